// The days of the stories: time is skipped forward from now only, so their Friday is the coming one, and a school's
// holidays and make-up days are said in these days. Instants are written as people in China read their clocks.
import type { CalendarRows } from '../../records/office/first-calendar.ts'
import { DAY, dayAfter, HOUR, MINUTE } from './purchase-kit.ts'

const NAMES = ['friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'next-friday'] as const
export type ComingDay = (typeof NAMES)[number]

const FRIDAY = 5
/** Never today: what is to happen at eight on Friday must lie ahead. */
const friday = nextFriday(Date.now())

function nextFriday(now: number): number {
  const today = Date.parse(dayAfter(now, 0))
  const ahead = (FRIDAY - new Date(today).getUTCDay() + 6) % 7
  return today + (ahead + 1) * DAY
}

export function dateOf(day: ComingDay): string {
  return new Date(friday + NAMES.indexOf(day) * DAY).toISOString().slice(0, 10)
}

/** China keeps one time all the year: eight hours before UTC. */
export function at(day: ComingDay, time: string): number {
  return Date.parse(`${dateOf(day)}T${time}+08:00`)
}

type Week = CalendarRows['timetables'][number]['weekdays']

/** A calendar with nothing but a week, and the days that are named. Its public holidays are known. */
export function calendarOf(week: Week, days: CalendarRows['days'] = []): CalendarRows {
  const year = new Date(friday).getUTCFullYear()
  return {
    timetables: [{ from: `${year - 1}-01-01`, name: '作息时间', weekdays: week }],
    days,
    years: [year - 1, year, year + 1].map((known) => ({ year: known, source: '测试' })),
  }
}

/** An instant as people read it: `saturday 09:30`, with seconds only where there are some. */
export function clockOf(instant: number): string {
  const local = new Date(instant + 8 * HOUR).toISOString()
  const day = NAMES.find((name) => dateOf(name) === local.slice(0, 10)) ?? local.slice(0, 10)
  return `${day} ${local.slice(11, instant % MINUTE === 0 ? 16 : 23)}`
}
