// Back from a deadline: so long before it, for a reminder that comes while there is still time.

import { DAY, MINUTE } from './dates.ts'
import { dueAt } from './due.ts'
import type { CompiledCalendar } from './hours.ts'
import { HORIZON_DAYS, instant, NoWorkingTime } from './limits.ts'
import type { Within } from './within.ts'

/**
 * The last instant from which so long a time is over by `due` (both epoch milliseconds): one working hour before Monday
 * 08:30 is Friday 17:00. Where every instant before a moment would do and the moment itself would not (a start at closing
 * counts from the next opening), it is that moment. Throws NoWorkingTime when ten years before do not hold it, and
 * OutOfRange as dueAt does.
 */
export function beforeDue(calendar: CompiledCalendar, due: number, within: Within): number {
  const isOver = (from: number) => from <= due && endOf(calendar, from, within) <= due
  // Later starts are never over earlier: the last one is found by halving.
  let early = earlyStart(instant(due), isOver)
  let late = due + 1
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (isOver(middle)) early = middle
    else late = middle
  }
  return late % MINUTE === 0 ? late : early
}

function earlyStart(due: number, isOver: (from: number) => boolean): number {
  for (let days = 1; days <= 2 * HORIZON_DAYS; days *= 2) {
    const from = Math.max(0, due - days * DAY)
    if (isOver(from)) return from
    if (from === 0) break
  }
  throw new NoWorkingTime()
}

/** What ends in no foreseeable time is not over by the deadline. */
function endOf(calendar: CompiledCalendar, from: number, within: Within): number {
  try {
    return dueAt(calendar, from, within).at
  } catch (error) {
    if (error instanceof NoWorkingTime) return Number.POSITIVE_INFINITY
    throw error
  }
}
