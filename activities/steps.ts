// The keyed steps that a procedure calls: each is one transaction on the school's records, safe to call again, and
// refused ("stale") when another run has taken the request over. Types only: workflows import this file.

import type { RequestStatus } from '../domain/desk/event.ts'
import type { Instant, Outcome, TaskSpec } from '../domain/desk/task.ts'
import type { Facts } from '../domain/desk/wake.ts'

/** The run that acts. `at` is the workflow's clock. */
export type Run = {
  readonly schoolId: string
  readonly requestId: string
  readonly epoch: number
  readonly at: Instant
}

export type Stale = { readonly kind: 'stale' }
/** Withdrawn (or ended by others) meanwhile: undo and settle. */
export type Over = { readonly kind: 'over'; readonly status: RequestStatus }

export type Begun = {
  readonly kind: 'begun'
  readonly epoch: number
  readonly process: string
  readonly status: RequestStatus
  readonly department?: string
  readonly policy: unknown
  readonly facts: Facts
  /** How the run works until its end. Kept in its history, so that runs of an earlier day go on as they began. */
  readonly manner?: 2
}

export type Opened =
  | { readonly kind: 'open'; readonly taskId: string; readonly version: number; readonly next?: Instant }
  | {
      readonly kind: 'closed'
      readonly taskId: string
      readonly version: number
      readonly outcome: Outcome
      readonly facts: Facts
    }

export type End = {
  readonly status: RequestStatus
  readonly effect?: { readonly key: string; readonly round: number; readonly name: string }
}

export interface KeyedSteps {
  /** The first call of a run: it owns the request from then on. `runId` is the workflow run's. */
  begin(input: { schoolId: string; requestId: string; runId: string; at: Instant }): Promise<Begun | Stale>
  /** Opens the task of (key, round), or finds how far it is. */
  openTask(run: Run, task: { key: string; round: number; spec: TaskSpec }): Promise<Opened | Over | Stale>
  /** Climbs every rung that is due, in order. */
  climb(run: Run, task: { taskId: string }): Promise<Opened | Over | Stale>
  /** Does the effect once and keeps its result; `undo` names the effect that takes it back. */
  effect(
    run: Run,
    effect: { key: string; round: number; name: string; undo?: string; input?: unknown },
  ): Promise<{ kind: 'done'; result: unknown } | Over | Stale>
  /** Freezes which way a branch goes. Answers the choice kept first. */
  choose(run: Run, branch: { key: string; choice: string }): Promise<{ kind: 'chosen'; choice: string } | Over | Stale>
  /** Takes back the last effect that is not taken back yet; `left` says whether another one waits. */
  undo(run: Run): Promise<{ kind: 'undone'; left: boolean } | Stale>
  /**
   * The end: the request gets its last status (a withdrawn one keeps its own) and is settled. An effect is done in the same
   * transaction, unless the request is over already.
   */
  settle(run: Run, end: End): Promise<{ kind: 'settled' } | Over | Stale>
}
