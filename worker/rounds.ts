// Something that is done again and again until it is told to stop. Trouble is said once, not in every round, and never ends it.

import type { Logger } from 'pino'
import { Pause } from './pause.ts'

export type RoundsOptions = {
  readonly log: Logger
  /** Said when a round fails after one that did not. */
  readonly trouble: string
  readonly everyMs: number
  /** After a round that failed. */
  readonly troubleMs?: number
  /** Answers whether there is more to do at once. */
  readonly round: () => Promise<boolean>
}

export class Rounds {
  readonly #options: RoundsOptions
  readonly #pause = new Pause()
  #isStopping = false
  #isTroubled = false
  #running: Promise<void> = Promise.resolve()

  constructor(options: RoundsOptions) {
    this.#options = options
  }

  /** The first round is at once, or after the first pause. */
  start({ afterPause = false } = {}): void {
    this.#running = this.#run(afterPause)
  }

  /** Ends the pause within that time. */
  soon(ms: number): void {
    this.#pause.endWithin(ms)
  }

  /** Answers when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#pause.end()
    await this.#running
  }

  async #run(afterPause: boolean): Promise<void> {
    const { everyMs, troubleMs = everyMs } = this.#options
    if (afterPause) await this.#pause.wait(everyMs)
    while (!this.#isStopping) {
      const isMore = await this.#round()
      if (!isMore) await this.#pause.wait(this.#isTroubled ? troubleMs : everyMs)
    }
  }

  async #round(): Promise<boolean> {
    try {
      const isMore = await this.#options.round()
      this.#isTroubled = false
      return isMore
    } catch (error) {
      const { log, trouble } = this.#options
      if (!this.#isTroubled) log.warn({ reason: (error as Error).message }, trouble)
      this.#isTroubled = true
      return false
    }
  }
}
