// What a change of a task means for its request and for the workflow that waits for it.

import type { DeskEvent } from '../domain/desk/event.ts'
import { iso } from '../domain/desk/event.ts'
import { type Instant, nextRungAt, type Outcome, type Task } from '../domain/desk/task.ts'
import type { Facts, Wake } from '../domain/desk/wake.ts'
import type { Checked } from '../domain/processes/process.ts'
import type { RequestPatch } from './append.ts'
import type { Snapshot } from './snapshot.ts'

/** What later steps may know of a task: what its form found out, without what is only shown to people. */
export function factsOf({ result }: Task): Readonly<Record<string, unknown>> {
  const { warnings: _shown, ...facts } = result ?? {}
  return facts
}

/** What a form that was checked leaves for later steps. */
export function factsFrom({ facts, marks = [] }: Checked): Readonly<Record<string, unknown>> {
  return { ...facts, ...(marks.length > 0 ? { marks } : {}) }
}

export function isPositive(outcome: Outcome): boolean {
  return (
    outcome.kind === 'done' ||
    outcome.kind === 'approved' ||
    (outcome.kind === 'timed-out' && outcome.as === 'approved')
  )
}

export function factsWith(facts: Facts, task: Task): Facts {
  return task.outcome && isPositive(task.outcome) && task.result ? { ...facts, [task.key]: factsOf(task) } : facts
}

/** Every mark of every step that stands: a form that is given again may take its mark away. */
export function marksIn(facts: Facts): string[] {
  const marks = Object.values(facts).flatMap((step) => (Array.isArray(step['marks']) ? step['marks'] : []))
  return [...new Set(marks.map(String))]
}

export function patchFor({ request }: Snapshot, facts: Facts): RequestPatch {
  return facts === request.facts ? {} : { facts, marks: marksIn(facts) }
}

/** Whether the workflow must know, and the instant for which its timer is set from then on. */
export function wakeFor(
  snapshot: Snapshot,
  task: Task,
  facts: Facts,
): { wakeAt?: Instant; wake?: (version: number) => Wake } {
  const { outcome, id: taskId } = task
  if (outcome) return { wake: (version) => ({ kind: 'task-closed', taskId, version, outcome, facts }) }
  const next = nextRungAt(task)
  // A timer that fires too early asks once more and is set again; only one that would fire too late must be told.
  if (next === undefined || (snapshot.wakeAt !== undefined && snapshot.wakeAt <= next)) {
    return snapshot.wakeAt === undefined ? {} : { wakeAt: snapshot.wakeAt }
  }
  return { wakeAt: next, wake: (version) => ({ kind: 'ladder', taskId, version, next }) }
}

/** A request that is over says when. */
export function ended(status: Extract<DeskEvent, { type: 'closed' }>['status'], at: Instant): RequestPatch {
  return { status, ended_at: iso(at) }
}
