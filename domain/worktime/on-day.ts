// A date of the school as an instant, and an instant as a date of the school.

import type { ClockTime, LocalDate } from './calendar.ts'
import { DAY, dateOf, existingDay, MINUTE, minuteOfDay } from './dates.ts'
import type { CompiledCalendar } from './hours.ts'
import { instant, OutOfRange } from './limits.ts'

/** The date 'YYYY-MM-DD' in the calendar's zone at an instant (epoch milliseconds). */
export function localDate(calendar: CompiledCalendar, at: number): LocalDate {
  return dateOf(calendar.zone.dayAt(instant(at)))
}

/**
 * A moment of a date, in epoch milliseconds: its first 'opening', its last 'closing', or a clock time 'HH:MM' up to '24:00'.
 * A day without working time has passed when it is over: it closes at 24:00 and opens at 00:00. Throws OutOfRange for a
 * date or a time that does not exist.
 */
export function whenOnDay(calendar: CompiledCalendar, date: LocalDate, moment: ClockTime): number {
  const day = existingDay(date)
  const { spans } = calendar.workDay(day)
  if (moment === 'opening') return spans[0]?.opens ?? calendar.zone.instantOf(day * DAY)
  if (moment === 'closing') return spans.at(-1)?.closes ?? calendar.zone.instantOf((day + 1) * DAY)
  const minute = minuteOfDay(moment)
  if (minute === undefined) throw new OutOfRange('time', moment)
  return calendar.zone.instantOf(day * DAY + minute * MINUTE)
}
