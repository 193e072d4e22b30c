// Examines the hours of a day and of a week that came from outside.

import { type DayHours, type OpenHours, WEEKDAYS, type Weekday, type WeekHours } from './calendar.ts'
import { type Fields, listAt, objectAt, type Report } from './check-shape.ts'
import { minuteOfDay, minutesOf } from './dates.ts'

const MOST_HOURS_A_DAY = 24

/** A week; a weekday that is left out is free. */
export function checkWeek(value: unknown, field: string, report: Report): WeekHours {
  const week: Fields = objectAt(value, field, report, WEEKDAYS)
  const day = (weekday: Weekday) => checkHours(week[weekday] ?? [], `${field}.${weekday}`, report)
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, day(weekday)])) as WeekHours
}

export function checkHours(value: unknown, field: string, report: Report): DayHours {
  const list = listAt(value, field, report, MOST_HOURS_A_DAY)
  const hours = list
    .map((open, index) => checkOpen(open, `${field}.${index}`, report))
    .filter((open) => open !== undefined)
  if (overlapping(hours)) report(field, 'hours-overlap')
  return hours
}

function checkOpen(value: unknown, field: string, report: Report): OpenHours | undefined {
  if (!Array.isArray(value) || value.length !== 2) return report(field, 'bad-hours')
  const [from, until]: unknown[] = value
  if (typeof from !== 'string' || minuteOfDay(from) === undefined || from === '24:00')
    return report(`${field}.0`, 'bad-time')
  if (typeof until !== 'string' || minuteOfDay(until) === undefined) return report(`${field}.1`, 'bad-time')
  if (from === until) return report(field, 'empty-hours')
  return [from, until]
}

function overlapping(hours: DayHours): boolean {
  const spans = hours.map((open) => minutesOf(open)).filter((span) => span !== undefined)
  spans.sort((a, b) => a[0] - b[0])
  return spans.some((span, index) => index > 0 && span[0] < spans[index - 1]![1])
}
