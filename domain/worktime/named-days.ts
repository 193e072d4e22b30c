// Deadlines that name a day instead of a length: the next morning patrol, the nth week's weekday of a term. They are
// appointments: a stopped clock moves them not.

import { type ClockTime, WEEKDAYS } from './calendar.ts'
import { DAY, MINUTE, minuteOfDay, weekdayOf } from './dates.ts'
import type { CompiledCalendar, WorkDay } from './hours.ts'
import { HORIZON_DAYS, instant, NoTerm, OutOfRange } from './limits.ts'
import { lastClosing, type Reached, workDayAfter } from './reach.ts'
import type { NamedDay, WeekOfTerm } from './within.ts'

/** Rests on the days from the one that is named to the one that it falls on. */
export function reachNamed(calendar: CompiledCalendar, from: number, named: NamedDay): Required<Reached> {
  return named.rule === 'week-of-term' ? weekdayOfTerm(calendar, from, named) : nextPatrol(calendar, from, named.at)
}

/** 早巡: the first patrol after the start. Patrols go at that time of day on every day with working time. */
function nextPatrol(calendar: CompiledCalendar, from: number, clock: ClockTime): Required<Reached> {
  const today = calendar.zone.dayAt(instant(from))
  const patrol = (on: WorkDay) => timeOn(calendar, on, clock)
  const on = fromDayOn(calendar, today)
  const next = patrol(on) > from ? on : workDayAfter(calendar, on, 1)
  return { at: patrol(next), restsOn: [today, next.day] }
}

/**
 * In the first term that has such a day no earlier than the start. A free day is moved to the next day with working time.
 * Throws NoTerm when no term that is entered has one.
 */
function weekdayOfTerm(calendar: CompiledCalendar, from: number, { week, weekday, at }: WeekOfTerm): Required<Reached> {
  if (!Number.isInteger(week) || week < 1) throw new OutOfRange('week', week)
  const furthest = calendar.zone.dayAt(instant(from)) + HORIZON_DAYS
  for (const { first, last } of calendar.terms) {
    const monday = first - WEEKDAYS.indexOf(weekdayOf(first))
    const named = monday + (week - 1) * WEEKDAYS.length + WEEKDAYS.indexOf(weekday)
    if (named < first || named > Math.min(last, furthest)) continue
    const on = fromDayOn(calendar, named)
    const due = at === undefined ? lastClosing(on) : timeOn(calendar, on, at)
    if (due >= from) return { at: due, restsOn: [named, on.day] }
  }
  throw new NoTerm()
}

/** The day itself when it has working time, else the next that has. */
function fromDayOn(calendar: CompiledCalendar, day: number): WorkDay {
  const on = calendar.workDay(day)
  return on.spans.length > 0 ? on : workDayAfter(calendar, on, 1)
}

function timeOn({ zone }: CompiledCalendar, { day }: WorkDay, clock: ClockTime): number {
  const minute = minuteOfDay(clock)
  if (minute === undefined) throw new OutOfRange('time', clock)
  return zone.instantOf(day * DAY + minute * MINUTE)
}
