// What a story is made of: the words that the file of a procedure may use. A new word is added here and in procedure.ts.

import type { TaskSpec } from '../domain/desk/task.ts'
import type { StagesContext } from '../domain/processes/process.ts'

/** What a stage works with. None of it answers unless all went well: a refusal leaves the stage by itself. */
export type Tools<Policy> = StagesContext<Policy> & {
  /** How often this stage has been entered: 1, 2, 3… */
  readonly round: number
  /** Something that people do. A second task of one stage needs a key of its own. */
  task(spec: TaskSpec, key?: string): Promise<void>
  /** The same; a story says with it that people sign. */
  approval(spec: TaskSpec, key?: string): Promise<void>
  /** Does the effect once in a round. `undo` is the effect that takes it back should the request not end well. */
  effect(name: string, options?: { readonly undo?: string; readonly input?: unknown }): Promise<unknown>
  /** Keeps which way a branch goes, and answers what was kept first. For every branch that later facts could turn. */
  choose(key: string, choice: string): Promise<string>
}

/**
 * Answers `again` to be entered once more, with the next round, `back(stage)` to have everything from there done again, or
 * `closing(effect)` to end well with an effect that is done together with the end.
 */
export type Stage<Policy> = (tools: Tools<Policy>) => Promise<unknown>
export const again = Symbol('again')

/** A class, so that nothing that an effect answers is taken for it. */
export class Back {
  readonly to: string

  constructor(to: string) {
    this.to = to
  }
}
export const back = (stage: string) => new Back(stage)

export class Closing {
  readonly effect: string

  constructor(effect: string) {
    this.effect = effect
  }
}
export const closing = (effect: string) => new Closing(effect)

export type Story<Policy> = {
  /** Which stages, in which order; without it, all of them as they are written. Decided once and kept. */
  readonly order?: (context: StagesContext<Policy>) => readonly string[]
  readonly stages: Readonly<Record<string, Stage<Policy>>>
}
