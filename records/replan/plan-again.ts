// One running deadline, planned again by calendars and, where a policy holds for it, by the ladders of that policy. Nothing
// is written here.

import type { DeskEvent } from '../../domain/desk/event.ts'
import { ladderPlanner } from '../../domain/desk/ladder.ts'
import { replan, withLaddersOf } from '../../domain/desk/replan.ts'
import type { Task } from '../../domain/desk/task.ts'
import { processNamed } from '../../domain/processes/index.ts'
import { NoWorkingTime, whenOnDay } from '../../domain/worktime/index.ts'
import type { Calendars } from '../calendar.ts'
import type { Cause } from './causes.ts'
import type { Running } from './running.ts'

export type Way = {
  readonly at: number
  readonly calendars: Calendars
  readonly cause: Cause
  /** The data of the policy that holds from now on. */
  readonly policy?: unknown
}

export type PlannedAgain = {
  readonly after: Task
  /** Only when an instant has moved. */
  readonly event?: Extract<DeskEvent, { type: 'replanned' }>
}

/** What the calendar does not hold is left as it was planned before: a deadline that was given stands. */
export function planAgain(
  { task: before, began, ...running }: Running,
  { at, calendars, cause, policy }: Way,
): PlannedAgain {
  const wanted = policy === undefined ? before : underPolicy(before, running, policy)
  const task = askedAnew(wanted, calendars)
  try {
    const plan = ladderPlanner(calendars.school, (of) => calendars.own.get(of))
    const { task: after, event } = replan(task, { began, at, plan, cause })
    return event ? { after, event } : { after }
  } catch (error) {
    if (error instanceof NoWorkingTime) return { after: before }
    throw error
  }
}

/** While the clock stands still the one instant that follows a calendar is the opening of the day that was named. */
function askedAnew(task: Task, { school }: Calendars): Task {
  const { clock } = task
  if (clock?.until === undefined || clock.askAt === undefined || clock.asked) return task
  const askAt = whenOnDay(school, clock.until, 'opening')
  return askAt === clock.askAt || askAt <= clock.at ? task : { ...task, clock: { ...clock, askAt } }
}

/** The stage may not be one of the process any more, or have no task: then it keeps its own deadlines. */
function underPolicy(task: Task, { head, facts, department }: Omit<Running, 'task' | 'began'>, policy: unknown): Task {
  const stages = processNamed(head.process)?.stages({
    policy,
    facts,
    round: task.round,
    ...(department === undefined ? {} : { department }),
  })
  const spec = stages?.find(({ key }) => key === task.key)?.spec
  return spec ? { ...task, spec: withLaddersOf(task.spec, spec) } : task
}
