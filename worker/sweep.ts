// The sweeper: looks after requests whose procedure should have done something and has not, whatever the reason: a signal
// that the engine lost, a run that somebody ended, a timer that did not fire. Each round does a bounded amount of work.
// Unsent rows of the outbox are not its business: every relay finds those whose lease is over.

import type { Logger } from 'pino'
import type { Database } from '../records/database.ts'
import { forgetSent } from '../records/outbox.ts'
import { asleepRequests, noteChecked, type RequestKey, uncheckedRequests } from '../records/sweep.ts'
import type { Engine } from './engine.ts'
import { inTurn } from './in-turn.ts'
import { Rounds } from './rounds.ts'

export type SweepOptions = {
  readonly everyMs?: number
  /** How late a procedure may be before it is asked; the time that a healthy one needs at most. */
  readonly graceSeconds?: number
  /** How often the procedure of each open request is made sure of, also where nothing is late. */
  readonly checkSeconds?: number
  /** The most requests in a round, of each kind. */
  readonly limit?: number
  /** What else is looked after in each round. */
  readonly also?: () => Promise<unknown>
}

const AT_ONCE = 4
const KEPT_DAYS = 7
const FORGET_LIMIT = 1_000
const FORGET_EVERY_MS = 3_600_000

export class Sweeper {
  readonly #db: Database
  readonly #engine: Engine
  readonly #log: Logger
  readonly #options: Required<SweepOptions>
  readonly #rounds: Rounds
  #forgotAt = 0

  constructor(db: Database, engine: Engine, log: Logger, options: SweepOptions = {}) {
    this.#db = db
    this.#engine = engine
    this.#log = log
    this.#options = {
      everyMs: 15_000,
      graceSeconds: 15,
      checkSeconds: 900,
      limit: 50,
      also: async () => {},
      ...options,
    }
    const { everyMs } = this.#options
    this.#rounds = new Rounds({ log, trouble: 'the sweep waits', everyMs, round: () => this.#round() })
  }

  start(): void {
    this.#rounds.start({ afterPause: true })
  }

  stop(): Promise<void> {
    return this.#rounds.stop()
  }

  /** One round. Answers how many were asked to look, and how many procedures had been lost. */
  async sweep(): Promise<{ asleep: number; lost: number }> {
    const { checkSeconds, limit } = this.#options
    const asleep = await asleepRequests(this.#db, this.#options)
    await this.#check(asleep, (request) => this.#engine.wake(request, { kind: 'look' }))
    let lost = 0
    const unchecked = await uncheckedRequests(this.#db, checkSeconds, limit)
    await this.#check(unchecked, async (request) => {
      if (await this.#engine.start(request)) lost++
    })
    return { asleep: asleep.length, lost }
  }

  async #check(requests: readonly RequestKey[], look: (request: RequestKey) => Promise<void>): Promise<void> {
    if (requests.length === 0) return
    await inTurn(requests, AT_ONCE, look)
    await noteChecked(
      this.#db,
      requests.map(({ requestId }) => requestId),
    )
  }

  async #round(): Promise<boolean> {
    const found = await this.sweep()
    if (found.asleep + found.lost > 0) this.#log.info(found, 'procedures were woken')
    await this.#options.also()
    await this.#forget()
    return false
  }

  async #forget(): Promise<void> {
    if (Date.now() - this.#forgotAt < FORGET_EVERY_MS) return
    this.#forgotAt = Date.now()
    await forgetSent(this.#db, KEPT_DAYS, FORGET_LIMIT)
  }
}
