// Back again: how much working time lies between two instants. Used for how late something is and how long it was worked.

import { DAY, MINUTE } from './dates.ts'
import type { CompiledCalendar, WorkDay } from './hours.ts'
import { instant, withinHorizon } from './limits.ts'
import { type Start, sameClockOn } from './reach.ts'

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
  let start: Start | undefined
  for (const on of workDaysBetween(calendar, from, to)) {
    if (!start) start = startOn(on, from)
    else if (sameClockOn(calendar, start, on) <= to) days += 1
  }
  return { minutes: Math.floor(workedBetween(calendar, from, to) / MINUTE), days }
}

/** The same as milliseconds. */
export function workedBetween(calendar: CompiledCalendar, from: number, to: number): number {
  return workDaysBetween(calendar, from, to).reduce((sum, on) => sum + workedOn(on, from, to), 0)
}

/** The days whose hours may lie between; a night shift of the day before may still be open. */
function workDaysBetween(calendar: CompiledCalendar, from: number, to: number): WorkDay[] {
  withinHorizon((instant(to) - instant(from)) / DAY)
  const first = calendar.zone.dayAt(from) - 1
  const length = Math.max(0, calendar.zone.dayAt(to) - first + 1)
  return Array.from({ length }, (_, index) => calendar.workDay(first + index)).filter((on) => on.spans.length > 0)
}

function workedOn(on: WorkDay, from: number, to: number): number {
  let worked = 0
  for (const { opens, closes } of on.spans) worked += Math.max(0, Math.min(closes, to) - Math.max(opens, from))
  return worked
}

function startOn(on: WorkDay, from: number): Start | undefined {
  const span = on.spans.find((open) => open.closes > from)
  return span && { at: Math.max(from, span.opens), on }
}
