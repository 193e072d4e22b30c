// How a procedure calls its keyed steps: at once, as local activities, because that costs one event instead of six; and
// when that fails for some seconds, as regular ones, which are tried for as long as it takes without growing the history.
// A step that cannot succeed (a mistake in our program) waits there, to be seen, and never fails the request.

import { isCancellation, proxyActivities, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow'
import type { KeyedSteps } from '../activities/steps.ts'

/** All tries together stay well below the ten seconds after which the server gives a workflow task to somebody else. */
const quick = proxyLocalActivities<KeyedSteps>({
  startToCloseTimeout: '3 seconds',
  scheduleToCloseTimeout: '6 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 3, maximumAttempts: 4 },
})

const patient = proxyActivities<KeyedSteps>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
})

export const steps: KeyedSteps = {
  begin: (input) => inTheEnd((way) => way.begin(input)),
  openTask: (run, task) => inTheEnd((way) => way.openTask(run, task)),
  climb: (run, task) => inTheEnd((way) => way.climb(run, task)),
  effect: (run, effect) => inTheEnd((way) => way.effect(run, effect)),
  choose: (run, branch) => inTheEnd((way) => way.choose(run, branch)),
  undo: (run) => inTheEnd((way) => way.undo(run)),
  settle: (run, end) => inTheEnd((way) => way.settle(run, end)),
}

async function inTheEnd<Answer>(call: (way: KeyedSteps) => Promise<Answer>): Promise<Answer> {
  try {
    return await call(quick)
  } catch (error) {
    // Of a local activity it is the failure itself, not one that wraps it.
    if (!(error instanceof TemporalFailure) || isCancellation(error)) throw error
    return await call(patient)
  }
}
