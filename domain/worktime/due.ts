// Deadlines as instants. All instants are epoch milliseconds; all functions are exact to the minute and beyond.
//
// Fixed meanings, so that every answer is decided:
// - a start outside working time counts from the next opening;
// - n working hours that run out exactly at closing end at that closing, not at the next opening;
// - n working days are whole working days after the (moved) start day; the clock time is kept, clipped into that day's
//   hours (earlier than they open: the opening; later than they close: the last closing; in a break: its end);
// - the end of working day n is its last closing; day 0 is the start day if it still has working time, else the next
//   working day;
// - n teaching days are n working days that lie within a term; the start is moved to the next teaching day;
// - n half days end at the closing of the nth half day after the half of the (moved) start; 0 is that half itself;
// - the next morning patrol is the first one after the start; the nth week's weekday of a term: see named-days.ts;
// - n calendar days keep the clock time; n calendar hours are n × 60 minutes, also when clocks change, and calendar
//   minutes are as long as minutes are.
//
// Every function throws OutOfRange for an instant outside 1970–2199 or a bad amount, and NoWorkingTime when ten years
// do not hold the answer.

import { DAY, HOUR, MINUTE } from './dates.ts'
import { halfClosings } from './halves.ts'
import type { CompiledCalendar } from './hours.ts'
import { amount, HORIZON_DAYS, instant, NoWorkingTime, wholeAmount, withinHorizon } from './limits.ts'
import { reachNamed } from './named-days.ts'
import { lastClosing, type Reached, sameClockOn, startFrom, throughWorkingTime, workDayAfter } from './reach.ts'
import { teachingCalendar } from './terms.ts'
import { isNamedDay, type Within } from './within.ts'

export type Due = { readonly at: number; readonly provisional: boolean }

/**
 * When something is due that began at an instant. `provisional` when the answer rests on a day (from the day of the start
 * to the day whose hours it ends in) of a year whose public holidays this calendar does not know yet: it may move when
 * they are published. Calendar days, hours and minutes and 'before-night' ask for no opening hours and are never provisional.
 * Teaching days that reach beyond the terms that are entered are provisional as well.
 */
export function dueAt(calendar: CompiledCalendar, from: number, within: Within): Due {
  const { at, restsOn } = reach(calendar, from, within)
  return { at, provisional: restsOn !== undefined && !countedOn(calendar, within).published(...restsOn) }
}

/** The calendar by which something is counted: for teaching days the one in which vacations are free. */
export function countedOn(calendar: CompiledCalendar, within: Within): CompiledCalendar {
  return 'teachingDays' in within ? teachingCalendar(calendar) : calendar
}

export function workingMinutesFrom(calendar: CompiledCalendar, from: number, n: number): number {
  return reach(calendar, from, { workingMinutes: n }).at
}

export function workingHoursFrom(calendar: CompiledCalendar, from: number, n: number): number {
  return reach(calendar, from, { workingHours: n }).at
}

export function workingDaysFrom(calendar: CompiledCalendar, from: number, n: number): number {
  return reach(calendar, from, { workingDays: n }).at
}

export function endOfWorkingDay(calendar: CompiledCalendar, from: number, n: number): number {
  return reach(calendar, from, { endOfWorkingDay: n }).at
}

export function calendarDaysFrom(calendar: CompiledCalendar, from: number, n: number): number {
  return reach(calendar, from, { calendarDays: n }).at
}

/** 小修不隔夜: 24:00 of the calendar day of the report. */
export function beforeNight(calendar: CompiledCalendar, from: number): number {
  return reach(calendar, from, { rule: 'before-night' }).at
}

/** 大修不隔天: the last closing of the first working day after the calendar day of the report. */
export function endOfNextSchoolDay(calendar: CompiledCalendar, from: number): number {
  return reach(calendar, from, { rule: 'end-of-next-school-day' }).at
}

function reach(calendar: CompiledCalendar, from: number, within: Within): Reached {
  if ('workingMinutes' in within) return throughWorkingTime(calendar, from, amount(within.workingMinutes * MINUTE))
  if ('workingHours' in within) return throughWorkingTime(calendar, from, amount(within.workingHours * HOUR))
  if ('workingDays' in within) return afterWorkingDays(calendar, from, wholeAmount(within.workingDays))
  if ('teachingDays' in within)
    return afterWorkingDays(teachingCalendar(calendar), from, wholeAmount(within.teachingDays))
  if ('halfDays' in within) return closingOfHalf(calendar, from, wholeAmount(within.halfDays))
  if ('endOfWorkingDay' in within) return closingOfDay(calendar, from, wholeAmount(within.endOfWorkingDay))
  if ('calendarDays' in within) return { at: sameClockDaysLater(calendar, from, wholeAmount(within.calendarDays)) }
  if ('calendarHours' in within) return { at: instant(from) + lengthOf(within.calendarHours * HOUR) }
  if ('calendarMinutes' in within) return { at: instant(from) + lengthOf(within.calendarMinutes * MINUTE) }
  if (isNamedDay(within)) return reachNamed(calendar, from, within)
  return within.rule === 'before-night' ? { at: midnightAfter(calendar, from) } : closingOfNextDay(calendar, from)
}

function afterWorkingDays(calendar: CompiledCalendar, from: number, n: number): Reached {
  const start = startFrom(calendar, from)
  const on = workDayAfter(calendar, start.on, n)
  return fromTo(calendar, from, start.on.day, on.day, sameClockOn(calendar, start, on))
}

function closingOfDay(calendar: CompiledCalendar, from: number, n: number): Reached {
  const start = startFrom(calendar, from)
  const on = workDayAfter(calendar, start.on, n)
  return fromTo(calendar, from, start.on.day, on.day, lastClosing(on))
}

function closingOfHalf(calendar: CompiledCalendar, from: number, n: number): Reached {
  const start = startFrom(calendar, from)
  let left = n
  for (let { day } = start.on; day <= start.on.day + HORIZON_DAYS; day++) {
    const closings = halfClosings(calendar.workDay(day)).filter((closing) => closing > start.at)
    const closing = closings[left]
    if (closing !== undefined) return fromTo(calendar, from, start.on.day, day, closing)
    left -= closings.length
  }
  throw new NoWorkingTime()
}

function closingOfNextDay(calendar: CompiledCalendar, from: number): Reached {
  const today = calendar.zone.dayAt(instant(from))
  const on = workDayAfter(calendar, calendar.workDay(today), 1)
  return fromTo(calendar, from, today, on.day, lastClosing(on))
}

function fromTo(calendar: CompiledCalendar, from: number, startDay: number, lastDay: number, at: number): Reached {
  return { at, restsOn: [Math.min(calendar.zone.dayAt(from), startDay), lastDay] }
}

function sameClockDaysLater({ zone }: CompiledCalendar, from: number, days: number): number {
  if (days === 0) return instant(from)
  return zone.instantOf(instant(from) + zone.offsetAt(from) + withinHorizon(days) * DAY)
}

/** A whole number of milliseconds, within the horizon. */
function lengthOf(ms: number): number {
  const length = amount(ms)
  withinHorizon(length / DAY)
  return length
}

function midnightAfter({ zone }: CompiledCalendar, from: number): number {
  return zone.instantOf((zone.dayAt(instant(from)) + 1) * DAY)
}
