// A wait that can be ended from outside; an end that comes while nobody waits ends the next one.

export class Pause {
  #isEnded = false
  #end: (() => void) | undefined
  #soon: NodeJS.Timeout | undefined

  async wait(ms: number): Promise<void> {
    if (!this.#isEnded) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#end = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#end = undefined
    this.#isEnded = false
  }

  /** Ends within that time, once, however often it is asked. */
  endWithin(ms: number): void {
    this.#soon ??= setTimeout(() => this.end(), ms)
  }

  end(): void {
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#isEnded = true
    this.#end?.()
  }
}
