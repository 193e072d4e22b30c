// The terms of a school as days, and its teaching days: working days that lie within a term.

import type { Term } from './calendar.ts'
import { existingDay } from './dates.ts'
import type { CompiledCalendar, WorkDay } from './hours.ts'

export type TermDays = { readonly name: string; readonly first: number; readonly last: number }

/** Throws OutOfRange for a date that does not exist: checkCalendar finds those first. */
export function termDays(terms: readonly Term[]): TermDays[] {
  const days = terms.map(({ name, from, to }) => ({ name, first: existingDay(from), last: existingDay(to) }))
  return days.sort((a, b) => a.first - b.first)
}

const views = new WeakMap<CompiledCalendar, CompiledCalendar>()

/**
 * The same calendar, in which the working days of a vacation are free. Before the first and after the last term that is
 * entered nobody knows which days are taught: there every working day counts, and the answer is provisional.
 */
export function teachingCalendar(calendar: CompiledCalendar): CompiledCalendar {
  const kept = views.get(calendar)
  if (kept) return kept
  const made = teachingView(calendar)
  views.set(calendar, made)
  return made
}

function teachingView(calendar: CompiledCalendar): CompiledCalendar {
  const { terms } = calendar
  const begin = terms[0]?.first ?? Number.POSITIVE_INFINITY
  const end = terms.at(-1)?.last ?? Number.NEGATIVE_INFINITY
  const known = (firstDay: number, lastDay: number) => begin <= firstDay && lastDay <= end
  const days = new Map<number, WorkDay>()
  const workDay = (day: number): WorkDay => {
    const seen = days.get(day)
    if (seen) return seen
    const on = calendar.workDay(day)
    const isKnown = known(day, day)
    const isTaught = !isKnown || terms.some(({ first, last }) => first <= day && day <= last)
    const made = { ...on, published: on.published && isKnown, ...(isTaught ? {} : NOTHING) }
    days.set(day, made)
    return made
  }
  const published = (firstDay: number, lastDay: number) =>
    known(firstDay, lastDay) && calendar.published(firstDay, lastDay)
  return { ...calendar, workDay, published }
}

const NOTHING = { hours: [], spans: [], worked: 0 } as const satisfies Partial<WorkDay>
