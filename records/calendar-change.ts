// The calendar is changed: days, a year's notice, timetables. Each change raises the school's calendar version, under which
// deadlines from now on are counted, and stands in the office's log with what was there before.
import type { Refusal } from '../domain/desk/refusal.ts'
import type { DayHours, Weekday, WeekHours } from '../domain/worktime/index.ts'
import type { Actor } from './actor.ts'
import type { Timetable } from './calendar-year.ts'
import type { Database, Tx } from './database.ts'
import { calendarChange, raiseVersion, replaceList, type Versioned } from './office/calendar-version.ts'
import { noteOffice } from './office/change.ts'
import { dayDate, dayText } from './office/days.ts'

/** `plain` takes away what was said of the day: it is then as its weekday says. */
export type ChangedDay = { readonly on: string } & (
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'make-up'; readonly as: Weekday; readonly name?: string }
  | { readonly kind: 'special'; readonly hours: DayHours; readonly name?: string }
  | { readonly kind: 'plain' }
)
export type ChangedYear = { readonly year: number; readonly published: boolean; readonly source?: string }

type Said = { kind: string; name?: string; as?: string; hours?: unknown }
type DayNote = { on: string; before?: Said; after?: Said }

export type DaysChange = {
  readonly days: readonly ChangedDay[]
  readonly year?: ChangedYear
  /** The version that was looked at: somebody else's newer change is not written over. */
  readonly after?: number
}

/** Each day once. What changes nothing raises no version. */
export function changeDays(
  db: Database,
  actor: Actor,
  { days, year, after }: DaysChange,
): Promise<Versioned | Refusal> {
  const { schoolId } = actor
  return calendarChange(db, schoolId, after, async (tx, present) => {
    const changed = await replaceDays(tx, schoolId, days)
    const noted = year ? await publish(tx, schoolId, year) : undefined
    if (changed.length === 0 && !noted) return { version: present }
    const calendarVersion = present + 1
    const event = { type: 'calendar-changed', days: changed, calendarVersion } as const
    await noteOffice(tx, actor, noted ? { ...event, year: noted } : event)
    return raiseVersion(tx, schoolId)
  })
}

async function replaceDays(tx: Tx, schoolId: string, days: readonly ChangedDay[]): Promise<DayNote[]> {
  const on = days.map((day) => dayDate(day.on))
  const rows = await tx.calendarDay.findMany({ where: { schoolId, on: { in: on } } })
  const known = new Map(rows.map((row) => [dayText(row.on), said(row)]))
  const notes = days.map((day) => note(day.on, known.get(day.on), afterwards(day)))
  const changed = notes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  await tx.calendarDay.deleteMany({ where: { schoolId, on: { in: changed.map((day) => dayDate(day.on)) } } })
  await tx.calendarDay.createMany({
    data: changed.flatMap(({ on: date, after }) =>
      after ? [{ ...after, schoolId, on: dayDate(date), name: after.name ?? '', hours: after.hours as object }] : [],
    ),
  })
  return changed
}

function note(on: string, before: Said | undefined, after: Said | undefined): DayNote {
  return { on, ...(before ? { before } : {}), ...(after ? { after } : {}) }
}

function afterwards(day: ChangedDay): Said | undefined {
  if (day.kind === 'plain') return undefined
  return said({ as: null, hours: null, name: '', ...day })
}

/** In one order of the fields, so that two of them can be compared. */
function said({ kind, name, as, hours }: { kind: string; name: string; as: string | null; hours: unknown }): Said {
  return { kind, ...(name ? { name } : {}), ...(as ? { as } : {}), ...(hours ? { hours } : {}) }
}

/** Undefined when it was known so already. */
async function publish(tx: Tx, schoolId: string, { year, published, source = '' }: ChangedYear) {
  const at = { schoolId_year: { schoolId, year } }
  const before = await tx.calendarYear.findUnique({ where: at })
  if (!published) {
    if (!before) return undefined
    await tx.calendarYear.delete({ where: at })
    return { year, published, before: before.source }
  }
  if (before?.source === source) return undefined
  await tx.calendarYear.upsert({ where: at, create: { schoolId, year, source }, update: { source } })
  return { year, published, source, ...(before ? { before: before.source } : {}) }
}

type TimetablesChange = { readonly timetables: readonly Timetable[]; readonly after?: number }

/** All of them anew, each from a day of its own. */
export function changeTimetables(
  db: Database,
  actor: Actor,
  { timetables, after }: TimetablesChange,
): Promise<Versioned | Refusal> {
  const { schoolId } = actor
  return replaceList(db, actor, {
    after,
    items: timetables.map(plain).toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    async read(tx) {
      const rows = await tx.timetable.findMany({ where: { schoolId }, orderBy: { fromOn: 'asc' } })
      return rows.map(({ fromOn, name, weekdays }) =>
        plain({ from: dayText(fromOn), name, weekdays: weekdays as unknown as WeekHours }),
      )
    },
    async write(tx, items) {
      await tx.timetable.deleteMany({ where: { schoolId } })
      await tx.timetable.createMany({
        data: items.map(({ from, name, weekdays }) => ({
          schoolId,
          fromOn: dayDate(from),
          name,
          weekdays: weekdays as object,
        })),
      })
    },
    event: (lists) => ({ type: 'timetables-changed', ...lists }),
  })
}

function plain({ from, name, weekdays }: Timetable): Timetable {
  return { from, name, weekdays: inOrder(weekdays) }
}

/** In one order of the weekdays, so that two weeks can be compared. */
export function inOrder({ mon, tue, wed, thu, fri, sat, sun }: WeekHours): WeekHours {
  return { mon, tue, wed, thu, fri, sat, sun }
}
