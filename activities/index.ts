// What a workflow may do to the world, by the names under which workflows call it.

import type { KeyedSteps } from './steps.ts'

export function activities(steps: KeyedSteps): KeyedSteps {
  return {
    begin: (input) => steps.begin(input),
    openTask: (run, task) => steps.openTask(run, task),
    climb: (run, task) => steps.climb(run, task),
    effect: (run, effect) => steps.effect(run, effect),
    choose: (run, branch) => steps.choose(run, branch),
    undo: (run) => steps.undo(run),
    settle: (run, end) => steps.settle(run, end),
  }
}
