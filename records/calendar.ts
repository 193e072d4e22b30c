// The school's working calendar, from its rows to the compiled form that answers questions. Every change of the rows
// raises the school's calendar version, under which the compiled calendar is kept in memory.
import {
  type CompiledCalendar,
  compile,
  type DayHours,
  type OwnHours,
  ownCalendar,
  SCHOOL_WEEK,
  type Term,
  type Weekday,
  type WeekHours,
  type WorkCalendar,
} from '../domain/worktime/index.ts'
import type { Database, Sql } from './database.ts'
import { recent } from './recent.ts'

const MOST_KEPT = 200
const kept = recent<Calendars>(MOST_KEPT)

/** A site of the school or a team of its people, as rows of hours of their own name them. */
export type HoursOf = `site:${string}` | `team:${string}`
export type Calendars = { readonly school: CompiledCalendar; readonly own: ReadonlyMap<string, CompiledCalendar> }

export type DayRow = { on: string; name: string } & (
  | { kind: 'holiday' }
  | { kind: 'make-up'; as: Weekday }
  | { kind: 'special'; hours: DayHours }
)
/** All that the calendars of a school are made of. */
export type CalendarParts = {
  version: number
  zone: string
  timetables: { from: string; weekdays: WeekHours }[]
  days: DayRow[]
  years: number[]
  terms: Term[]
  own: (OwnHours & { of: string })[]
}

const CALENDAR = {
  name: 'calendar',
  text: `SELECT s.calendar_version AS version, s.zone,
      (SELECT coalesce(json_agg(json_build_object('from', from_on, 'weekdays', weekdays) ORDER BY from_on), '[]')
       FROM timetable WHERE school_id = s.id) AS timetables,
      (SELECT coalesce(json_agg(json_build_object('on', on_day, 'kind', kind, 'name', name, 'as', as_weekday,
         'hours', hours) ORDER BY on_day), '[]') FROM calendar_day WHERE school_id = s.id) AS days,
      (SELECT coalesce(json_agg(year ORDER BY year), '[]') FROM calendar_year WHERE school_id = s.id) AS years,
      (SELECT coalesce(json_agg(json_build_object('name', name, 'from', from_on, 'to', to_on) ORDER BY from_on), '[]')
       FROM term WHERE school_id = s.id) AS terms,
      (SELECT coalesce(json_agg(json_build_object('of', "of", 'from', from_on, 'weekdays', weekdays,
         'holidays', holidays) ORDER BY from_on), '[]') FROM own_hours WHERE school_id = s.id) AS own
    FROM school s WHERE s.id = $1`,
}

/** Of the version that was asked for, or of a newer one. Throws when the school does not exist. */
export async function calendarFor(sql: Sql, schoolId: string, version: number): Promise<CompiledCalendar> {
  return (await calendarsFor(sql, schoolId, version)).school
}

/** Of a site or a team: the school's, where it has no hours of its own. Versions and errors as in calendarFor. */
export async function calendarOf(sql: Sql, schoolId: string, version: number, of: HoursOf): Promise<CompiledCalendar> {
  const { school, own } = await calendarsFor(sql, schoolId, version)
  return own.get(of) ?? school
}

/** The school's and those of its sites and teams. Versions and errors as in calendarFor. */
export async function calendarsFor(sql: Sql, schoolId: string, version: number): Promise<Calendars> {
  const known = kept.get(`${schoolId}/${version}`)
  if (known) return known
  const row = await calendarParts(sql, schoolId)
  const present = kept.get(`${schoolId}/${row.version}`)
  if (present) return present
  const compiled = compileAll(row)
  kept.set(`${schoolId}/${row.version}`, compiled)
  return compiled
}

/** As it is now. A version that is never kept: it is always asked which one that is. */
export function presentCalendar(db: Database, schoolId: string): Promise<CompiledCalendar> {
  return db.inSchool(schoolId, (sql) => calendarFor(sql, schoolId, 0))
}

/** As it is now. Throws when the school does not exist. */
export async function calendarParts(sql: Sql, schoolId: string): Promise<CalendarParts> {
  const [row] = await sql.query<CalendarParts>(CALENDAR, [schoolId])
  if (!row) throw new Error('there is no such school')
  return row
}

export function compileAll(row: CalendarParts): Calendars {
  const school = toCalendar(row)
  const names = new Set(row.own.map(({ of }) => of))
  const ownOf = (name: string) => row.own.flatMap(({ of, ...hours }) => (of === name ? [hours] : []))
  const own = [...names].map((name) => [name, compile(ownCalendar(school, ownOf(name)))] as const)
  return { school: compile(school), own: new Map(own) }
}

/** Before its first timetable a school works by that one; without any, by the usual school week. */
function toCalendar({ zone, timetables, days, years, terms }: CalendarParts): WorkCalendar {
  return {
    zone,
    weekdays: timetables[0]?.weekdays ?? SCHOOL_WEEK,
    timetables,
    holidays: days.flatMap(({ kind, on, name }) => (kind === 'holiday' ? [{ on, name }] : [])),
    makeUp: days.flatMap((day) => (day.kind === 'make-up' ? [{ on: day.on, as: day.as, name: day.name }] : [])),
    special: days.flatMap((day) => (day.kind === 'special' ? [{ on: day.on, hours: day.hours, name: day.name }] : [])),
    terms,
    publishedYears: years,
  }
}
