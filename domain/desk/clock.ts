// The clock of a task stands still while somebody outside is waited for: a part, a contractor, an answer of the requester.
// No rung is climbed meanwhile. When it goes on, what is left of the ladder is planned anew: later by the working time in
// which it stood still (worktime/pause.ts); an instant in calendar time does not move.
// A clock that stands is not forgotten: whoever sits there is asked how far it is until it goes on.
//
//   turn ── works ──┤ part on order ├── works ── due        due and rungs after the pause move by its working time

import type { Words } from '../words.ts'
import { NoWorkingTime, type Within } from '../worktime/index.ts'
import { type Changed, groupNote, startOf, taskNote } from './activate.ts'
import { type DeskEvent, iso } from './event.ts'
import type { Planner } from './ladder.ts'
import { unclimbed } from './replan.ts'
import { activeGroup } from './seats.ts'
import type { Instant, Pause, StoppedClock, Task } from './task.ts'

/** The built-in stage in which the requester revises the form of the request. */
export const FORM = 'form'
/** The requester owes an answer: the stage that has returned the request waits for it. */
export const OWES_ANSWER = 'answer'
export const OWES_ANSWER_WORDS: Words = { zh: '等申请人答复', en: 'the requester owes an answer' }

/** Whoever has named no day, or has been asked, is asked after so long. */
const ASK_EVERY: Within = { workingDays: 3 }

/** When it is asked next how far it is; undefined where there is no working time any more. */
export function askedNext(task: Task, at: Instant, plan: Planner): Instant | undefined {
  const { calendar } = activeGroup(task).ladder ?? {}
  const spec = { due: ASK_EVERY, rungs: [], ...(calendar ? { calendar } : {}) }
  try {
    return plan(spec, { at, submittedAt: task.submittedAt }).dueAt
  } catch (error) {
    if (error instanceof NoWorkingTime) return undefined
    throw error
  }
}

/** How the clock of a request stood when its last task was left. */
export type ClockBefore = {
  readonly pauses: readonly Pause[]
  readonly clock?: StoppedClock
  readonly leftAt?: Instant
}

/** How it stands for the next task: still, where the requester has now to answer; otherwise it goes. */
export function clockOf({ pauses, clock, leftAt }: ClockBefore, key: string): Pick<Task, 'pauses' | 'clock'> {
  if (!clock) return { pauses }
  return key === FORM ? { pauses, clock } : { pauses: withPause(pauses, clock, leftAt ?? clock.at) }
}

/** The task with its clock stopped: nothing is due until it goes on. */
export function stopClock(task: Task, clock: StoppedClock): Changed {
  const { dueAt: _due, ...rest } = task
  const { reason, title } = clock
  const event: DeskEvent = { type: 'clock-stopped', task: taskNote(task), group: groupNote(task), reason, title }
  return { ok: true, task: { ...rest, clock }, events: [event] }
}

/** The clock goes on from `at`; a task whose clock is going stays as it is. */
export function startClock(task: Task, at: Instant, plan: Planner): Changed {
  const { clock, ...rest } = task
  if (!clock) return { ok: true, task, events: [] }
  const { planned, provisional } = plannedAfter({ ...rest, pauses: withPause(task.pauses, clock, at) }, at, plan)
  const { reason, title } = clock
  const event: DeskEvent = {
    type: 'clock-started',
    task: taskNote(task),
    group: groupNote(task),
    reason,
    title,
    stoppedAt: iso(clock.at),
    ...(planned.dueAt === undefined ? {} : { dueAt: iso(planned.dueAt) }),
    ...(provisional ? { provisional: true } : {}),
  }
  return { ok: true, task: planned, events: [event] }
}

function withPause(pauses: readonly Pause[] | undefined, clock: StoppedClock, to: Instant): readonly Pause[] {
  return [...(pauses ?? []), { ...clock, to }]
}

/** What is left of the ladder, with the pauses that the task has had. */
function plannedAfter(task: Task, at: Instant, plan: Planner): { planned: Task; provisional: boolean } {
  const { ladder } = activeGroup(task)
  if (!ladder || task.turnAt === undefined) return { planned: task, provisional: false }
  const { rungs, dueAt, provisional } = plan(ladder, startOf(task, task.turnAt))
  const climbed = task.ladder.slice(0, task.climbed)
  const beside = task.ladder.slice(task.climbed).filter((rung) => rung.do === 'hand-on')
  const left = unclimbed(rungs, climbed).map((rung) => (rung.at < at ? { ...rung, late: 'clock' as const } : rung))
  const inOrder = [...left, ...beside].toSorted((one, other) => one.at - other.at)
  return { planned: { ...task, dueAt, ladder: [...climbed, ...inOrder] }, provisional }
}
