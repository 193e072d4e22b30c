// The calendars of a school as they would be after a change that nobody has made yet. Nothing is written or kept.

import type { Term, WeekHours } from '../../domain/worktime/index.ts'
import { type CalendarParts, type Calendars, calendarParts, compileAll, type DayRow } from '../calendar.ts'
import type { ChangedDay, DaysChange } from '../calendar-change.ts'
import type { Sql } from '../database.ts'
import type { HoursRow } from '../own-hours.ts'

/** What is left out stays as it is; lists stand for all that there would be. */
export type CalendarIf = Partial<Pick<DaysChange, 'days' | 'year'>> & {
  readonly timetables?: readonly { readonly from: string; readonly weekdays: WeekHours }[]
  readonly terms?: readonly Term[]
  readonly hours?: readonly HoursRow[]
}

export async function calendarsIf(sql: Sql, schoolId: string, change: CalendarIf): Promise<Calendars> {
  return compileAll(changed(await calendarParts(sql, schoolId), change))
}

function changed(parts: CalendarParts, { days = [], year, timetables, terms, hours }: CalendarIf): CalendarParts {
  const said = new Set(days.map(({ on }) => on))
  const others = parts.years.filter((known) => known !== year?.year)
  return {
    ...parts,
    days: [...parts.days.filter(({ on }) => !said.has(on)), ...days.flatMap(dayRow)],
    ...(year ? { years: year.published ? [...others, year.year] : others } : {}),
    ...(timetables ? { timetables: inTime(timetables) } : {}),
    ...(terms ? { terms: inTime(terms) } : {}),
    ...(hours ? { own: inTime(hours) } : {}),
  }
}

function dayRow(day: ChangedDay): DayRow[] {
  return day.kind === 'plain' ? [] : [{ ...day, name: day.name ?? '' }]
}

function inTime<Dated extends { readonly from: string }>(rows: readonly Dated[]): Dated[] {
  return rows.toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
