// Calendars that several tests share.

import type { DayHours, WeekHours, WorkCalendar } from '../../../domain/worktime/index.ts'
import { chinaCalendar, compile } from '../../../domain/worktime/index.ts'

/** China's public calendar, Monday to Friday 08:00–12:00 and 14:00–17:30. */
export const school = compile(chinaCalendar())

export function everyDay(hours: DayHours): WeekHours {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }
}

/** A calendar without holidays, all years known. */
export function plain(weekdays: WeekHours, more: Partial<WorkCalendar> = {}): WorkCalendar {
  return {
    zone: 'Asia/Shanghai',
    weekdays,
    holidays: [],
    makeUp: [],
    special: [],
    publishedYears: [2025, 2026],
    ...more,
  }
}

/** The gate keepers' night, every day 22:00–06:00. */
export const nightShift = compile(plain(everyDay([['22:00', '06:00']])))

/** The boiler room, always open. */
export const roundTheClock = compile(plain(everyDay([['00:00', '24:00']])))
