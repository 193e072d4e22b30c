// Starts parts one after the other, starts a part again that ends by itself, and stops all of them last first.
// What must stay out: which parts there are (start.ts).
//
//   start:   postgres -> temporal -> worker -> api
//   failure: the part alone, after a pause that doubles; the others stay up
//   stop:    api -> worker -> temporal -> postgres
import type { RunningPart } from './part.ts'

export interface Part {
  name: string
  /** Answers when the part is ready for the next one. */
  start(): Promise<RunningPart>
}

interface Watched {
  part: Part
  running?: RunningPart
  /** Settles when the start that is under way has succeeded or failed. */
  starting?: Promise<unknown>
  /** Ends in a row that came soon after a start. */
  quickFailures: number
}

const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000
/** A part that lived this long had started well: its next failure counts as the first. */
const GOOD_LIFE_MS = 60_000
const MOST_QUICK_FAILURES = 6
const START_PATIENCE_MS = 5000

export class Supervisor {
  readonly #watched: Watched[] = []
  readonly #say: (line: string) => void
  readonly #giveUp: (why: string) => void
  #stopping = false

  /** `giveUp` is called when a part cannot be kept alive; the caller then stops everything. */
  constructor(say: (line: string) => void, giveUp: (why: string) => void) {
    this.#say = say
    this.#giveUp = giveUp
  }

  /** Starts a part and keeps it alive until `stop`. Throws when the first start fails. */
  async run(part: Part): Promise<void> {
    if (this.#stopping) throw new Error(`${part.name} is not started: everything is being stopped`)
    const watched: Watched = { part, quickFailures: 0 }
    this.#watched.push(watched)
    await this.#start(watched)
  }

  get isRunning(): boolean {
    return this.#watched.some(({ running }) => running)
  }

  async #start(watched: Watched): Promise<void> {
    const start = watched.part.start()
    watched.starting = start.catch(() => {})
    const running = await start
    watched.running = running
    const startedAt = Date.now()
    void running.exited.then((why) => {
      if (this.#stopping) return
      if (Date.now() - startedAt > GOOD_LIFE_MS) watched.quickFailures = 0
      void this.#restart(watched, why)
    })
  }

  async #restart(watched: Watched, why: string): Promise<void> {
    const { name } = watched.part
    delete watched.running
    watched.quickFailures += 1
    if (watched.quickFailures === MOST_QUICK_FAILURES) {
      this.#giveUp(`${name} failed ${MOST_QUICK_FAILURES} times in a row: ${why}`)
      return
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (watched.quickFailures - 1), LONGEST_PAUSE_MS)
    this.#say(`${name} ${why}; it is started again in ${pause / 1000} s`)
    await sleep(pause)
    await this.#whenEarlierPartsRun(watched)
    if (this.#stopping) return
    try {
      await this.#start(watched)
      this.#say(`${name} runs again`)
    } catch (error) {
      if (!this.#stopping) void this.#restart(watched, (error as Error).message)
    }
  }

  /** A part needs those that were started before it: it is not blamed for their absence. */
  async #whenEarlierPartsRun(watched: Watched): Promise<void> {
    const earlier = this.#watched.slice(0, this.#watched.indexOf(watched))
    while (!this.#stopping && earlier.some((other) => !other.running)) await sleep(100)
  }

  /** Stops the parts last first. One that is just being started is stopped as soon as it is up, if that is soon. */
  async stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    for (const watched of this.#watched.toReversed()) {
      await Promise.race([watched.starting, sleep(START_PATIENCE_MS)])
      if (!watched.running) continue
      const startedAt = Date.now()
      await watched.running.stop()
      this.#say(`${watched.part.name} stopped (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
