// The one timer of a run.

import { CancellationScope, sleep } from '@temporalio/workflow'
import type { Instant } from '../domain/desk/task.ts'

export class Alarm {
  #rings = false
  #at: Instant | undefined
  #timer: CancellationScope | undefined

  get rings(): boolean {
    return this.#rings
  }

  /** Rings at the instant, or at once when it has passed. One that is set for earlier stays: setting costs two events. */
  set(at: Instant | undefined): void {
    if (at === undefined || this.#rings || (this.#at !== undefined && this.#at <= at)) return
    this.stop()
    const wait = at - Date.now()
    if (wait <= 0) this.#rings = true
    else this.#start(at, wait)
  }

  stop(): void {
    this.#rings = false
    this.#at = undefined
    this.#timer?.cancel()
    this.#timer = undefined
  }

  #start(at: Instant, wait: number): void {
    const timer = new CancellationScope()
    this.#at = at
    this.#timer = timer
    const ring = () => {
      this.#rings = true
    }
    // Cancelled by stop(), or together with the run.
    const silence = () => {}
    timer.run(() => sleep(wait)).then(ring, silence)
  }
}
