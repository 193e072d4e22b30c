// What the api says of a year of the school, and how days and weekdays are written.

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Weekday } from '../../../domain/worktime/calendar.ts'
import { get } from '../../lib/api.ts'
import { isProblem, Problem } from '../../lib/problem.ts'
import type { Choice } from '../../lib/types.ts'

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

export function calendarQuery(year: number) {
  return queryOptions({
    queryKey: ['admin', 'calendar', year],
    queryFn: ({ signal }) => get<CalendarYear>('/admin/calendar', { year }, signal),
    placeholderData: keepPreviousData,
  })
}

export type Term = { readonly name: string; readonly from: string; readonly to: string }
/** Of a site or a team, instead of the school's. */
export type OwnHours = {
  readonly of: string
  readonly from: string
  readonly weekdays: Partial<Readonly<Record<Weekday, Hours>>>
  /** Whether the school's holidays hold here too. */
  readonly holidays: boolean
}

export const termsQuery = queryOptions({
  queryKey: ['admin', 'terms'],
  queryFn: ({ signal }) => get<{ items: readonly Term[]; version: number }>('/admin/terms', {}, signal),
})

export const hoursQuery = queryOptions({
  queryKey: ['admin', 'hours'],
  queryFn: ({ signal }) =>
    get<{ items: readonly OwnHours[]; choices: readonly Choice[]; version: number }>('/admin/hours', {}, signal),
})

const PLACE = /^(?:days|timetables|items)\.\d+\./
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
