// The calendar of a site or a team, made of the school's: hours of their own from a date on, with or without the public
// holidays. Night shifts and hours round the clock are ordinary hours: ['22:00', '06:00'], ['00:00', '24:00'].

import type { LocalDate, WeekHours, WorkCalendar } from './calendar.ts'

export type OwnHours = {
  readonly from: LocalDate
  readonly weekdays: WeekHours
  /**
   * True: the school's holidays and other days hold here too, with these hours on the days that are worked. False: people
   * work by shifts, and only the weekday counts.
   */
  readonly holidays: boolean
}

/** Before the first of its own hours a site or team works as the school does. Terms and published years are the school's. */
export function ownCalendar(school: WorkCalendar, own: readonly OwnHours[]): WorkCalendar {
  const begins = own.map(({ from }) => from).toSorted()[0]
  if (begins === undefined) return school
  const before = (school.timetables ?? []).filter(({ from }) => from < begins)
  const since = own.map(({ holidays, ...table }) => (holidays ? table : { ...table, holidays }))
  return { ...school, timetables: [...before, ...since] }
}
