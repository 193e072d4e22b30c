// By which weekday's timetable a make-up day is worked (补几上几的课): that of the free workday that it pays for. The notices
// do not say which; china-holidays.ts tells the rule: of a holiday's Mondays to Fridays neither the statutory days nor
// the days off for statutory days on a weekend are paid for, the others are, in order of date.

import type { LocalDate, Weekday } from './calendar.ts'
import { FESTIVALS } from './china-holidays.ts'
import { dateOf, existingDay, weekdayOf } from './dates.ts'
import { type Feast, statutoryDays } from './lunar.ts'

/** `as` is left out where no free workday is left for it. */
export type MadeUp = { readonly on: LocalDate; readonly as?: Weekday; readonly paysFor?: LocalDate }
type Span = { readonly from: LocalDate; readonly to: LocalDate }

export function madeUpFor(name: string, holiday: Span | undefined, worked: readonly LocalDate[]): MadeUp[] {
  const owed = holiday ? paidFor(name, holiday) : []
  return worked.toSorted().map((on, index) => {
    const paysFor = owed[index]
    return paysFor === undefined ? { on } : { on, paysFor, as: weekdayOf(existingDay(paysFor)) }
  })
}

function paidFor(name: string, { from, to }: Span): LocalDate[] {
  const year = Number(to.slice(0, 4))
  const statutory = feastsIn(name)
    .flatMap((feast) => statutoryDays(feast, year))
    .filter((on) => from <= on && on <= to)
    .toSorted()
  const free = daysOf(from, to).filter((on) => !isWeekend(on))
  const taken = new Set<LocalDate>()
  for (const on of statutory) {
    const isLost = isWeekend(on) || taken.has(on)
    const instead = free.find((day) => day > on && !taken.has(day) && !statutory.includes(day))
    if (!isLost) taken.add(on)
    else if (instead !== undefined) taken.add(instead)
  }
  return free.filter((on) => !taken.has(on))
}

function feastsIn(name: string): Feast[] {
  const known = Object.entries(FESTIVALS) as [keyof typeof FESTIVALS, { zh: string }][]
  return known.flatMap(([feast, { zh }]) =>
    feast !== 'national-mid-autumn' && name.includes(zh.replace('清明节', '清明')) ? [feast] : [],
  )
}

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = existingDay(from)
  return Array.from({ length: existingDay(to) - first + 1 }, (_, index) => dateOf(first + index))
}

function isWeekend(on: LocalDate): boolean {
  return ['sat', 'sun'].includes(weekdayOf(existingDay(on)))
}
