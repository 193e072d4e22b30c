// Kills one thing after the other, at moments that nobody has chosen: some in a row, then the system has a while to come
// back and to work. In rounds: in each one every kind of harm is met, and no part so often that the supervisor would
// rightly give it up.
import { setTimeout as sleep } from 'node:timers/promises'
import { rebuild, restart } from '../../worker/rebuild.ts'
import { withEngineOf } from './engine.ts'
import type { Chance } from './random.ts'
import type { WholeSystem } from './system.ts'

const SINGLE = [
  'worker',
  'worker',
  'api',
  'temporal',
  'postgres',
  'backend',
  'backend',
  'procedures begun anew',
] as const
const WHOLE = ['everything', 'supervisor'] as const
export type Harm = (typeof SINGLE)[number] | (typeof WHOLE)[number]
export const HARMS: readonly Harm[] = [...new Set<Harm>([...SINGLE, ...WHOLE])]

const LEAST_PAUSE_MS = 500
const MOST_PAUSE_MS = 3000
const MOST_IN_A_ROW = 4
const LEAST_QUIET_MS = 3000
const MOST_QUIET_MS = 9000

export class Killer {
  readonly done = new Map<Harm, number>()
  readonly #system: WholeSystem
  readonly #chance: Chance
  #isToEnd = false

  constructor(system: WholeSystem, chance: Chance) {
    this.#system = system
    this.#chance = chance
  }

  get hasMetAll(): boolean {
    return HARMS.every((harm) => this.done.has(harm))
  }

  end(): void {
    this.#isToEnd = true
  }

  /** Until it is told to end, or has done every harm and had its time: on a slow machine nothing else would get done. */
  async run(patienceMs: number): Promise<void> {
    const end = Date.now() + patienceMs
    while (!this.#isToEnd && (Date.now() < end || !this.hasMetAll)) {
      for (const whole of WHOLE) {
        await this.#singles()
        if (!this.#isToEnd) await this.#harm(whole)
      }
    }
  }

  async #singles(): Promise<void> {
    const left: Harm[] = [...SINGLE]
    while (left.length > 0 && !this.#isToEnd) {
      await this.#quiet()
      await this.#some(left, this.#chance.whole(1, MOST_IN_A_ROW))
    }
  }

  async #some(left: Harm[], count: number): Promise<void> {
    for (let tries = 0; tries < count && left.length > 0; tries++) {
      const harm = this.#chance.pick(left)
      if (await this.#harm(harm)) left.splice(left.indexOf(harm), 1)
      await sleep(this.#chance.between(LEAST_PAUSE_MS, MOST_PAUSE_MS))
    }
  }

  async #quiet(): Promise<void> {
    await this.#system.whole()
    await sleep(this.#chance.between(LEAST_QUIET_MS, MOST_QUIET_MS))
  }

  /** False when what is to be harmed was not there: another moment will be found. */
  async #harm(harm: Harm): Promise<boolean> {
    const isDone = await this.#do(harm)
    if (isDone) this.done.set(harm, (this.done.get(harm) ?? 0) + 1)
    return isDone
  }

  async #do(harm: Harm): Promise<boolean> {
    switch (harm) {
      case 'everything':
        await this.#system.killSupervisor({ withParts: true })
        return true
      case 'supervisor':
        await this.#system.killSupervisor({ withParts: false })
        return true
      case 'backend':
        return this.#system.killBackend()
      case 'procedures begun anew':
        return this.#beginAnew()
      case 'worker':
      case 'api':
      case 'temporal':
      case 'postgres':
        return this.#system.kill(harm)
    }
  }

  /** The commands for people: also one that finds half of the system dead must do no harm. */
  async #beginAnew(): Promise<boolean> {
    try {
      await withEngineOf(this.#system.running, async (db, engine) => {
        await rebuild(db, engine)
        await restart(db, engine, 'purchase')
      })
      return true
    } catch {
      return false
    }
  }
}
