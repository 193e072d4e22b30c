// One year of the school's calendar as the office sees it: every day with what it is, and the timetables.
import { describeDays, type Weekday, type WeekHours } from '../domain/worktime/index.ts'
import { calendarFor } from './calendar.ts'
import type { Sql } from './database.ts'

export type Timetable = { readonly from: string; readonly name: string; readonly weekdays: WeekHours }
type Own = { readonly kind: 'holiday' | 'make-up' | 'special'; readonly as?: Weekday }
type Row = { version: number; timetables: Timetable[] | null; years: { year: number; source: string }[] | null }

const OFFICE = {
  name: 'calendar-office',
  text: `SELECT s.calendar_version AS version,
      (SELECT json_agg(json_build_object('from', from_on, 'name', name, 'weekdays', weekdays) ORDER BY from_on)
       FROM timetable WHERE school_id = s.id) AS timetables,
      (SELECT json_agg(json_build_object('year', year, 'source', source) ORDER BY year)
       FROM calendar_year WHERE school_id = s.id) AS years
    FROM school s WHERE s.id = $1`,
}

/** Throws when the school does not exist, or the year is out of range. */
export async function calendarYear(sql: Sql, schoolId: string, year: number) {
  const compiled = await calendarFor(sql, schoolId, 0)
  const [row] = await sql.query<Row>(OFFICE, [schoolId])
  if (!row) throw new Error('there is no such school')
  const { holidays, makeUp, special } = compiled.calendar
  const own = new Map<string, Own>([
    ...holidays.flatMap((day): [string, Own][] => ('on' in day ? [[day.on, { kind: 'holiday' }]] : [])),
    ...makeUp.map(({ on, as }): [string, Own] => [on, { kind: 'make-up', as }]),
    ...special.map(({ on }): [string, Own] => [on, { kind: 'special' }]),
  ])
  const days = describeDays(compiled, `${year}-01-01`, `${year}-12-31`).map(({ date, hours, name }) => ({
    on: date,
    ...(own.get(date) ?? { kind: hours.length > 0 ? ('work' as const) : ('off' as const) }),
    ...(name ? { name } : {}),
    hours,
  }))
  const known = row.years?.find((each) => each.year === year)
  return {
    year,
    version: row.version,
    published: known !== undefined,
    ...(known?.source ? { source: known.source } : {}),
    years: (row.years ?? []).map((each) => each.year),
    days,
    timetables: row.timetables ?? [],
  }
}
