// The route of one request through its stages: where it goes next, and how often it has been where. A pure value of what
// has happened, so that a story that is run again from its first line finds the same rounds.

import type { Resume } from '../domain/desk/task.ts'

/** The stage of the requester, who may revise the form. It stands before all others and is entered only on return. */
export const FORM = 'form'

export type Turn = 'on' | 'again' | { readonly to: string; readonly resume: Resume }

export class Route {
  readonly #order: readonly string[]
  readonly #entered = new Map<string, number>()
  /** Stages that wait for what they have returned; the last one waits for the stage that is being done. */
  readonly #waiting: string[] = []

  constructor(order: readonly string[]) {
    this.#order = order
  }

  get first(): string | undefined {
    return this.#order[0]
  }

  /** Enters the stage, and answers for the how-manieth time: its round. */
  enter(stage: string): number {
    const round = (this.#entered.get(stage) ?? 0) + 1
    this.#entered.set(stage, round)
    return round
  }

  /** The stage that follows when `stage` has been left with this turn; undefined at the end. */
  after(stage: string, turn: Turn): string | undefined {
    if (turn === 'again') return stage
    if (turn === 'on') return this.#waiting.pop() ?? this.#order[this.#order.indexOf(stage) + 1]
    if (turn.resume === 'jump-back') this.#waiting.push(stage)
    // From there on everything is done again in order, also what had been jumped over.
    else this.#waiting.length = 0
    return turn.to
  }
}
