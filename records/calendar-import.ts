// What a notice of the public holidays would change about the school's days: nothing is kept here.

import type { Weekday } from '../domain/worktime/index.ts'
import type { Notice } from '../domain/worktime/notice.ts'
import { calendarFor } from './calendar.ts'
import type { Sql } from './database.ts'

const DAY_MS = 86_400_000

export type DayAsItIs = {
  readonly kind: 'holiday' | 'make-up' | 'special'
  readonly name?: string
  readonly as?: Weekday
}
export type ImportedDay = {
  readonly on: string
  readonly before?: DayAsItIs
  /** As it can be sent back, but for a make-up day without a weekday. */
  readonly after: (Omit<DayAsItIs, 'kind'> & { readonly kind: 'holiday' | 'make-up' }) | { readonly kind: 'plain' }
}

/** In order of date. What an earlier notice of the year has left behind is taken away; the school's own days stay. */
export async function noticeChanges(sql: Sql, schoolId: string, notice: Notice): Promise<ImportedDay[]> {
  const { calendar } = await calendarFor(sql, schoolId, 0)
  const { holidays, makeUp, special } = calendar
  const known = new Map<string, DayAsItIs>([
    ...holidays.flatMap((day): [string, DayAsItIs][] =>
      'on' in day ? [[day.on, { kind: 'holiday', name: day.name }]] : [],
    ),
    ...makeUp.map(({ on, as, name }): [string, DayAsItIs] => [on, { kind: 'make-up', ...(name ? { name } : {}), as }]),
    ...special.map(({ on, name }): [string, DayAsItIs] => [on, { kind: 'special', ...(name ? { name } : {}) }]),
  ])
  const wanted = daysOf(notice)
  const told = [...wanted].flatMap(([on, after]): ImportedDay[] => {
    const before = known.get(on)
    return before && isSame(before, after) ? [] : [{ on, ...(before ? { before } : {}), after }]
  })
  const names = new Set(notice.holidays.flatMap(({ name }) => [name, `${name}补班`, ...name.split('、')]))
  const left = [...known].flatMap(([on, before]): ImportedDay[] => {
    const isOfNotice = on.startsWith(`${notice.year}-`) && before.kind !== 'special' && names.has(before.name ?? '')
    return isOfNotice && !wanted.has(on) ? [{ on, before, after: { kind: 'plain' } }] : []
  })
  return [...told, ...left].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

type Wanted = Exclude<ImportedDay['after'], { kind: 'plain' }>

function daysOf({ holidays, makeUp }: Notice): Map<string, Wanted> {
  const free = holidays.flatMap(({ name, from, to }) =>
    datesOf(from, to).map((on): [string, Wanted] => [on, { kind: 'holiday', name }]),
  )
  const worked = makeUp.map(({ on, name, as }): [string, Wanted] => [
    on,
    { kind: 'make-up', name, ...(as ? { as } : {}) },
  ])
  return new Map([...free, ...worked])
}

function datesOf(from: string, to: string): string[] {
  const first = Date.parse(from)
  const length = (Date.parse(to) - first) / DAY_MS + 1
  return Array.from({ length }, (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10))
}

function isSame(one: DayAsItIs, other: Wanted): boolean {
  return one.kind === other.kind && one.name === other.name && one.as === other.as
}
