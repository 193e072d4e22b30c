// Walks from an instant through the opening hours to the instant asked for, and remembers which days it rests on.
// The fixed meanings stand at due.ts.

import { DAY } from './dates.ts'
import type { CompiledCalendar, WorkDay } from './hours.ts'
import { HORIZON_DAYS, instant, NoWorkingTime } from './limits.ts'

/** An instant, and the first and last day whose hours it depends on, if it depends on any. */
export type Reached = { readonly at: number; readonly restsOn?: readonly [firstDay: number, lastDay: number] }

/** Where counting begins: the instant itself within working time, else the next opening; and whose hours these are. */
export type Start = { readonly at: number; readonly on: WorkDay }

/** Throws OutOfRange for a bad instant, NoWorkingTime when nothing opens within the horizon. */
export function startFrom(calendar: CompiledCalendar, from: number): Start {
  const today = calendar.zone.dayAt(instant(from))
  for (let day = today - 1; day <= today + HORIZON_DAYS; day++) {
    const on = calendar.workDay(day)
    const span = on.spans.find((open) => open.closes > from)
    if (span) return { at: Math.max(from, span.opens), on }
  }
  throw new NoWorkingTime()
}

/** Milliseconds of working time from an instant. Time that runs out exactly at a closing ends at that closing. */
export function throughWorkingTime(calendar: CompiledCalendar, from: number, milliseconds: number): Reached {
  const today = calendar.zone.dayAt(instant(from))
  let left = milliseconds
  for (let day = today - 1; day <= today + HORIZON_DAYS; day++) {
    const on = calendar.workDay(day)
    const wholeDay = on.spans[0] !== undefined && from <= on.spans[0].opens
    if (wholeDay && left > on.worked) {
      left -= on.worked
      continue
    }
    for (const span of on.spans) {
      if (span.closes < from) continue
      const opens = Math.max(span.opens, from)
      if (span.closes - opens >= left) return { at: opens + left, restsOn: [Math.min(today, day), day] }
      left -= span.closes - opens
    }
  }
  throw new NoWorkingTime()
}

/** The nth day with working time after a day; 0 is the day itself. */
export function workDayAfter(calendar: CompiledCalendar, start: WorkDay, n: number): WorkDay {
  let found = start
  let left = n
  for (let day = start.day + 1; left > 0; day++) {
    if (day > start.day + HORIZON_DAYS) throw new NoWorkingTime()
    const on = calendar.workDay(day)
    if (on.spans.length === 0) continue
    found = on
    left -= 1
  }
  return found
}

/** The clock time that counting began at, on another day, clipped into that day's hours; in a break, its end. */
export function sameClockOn(calendar: CompiledCalendar, start: Start, on: WorkDay): number {
  if (on === start.on) return start.at
  const clock = start.at + calendar.zone.offsetAt(start.at) - start.on.day * DAY
  const at = calendar.zone.instantOf(on.day * DAY + clock)
  const span = on.spans.find((open) => at <= open.closes)
  return span ? Math.max(at, span.opens) : lastClosing(on)
}

/** The last closing of a day that has working time. */
export function lastClosing(on: WorkDay): number {
  const last = on.spans.at(-1)
  if (!last) throw new NoWorkingTime()
  return last.closes
}
