// What the api says of a year of the school, and how days and weekdays are written.

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { WEEKDAYS, type Weekday } from '../../../domain/worktime/calendar.ts'
import { get } from '../../lib/api.ts'
import type { Language } from '../../lib/language.ts'
import { isProblem, Problem } from '../../lib/problem.ts'

export type Hours = readonly (readonly [string, string])[]
export type DayKind = 'holiday' | 'make-up' | 'special' | 'work' | 'off'
export type CalendarDay = {
  readonly on: string
  readonly kind: DayKind
  readonly name?: string
  /** By whose hours it is worked. */
  readonly as?: Weekday
  readonly hours: Hours
}
export type Timetable = {
  readonly from: string
  readonly name: string
  readonly weekdays: Partial<Readonly<Record<Weekday, Hours>>>
}
export type CalendarYear = {
  readonly year: number
  readonly version: number
  readonly published: boolean
  readonly source?: string
  readonly years: readonly number[]
  readonly days: readonly CalendarDay[]
  readonly timetables: readonly Timetable[]
}
/** What a day shall be. */
export type WantedDay = {
  readonly on: string
  readonly kind: 'holiday' | 'make-up' | 'special' | 'plain'
  readonly name?: string
  readonly as?: Weekday
  readonly hours?: Hours
}

export { WEEKDAYS, type Weekday }

export function calendarQuery(year: number) {
  return queryOptions({
    queryKey: ['admin', 'calendar', year],
    queryFn: ({ signal }) => get<CalendarYear>('/admin/calendar', { year }, signal),
    placeholderData: keepPreviousData,
  })
}

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const
const DAY_MS = 86_400_000

export function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay()
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'mon'
}

/** 2024 began on a Monday. */
export function weekdayName(weekday: Weekday, language: Language, style: 'narrow' | 'short' | 'long' = 'long'): string {
  const at = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)))
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', weekday: style }).format(at)
}

export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', month: 'long' }).format(
    new Date(Date.UTC(2024, month, 1)),
  )
}

export function longDate(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(new Date(`${day}T00:00:00Z`))
}

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= 366; day = shifted(day, 1)) days.push(day)
  return days
}

const PLACE = /^(?:days|timetables)\.\d+\./
const DEEPER = /(?:\.\d+)+$/

/** Problems of the days of a list, told of the fields of the form that stands for all of them. */
export function asOfOne(error: unknown): unknown {
  if (!isProblem(error)) return error
  const fields = error.fields.map(({ field, ...rest }) => ({
    ...rest,
    ...(field === undefined ? {} : { field: field.replace(PLACE, '').replace(DEEPER, '') }),
  }))
  return new Problem(error.status, { code: error.code, detail: error.message, fields })
}
