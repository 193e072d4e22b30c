// Back again: how much working time lies between two instants. Used for how late something is and how long it was worked.

import { DAY, MINUTE } from './dates.ts'
import type { CompiledCalendar, WorkDay } from './hours.ts'
import { instant, withinHorizon } from './limits.ts'
import { lastClosing, type Start, sameClockOn } from './reach.ts'

export type WorkedTime = {
  /** Working minutes, begun ones not counted. */
  readonly minutes: number
  /** The most working days after `from` that end no later than `to`: the inverse of workingDaysFrom. */
  readonly days: number
}

/**
 * Working time from one instant to another, both in epoch milliseconds; nothing when `to` is not after `from`.
 * Throws OutOfRange for a bad instant and for more than ten years.
 */
export function workingTimeBetween(calendar: CompiledCalendar, from: number, to: number): WorkedTime {
  let days = 0
  let worked = 0
  let start: Start | undefined
  forWorkDaysBetween(calendar, from, to, (on) => {
    worked += workedOn(on, from, to)
    if (!start) start = startOn(on, from)
    else if (lastClosing(on) <= to || sameClockOn(calendar, start, on) <= to) days += 1
  })
  return { minutes: Math.floor(worked / MINUTE), days }
}

/** The same as milliseconds. */
export function workedBetween(calendar: CompiledCalendar, from: number, to: number): number {
  let worked = 0
  forWorkDaysBetween(calendar, from, to, (on) => {
    worked += workedOn(on, from, to)
  })
  return worked
}

/** The days whose hours may lie between, in order; a night shift of the day before may still be open. */
function forWorkDaysBetween(calendar: CompiledCalendar, from: number, to: number, visit: (on: WorkDay) => void): void {
  withinHorizon((instant(to) - instant(from)) / DAY)
  const last = calendar.zone.dayAt(to)
  for (let day = calendar.zone.dayAt(from) - 1; day <= last; day++) {
    const on = calendar.workDay(day)
    if (on.spans.length > 0) visit(on)
  }
}

function workedOn({ spans, worked }: WorkDay, from: number, to: number): number {
  if (from <= spans[0]!.opens && spans.at(-1)!.closes <= to) return worked
  let sum = 0
  for (const { opens, closes } of spans) sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from))
  return sum
}

function startOn(on: WorkDay, from: number): Start | undefined {
  const span = on.spans.find((open) => open.closes > from)
  return span && { at: Math.max(from, span.opens), on }
}
