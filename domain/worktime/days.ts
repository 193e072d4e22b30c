// The days of a span as people read them: hours, name, and whether they may still change.

import type { DayHours, LocalDate } from './calendar.ts'
import { dateOf, existingDay } from './dates.ts'
import type { CompiledCalendar } from './hours.ts'
import { withinHorizon } from './limits.ts'

export type DescribedDay = {
  readonly date: LocalDate
  /** Empty on a day without work. A night shift stands as ['22:00', '06:00'] on the day on which it begins. */
  readonly hours: DayHours
  /** Of the holiday, make-up day or special day. */
  readonly name?: string
  /** The public holidays of its year are not known yet. */
  readonly provisional?: true
}

/** Every day from one date to another, both included. Throws OutOfRange for a bad date and for more than ten years. */
export function describeDays(calendar: CompiledCalendar, from: LocalDate, to: LocalDate): DescribedDay[] {
  const first = existingDay(from)
  const length = withinHorizon(existingDay(to) - first) + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => describe(calendar, first + index))
}

function describe(calendar: CompiledCalendar, day: number): DescribedDay {
  const { hours, name, published } = calendar.workDay(day)
  return {
    date: dateOf(day),
    hours,
    ...(name === undefined ? {} : { name }),
    ...(published ? {} : { provisional: true }),
  }
}
