// What the api says of who is on duty when, and which days a view of it shows.

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ShiftKind } from '../../domain/duty/shift.ts'
import { get } from '../lib/api.ts'
import { daysBetween, shifted, WEEKDAYS, weekdayOf } from '../lib/days.ts'
import { dayOf } from '../lib/format.ts'
import type { Choice, PersonRef } from '../lib/types.ts'

export type Shift = {
  readonly id: string
  readonly team: string
  readonly person: PersonRef
  readonly from: string
  readonly to: string
  readonly kind: ShiftKind
  readonly note?: string
  readonly state: 'past' | 'now' | 'ahead'
  readonly mine?: true
}
export type Roster = { readonly teams: readonly Choice[]; readonly items: readonly Shift[] }
export type View = 'week' | 'month'

const MINUTE_MS = 60_000

export function rosterQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['duty', 'roster', from, to],
    queryFn: ({ signal }) => get<Roster>('/duty', { from, to }, signal),
    placeholderData: keepPreviousData,
  })
}

export const onDutyQuery = queryOptions({
  queryKey: ['duty', 'now'],
  queryFn: ({ signal }) => get<Roster>('/duty/now', {}, signal),
  refetchInterval: MINUTE_MS,
})

/** Whole weeks, from Monday: the one of a day, or those that its month touches. */
export function daysOf(view: View, on: string): string[] {
  const first = view === 'week' ? on : `${on.slice(0, 7)}-01`
  const last = view === 'week' ? on : lastOfMonth(on)
  const monday = shifted(first, -WEEKDAYS.indexOf(weekdayOf(first)))
  return daysBetween(monday, shifted(last, WEEKDAYS.length - 1 - WEEKDAYS.indexOf(weekdayOf(last))))
}

export function turned(view: View, on: string, by: 1 | -1): string {
  if (view === 'week') return shifted(on, by * WEEKDAYS.length)
  return by === 1 ? shifted(lastOfMonth(on), 1) : `${shifted(`${on.slice(0, 7)}-01`, -1).slice(0, 7)}-01`
}

function lastOfMonth(on: string): string {
  const [year = 0, month = 0] = on.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** A shift stands on the day on which it begins. */
export function byDay(shifts: readonly Shift[], zone: string): ReadonlyMap<string, readonly Shift[]> {
  const days = new Map<string, Shift[]>()
  for (const shift of shifts.toSorted(inOrder)) {
    const day = dayOf(new Date(shift.from), zone)
    days.set(day, [...(days.get(day) ?? []), shift])
  }
  return days
}

function inOrder(one: Shift, other: Shift): number {
  return Date.parse(one.from) - Date.parse(other.from) || one.person.name.localeCompare(other.person.name, 'zh')
}
