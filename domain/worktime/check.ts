// Examines a calendar that came from outside (an admin's form, a client's request, an import) and gives it back clean.

import type {
  HalfDay,
  Holiday,
  LocalDate,
  MakeUpDay,
  SpecialDay,
  Term,
  Timetable,
  Weekday,
  WorkCalendar,
} from './calendar.ts'
import { WEEKDAYS } from './calendar.ts'
import { checkHours, checkWeek } from './check-hours.ts'
import { type CalendarProblem, type Fields, listAt, objectAt, type Report } from './check-shape.ts'
import { dayNumber } from './dates.ts'
import { zoneNamed } from './zone.ts'

const MOST_DAYS = 2000
const MOST_TIMETABLES = 100
const MOST_TERMS = 200
const MOST_YEARS = 230
const HALVES = ['morning', 'afternoon'] as const satisfies readonly HalfDay['works'][]
const LONGEST_NAME = 200
const LONGEST_YEARLY_SPAN = 366
const CALENDAR_FIELDS = [
  'zone',
  'weekdays',
  'timetables',
  'holidays',
  'makeUp',
  'special',
  'halfDays',
  'terms',
  'publishedYears',
]

export type CheckedCalendar =
  | { readonly ok: true; readonly calendar: WorkCalendar }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] }

/**
 * All problems, in the order of the fields, or the calendar. Weekdays and lists that are left out are empty. Overlaps
 * within a day are problems; a night shift that meets the next day's hours is not (see WorkCalendar).
 */
export function checkCalendar(value: unknown): CheckedCalendar {
  const problems: CalendarProblem[] = []
  const report: Report = (field, code) => void problems.push({ field, code })
  const fields = objectAt(value, '', report, CALENDAR_FIELDS)
  if (problems.some(({ field }) => field === '')) return { ok: false, problems }
  const calendar = {
    zone: checkZone(fields['zone'], report),
    weekdays: checkWeek(fields['weekdays'], 'weekdays', report),
    ...(fields['timetables'] === undefined ? {} : { timetables: timetables(fields['timetables'], report) }),
    holidays: holidays(fields['holidays'], report),
    makeUp: makeUpDays(fields['makeUp'], report),
    special: specialDays(fields['special'], report),
    ...(fields['halfDays'] === undefined ? {} : { halfDays: halfDays(fields['halfDays'], report) }),
    ...(fields['terms'] === undefined ? {} : { terms: checkTerms(fields['terms'], 'terms', report) }),
    ...(fields['publishedYears'] === undefined ? {} : { publishedYears: years(fields['publishedYears'], report) }),
  }
  return problems.length === 0 ? { ok: true, calendar } : { ok: false, problems }
}

function checkZone(value: unknown, report: Report): string {
  if (typeof value === 'string' && zoneNamed(value)) return value
  return report('zone', 'unknown-zone') ?? ''
}

function timetables(value: unknown, report: Report): Timetable[] {
  return eachOf(
    value,
    'timetables',
    MOST_TIMETABLES,
    ['from', 'weekdays', 'holidays'],
    report,
    (fields, field, once) => {
      const from = once(date(fields['from'], `${field}.from`, report), `${field}.from`)
      const table = { from, weekdays: checkWeek(fields['weekdays'], `${field}.weekdays`, report) }
      return flag(fields['holidays'], `${field}.holidays`, report) === false ? { ...table, holidays: false } : table
    },
  )
}

/** Terms may leave days between them, but share none. */
export function checkTerms(value: unknown, list: string, report: Report): Term[] {
  const taken: Term[] = []
  return eachOf(value, list, MOST_TERMS, ['name', 'from', 'to'], report, (fields, field) => {
    const term = { name: name(fields['name'], `${field}.name`, report) ?? '', ...span(fields, field, report) }
    if (fields['name'] === undefined) report(`${field}.name`, 'bad-name')
    if (taken.some(({ from, to }) => from <= term.to && term.from <= to)) report(field, 'bad-span')
    if (term.from !== '' && term.to !== '') taken.push(term)
    return term
  })
}

function halfDays(value: unknown, report: Report): HalfDay[] {
  return eachOf(value, 'halfDays', MOST_DAYS, ['on', 'works', 'name'], report, (fields, field, once) => {
    const on = once(date(fields['on'], `${field}.on`, report), `${field}.on`)
    const works = HALVES.find((half) => half === fields['works']) ?? report(`${field}.works`, 'bad-half')
    return withName({ on, works: works ?? HALVES[0] }, fields, field, report)
  })
}

function holidays(value: unknown, report: Report): Holiday[] {
  return eachOf(value, 'holidays', MOST_DAYS, ['on', 'from', 'to', 'name', 'yearly'], report, (fields, field, once) => {
    const days = 'on' in fields ? singleDay(fields, field, report) : span(fields, field, report)
    if ('on' in days) once(days.on, `${field}.on`)
    const named = { ...days, name: name(fields['name'], `${field}.name`, report) ?? '' }
    if (fields['name'] === undefined) report(`${field}.name`, 'bad-name')
    const yearly = flag(fields['yearly'], `${field}.yearly`, report)
    return yearly ? { ...named, yearly } : named
  })
}

function singleDay(fields: Fields, field: string, report: Report): { on: LocalDate } {
  if ('from' in fields || 'to' in fields) report(field, 'bad-span')
  return { on: date(fields['on'], `${field}.on`, report) }
}

function span(fields: Fields, field: string, report: Report): { from: LocalDate; to: LocalDate } {
  const from = date(fields['from'], `${field}.from`, report)
  const to = date(fields['to'], `${field}.to`, report)
  const length = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1
  if (from !== '' && to !== '' && length < 1) report(`${field}.to`, 'bad-span')
  if (fields['yearly'] === true && length > LONGEST_YEARLY_SPAN) report(`${field}.to`, 'bad-span')
  return { from, to }
}

function makeUpDays(value: unknown, report: Report): MakeUpDay[] {
  return eachOf(value, 'makeUp', MOST_DAYS, ['on', 'as', 'name'], report, (fields, field, once) => {
    const on = once(date(fields['on'], `${field}.on`, report), `${field}.on`)
    const weekday = WEEKDAYS.find((key) => key === fields['as']) ?? report(`${field}.as`, 'bad-weekday')
    return withName({ on, as: weekday ?? ('mon' satisfies Weekday) }, fields, field, report)
  })
}

function specialDays(value: unknown, report: Report): SpecialDay[] {
  return eachOf(value, 'special', MOST_DAYS, ['on', 'hours', 'name'], report, (fields, field, once) => {
    const on = once(date(fields['on'], `${field}.on`, report), `${field}.on`)
    return withName({ on, hours: checkHours(fields['hours'], `${field}.hours`, report) }, fields, field, report)
  })
}

function years(value: unknown, report: Report): number[] {
  const isYear = (year: unknown): year is number => typeof year === 'number' && dayNumber(`${year}-01-01`) !== undefined
  return listAt(value, 'publishedYears', report, MOST_YEARS).filter((year, index): year is number => {
    if (!isYear(year)) report(`publishedYears.${index}`, 'bad-year')
    return isYear(year)
  })
}

/** Reads each entry of a list; `once` tells of a date that an earlier entry of the list has taken. */
function eachOf<T>(
  value: unknown,
  list: string,
  most: number,
  known: readonly string[],
  report: Report,
  read: (fields: Fields, field: string, once: (date: LocalDate, field: string) => LocalDate) => T,
): T[] {
  const taken = new Set<LocalDate>()
  const once = (on: LocalDate, field: string): LocalDate => {
    if (on !== '' && taken.has(on)) report(field, 'duplicate-day')
    taken.add(on)
    return on
  }
  return listAt(value, list, report, most).map((entry, index) => {
    const field = `${list}.${index}`
    return read(objectAt(entry, field, report, known), field, once)
  })
}

function date(value: unknown, field: string, report: Report): LocalDate {
  if (typeof value === 'string' && dayNumber(value) !== undefined) return value
  return report(field, 'bad-date') ?? ''
}

function flag(value: unknown, field: string, report: Report): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  return report(field, 'bad-flag')
}

function withName<T extends object>(entry: T, fields: Fields, field: string, report: Report): T & { name?: string } {
  const given = name(fields['name'], `${field}.name`, report)
  return given === undefined ? entry : { ...entry, name: given }
}

function name(value: unknown, field: string, report: Report): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME) return value
  return report(field, 'bad-name')
}
