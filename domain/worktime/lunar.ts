// Which days are statutory holidays in China (全国年节及纪念日放假办法): some of them are days of the lunar calendar, which
// Intl knows. Only for reading a year's notice: nothing that counts time rests on it.

import type { LocalDate } from './calendar.ts'
import type { FESTIVALS } from './china-holidays.ts'
import { DAY, dateOf, dayNumber, existingDay } from './dates.ts'

export type Feast = Exclude<keyof typeof FESTIVALS, 'national-mid-autumn'>

/** From 2025 on, New Year's Eve of the lunar calendar and 2 May are statutory holidays too. */
const MORE_DAYS_SINCE = 2025

const lunarDay = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/** The statutory days of a festival in a year of the Gregorian calendar. */
export function statutoryDays(feast: Feast, year: number): LocalDate[] {
  const more = year >= MORE_DAYS_SINCE
  switch (feast) {
    case 'new-year':
      return [`${year}-01-01`]
    case 'spring-festival':
      return daysFrom(lunar(year, 1, 1), more ? -1 : 0, 2)
    case 'tomb-sweeping':
      return [`${year}-04-0${tombSweeping(year)}`]
    case 'labour':
      return daysFrom(`${year}-05-01`, 0, more ? 1 : 0)
    case 'dragon-boat':
      return daysFrom(lunar(year, 5, 5), 0, 0)
    case 'mid-autumn':
      return daysFrom(lunar(year, 8, 15), 0, 0)
    case 'national':
      return daysFrom(`${year}-10-01`, 0, 2)
  }
}

function daysFrom(on: LocalDate | undefined, from: number, to: number): LocalDate[] {
  if (on === undefined) return []
  const day = existingDay(on)
  return Array.from({ length: to - from + 1 }, (_, index) => dateOf(day + from + index))
}

/** A leap month has a name of its own and is never meant. */
function lunar(year: number, month: number, day: number): LocalDate | undefined {
  const first = dayNumber(`${year}-01-20`)
  if (first === undefined) return undefined
  const wanted = `${month}/${day}`
  const days = Array.from({ length: 330 }, (_, index) => first + index)
  const found = days.find((each) => lunarDay.format(each * DAY) === wanted)
  return found === undefined ? undefined : dateOf(found)
}

/** 清明, the day on which the sun has gone 15° from the equinox: 4 or 5 April in this century. */
function tombSweeping(year: number): number {
  const ofCentury = year % 100
  return Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4)
}
