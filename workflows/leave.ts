// How a stage is left otherwise than by its end. Thrown by the tools of a stage and caught by the engine alone: that is
// why a story reads as if everybody always agreed.

import type { Over, Stale } from '../activities/steps.ts'
import type { RequestStatus } from '../domain/desk/event.ts'
import type { Outcome, Resume, TaskSpec } from '../domain/desk/task.ts'

export type Way =
  /** Another run has taken the request over: nothing is left to do here. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'end'; readonly status: RequestStatus }
  | { readonly kind: 'back'; readonly to: string; readonly resume: Resume }

export class Leave extends Error {
  override name = 'Leave'
  readonly way: Way

  constructor(way: Way) {
    super(`leaves the stage: ${way.kind}`)
    this.way = way
  }
}

/** The answer of a step, unless there is nothing more to do for this run or for the request. */
export function unlessOver<Answer extends { kind: string }>(answer: Answer): Exclude<Answer, Over | Stale> {
  const { kind } = answer
  if (kind === 'stale') throw new Leave({ kind: 'stale' })
  if (kind === 'over') throw new Leave({ kind: 'end', status: (answer as unknown as Over).status })
  return answer as Exclude<Answer, Over | Stale>
}

/** Goes on after a task that ended well; otherwise leaves the stage the way the outcome says. */
export function unlessRefused(outcome: Outcome, spec: TaskSpec): void {
  switch (outcome.kind) {
    case 'done':
    case 'approved':
      return
    case 'returned':
      throw new Leave({ kind: 'back', to: outcome.to, resume: outcome.resume })
    case 'rejected':
      throw new Leave(rejection(spec))
    case 'timed-out':
      if (outcome.as === 'approved') return
      throw new Leave(rejection(spec))
    case 'withdrawn':
    case 'void':
      throw new Leave({ kind: 'end', status: outcome.kind })
  }
}

function rejection({ onReject, afterReject = 'continue' }: TaskSpec): Way {
  return onReject === undefined
    ? { kind: 'end', status: 'rejected' }
    : { kind: 'back', to: onReject, resume: afterReject }
}
