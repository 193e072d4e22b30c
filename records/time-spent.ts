// How long a request and each of its tasks were worked on, and how long they waited while the clock stood still: in working
// minutes of the school. Together they are all its working time since it was sent, or the task was opened.

import { FORM } from '../domain/desk/clock.ts'
import type { Instant } from '../domain/desk/task.ts'
import { type CompiledCalendar, OutOfRange, workingTimeBetween } from '../domain/worktime/index.ts'
import type { Actor } from './actor.ts'
import { presentCalendar } from './calendar.ts'
import type { Database } from './database.ts'
import type { RequestView } from './request-view.ts'
import type { Stood, TaskView } from './task-view.ts'

export type TimeSpent = { readonly workedMinutes: number; readonly waitedMinutes: number }
/** `timeOf` by the id of the task. What is older than the calendar reaches is left out. */
export type Spent = { readonly time?: TimeSpent; readonly timeOf: Readonly<Record<string, TimeSpent>> }
type Span = { readonly from: Instant; readonly to: Instant }

/** By the calendar that the school has now. */
export async function timeSpentOn(db: Database, { schoolId }: Actor, view: RequestView, now: Instant): Promise<Spent> {
  return timeSpent(view, await presentCalendar(db, schoolId), now)
}

export function timeSpent(
  { submittedAt, endedAt, tasks }: Pick<RequestView, 'submittedAt' | 'endedAt' | 'tasks'>,
  calendar: CompiledCalendar,
  now: Instant,
): Spent {
  const whole = { from: Date.parse(submittedAt), to: endedAt ? Date.parse(endedAt) : now }
  try {
    return {
      time: spent(calendar, whole, stoodThrough(tasks, whole)),
      timeOf: Object.fromEntries(tasks.map((task) => [task.id, ofTask(calendar, task, now)])),
    }
  } catch (error) {
    // Older than the calendar reaches: nobody asks for its minutes.
    if (error instanceof OutOfRange) return { timeOf: {} }
    throw error
  }
}

function ofTask(calendar: CompiledCalendar, { openedAt, closedAt, stood }: TaskView, now: Instant): TimeSpent {
  const span = { from: Date.parse(openedAt), to: closedAt ? Date.parse(closedAt) : now }
  return spent(calendar, span, spansOf(stood, span.to))
}

/** A clock that a return has stopped stands from then on, also before the requester's task is opened. */
function stoodThrough(tasks: readonly TaskView[], { to: end }: Span): Span[] {
  return tasks.flatMap(({ stood, outcome, closedAt }, index) => {
    const isOwed = outcome?.kind === 'returned' && outcome.to === FORM
    const until = tasks[index + 1]?.openedAt
    const owed = isOwed && closedAt ? [{ from: Date.parse(closedAt), to: until ? Date.parse(until) : end }] : []
    return [...spansOf(stood, end), ...owed]
  })
}

function spansOf(stood: readonly Stood[], end: Instant): Span[] {
  return stood.map(({ from, to }) => ({ from: Date.parse(from), to: to === undefined ? end : Date.parse(to) }))
}

function spent(calendar: CompiledCalendar, { from, to }: Span, stood: readonly Span[]): TimeSpent {
  const minutes = (span: Span) => workingTimeBetween(calendar, span.from, Math.max(span.from, span.to)).minutes
  const waitedMinutes = stood.map(minutes).reduce((sum, waited) => sum + waited, 0)
  return { workedMinutes: Math.max(0, minutes({ from, to }) - waitedMinutes), waitedMinutes }
}
