// What the outbox tells a workflow. It carries enough that the workflow need not ask; an older version is ignored.

import type { Instant, Outcome } from './task.ts'

/** What the steps of a request found out, by step key: a few small values each, never a whole form. */
export type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export type Wake =
  /** Sent, or found asleep by the sweeper: look where you stand. */
  | { readonly kind: 'look' }
  | {
      readonly kind: 'task-closed'
      readonly taskId: string
      readonly version: number
      readonly outcome: Outcome
      readonly facts: Facts
    }
  /** The open task has another ladder than the workflow was told; `next` is its next rung. */
  | { readonly kind: 'ladder'; readonly taskId: string; readonly version: number; readonly next?: Instant }
  | { readonly kind: 'withdrawn'; readonly version: number }
