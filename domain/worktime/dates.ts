// Local dates as day numbers (days since 1970-01-01) and clock times as minutes: plain arithmetic, no zone, no clock.

import { type LocalDate, WEEKDAYS, type Weekday } from './calendar.ts'
import { END_OF_INSTANTS, OutOfRange } from './limits.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const MINUTES_A_DAY = 24 * 60
const END_OF_DAYS = END_OF_INSTANTS / DAY

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** The day number of 'YYYY-MM-DD', or undefined when there is no such day (2026-02-30) in the years 1970–2199. */
export function dayNumber(date: string): number | undefined {
  const parts = DATE.exec(date)
  if (!parts) return undefined
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY
  return day >= 0 && day < END_OF_DAYS && dateOf(day) === date ? day : undefined
}

/** The day number of a date that is known to exist; throws OutOfRange when it does not. */
export function existingDay(date: string): number {
  const day = dayNumber(date)
  if (day === undefined) throw new OutOfRange('date', date)
  return day
}

/** 'YYYY-MM-DD' of a day number. */
export function dateOf(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear()
}

/** The day number of the same month and day in another year; undefined for 29 February where there is none. */
export function sameDayIn(year: number, day: number): number | undefined {
  return dayNumber(`${String(year).padStart(4, '0')}${dateOf(day).slice(4)}`)
}

export function weekdayOf(day: number): Weekday {
  const thursdayFirst = ((day % 7) + 7) % 7
  return WEEKDAYS[(thursdayFirst + 3) % 7] as Weekday
}

/** Minutes after midnight of 'HH:MM' or '24:00', or undefined when it is no time of day. */
export function minuteOfDay(clock: string): number | undefined {
  const parts = CLOCK.exec(clock)
  if (!parts) return undefined
  return parts[1] === undefined ? MINUTES_A_DAY : Number(parts[1]) * 60 + Number(parts[2])
}

/** 'HH:MM' of minutes after a midnight, also of the next day; the end of a day is '24:00'. */
export function clockOf(minute: number, end: 'from' | 'until'): string {
  const within = minute % MINUTES_A_DAY
  const shown = within === 0 && end === 'until' && minute > 0 ? MINUTES_A_DAY : within
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** Start and end in minutes after the midnight that begins the day; an end at or before the start is on the next day. */
export function minutesOf(hours: readonly [string, string]): readonly [number, number] | undefined {
  const from = minuteOfDay(hours[0])
  const until = minuteOfDay(hours[1])
  if (from === undefined || until === undefined || from === MINUTES_A_DAY) return undefined
  return [from, until > from ? until : until + MINUTES_A_DAY]
}
