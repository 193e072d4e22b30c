// Which hours a date has and what it is called: special day, make-up day, holiday, weekday of the timetable in force.

import type { DayHours, Holiday, Timetable, WorkCalendar } from './calendar.ts'
import { DAY, existingDay, sameDayIn, weekdayOf, yearOf } from './dates.ts'
import { halfOf } from './halves.ts'

export type DayRule = {
  readonly hours: DayHours
  readonly name?: string
  /** By shifts: no holiday can change it. */
  readonly shifts?: true
}

/** The rule for any day number. The calendar must have passed checkCalendar: a bad date throws OutOfRange. */
export function dayRules(calendar: WorkCalendar): (day: number) => DayRule {
  const special = byDay(calendar.special)
  const halves = byDay(calendar.halfDays ?? [])
  const makeUp = byDay(calendar.makeUp)
  const holidayOn = holidays(calendar.holidays)
  const tableOn = timetables(calendar)
  const wholeDay = (day: number, { weekdays }: Pick<Timetable, 'weekdays'>): DayRule => {
    const worked = makeUp.get(day)
    if (worked) return named(weekdays[worked.as], worked.name)
    const free = holidayOn(day)
    return free ? { hours: [], name: free.name } : { hours: weekdays[weekdayOf(day)] }
  }
  return (day) => {
    const table = tableOn(day)
    if (table.holidays === false) return { hours: table.weekdays[weekdayOf(day)], shifts: true }
    const own = special.get(day)
    if (own) return named(own.hours, own.name)
    const whole = wholeDay(day, table)
    const half = halves.get(day)
    return half ? named(halfOf(whole.hours, half.works), half.name ?? whole.name) : whole
  }
}

/** The years whose public holidays the calendar knows; see WorkCalendar. */
export function publishedYears(calendar: WorkCalendar): ReadonlySet<number> {
  if (calendar.publishedYears) return new Set(calendar.publishedYears)
  const dated = calendar.holidays.filter((holiday) => !holiday.yearly)
  return new Set(dated.map((holiday) => yearOf(spanOf(holiday).last)))
}

function named(hours: DayHours, name: string | undefined): DayRule {
  return name === undefined ? { hours } : { hours, name }
}

function byDay<T extends { readonly on: string }>(days: readonly T[]): ReadonlyMap<number, T> {
  return new Map(days.map((day) => [existingDay(day.on), day]))
}

function spanOf(holiday: Holiday): { first: number; last: number } {
  if ('on' in holiday) return { first: existingDay(holiday.on), last: existingDay(holiday.on) }
  return { first: existingDay(holiday.from), last: existingDay(holiday.to) }
}

type Span = { readonly holiday: Holiday; readonly first: number; readonly last: number }

/**
 * The shortest holiday that covers a day, so that 春节 keeps its name within the winter vacation. Written out a year at a
 * time: the longest first, shorter ones over it.
 */
function holidays(list: readonly Holiday[]): (day: number) => Holiday | undefined {
  const spans = list.map((holiday): Span => ({ holiday, ...spanOf(holiday) }))
  spans.sort((a, b) => b.last - b.first - (a.last - a.first))
  const years = new Map<number, ReadonlyMap<number, Holiday>>()
  return (day) => {
    const year = yearOf(day)
    const known = years.get(year) ?? yearOfHolidays(spans, year)
    years.set(year, known)
    return known.get(day)
  }
}

function yearOfHolidays(spans: readonly Span[], year: number): ReadonlyMap<number, Holiday> {
  const newYear = Date.UTC(year, 0, 1) / DAY
  const newYearsEve = Date.UTC(year, 11, 31) / DAY
  const days = new Map<number, Holiday>()
  for (const span of spans) {
    for (const begun of begunIn(span, year)) {
      const last = Math.min(begun + span.last - span.first, newYearsEve)
      for (let day = Math.max(begun, newYear); day <= last; day++) days.set(day, span.holiday)
    }
  }
  return days
}

/** The first days of a span that may reach into a year: over New Year it began in the year before. */
function begunIn({ holiday, first }: Span, year: number): readonly number[] {
  if (!holiday.yearly) return [first]
  const starts = [sameDayIn(year - 1, first), sameDayIn(year, first)]
  return starts.filter((start) => start !== undefined && start >= first) as number[]
}

type Table = Omit<Timetable, 'from'>

function timetables(calendar: WorkCalendar): (day: number) => Table {
  const tables = (calendar.timetables ?? []).map((table) => ({ ...table, from: existingDay(table.from) }))
  tables.sort((a, b) => b.from - a.from)
  const first: Table = { weekdays: calendar.weekdays }
  return (day) => tables.find((table) => table.from <= day) ?? first
}
