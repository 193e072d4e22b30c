// The school's calendar in the hands of its office: a year as a picture, its days, its timetables.

import { z } from 'zod'
import { type Problem, type Refusal, refuseForm } from '../../domain/desk/refusal.ts'
import { checkHours, checkWeek, type DayHours, WEEKDAYS, type WeekHours } from '../../domain/worktime/index.ts'
import { type ChangedDay, changeDays, changeTimetables } from '../../records/calendar-change.ts'
import { calendarYear, type Timetable } from '../../records/calendar-year.ts'
import { previewCalendar } from '../../records/replan/preview.ts'
import { route } from '../http/route.ts'
import { replanShape } from '../openapi/replan-shapes.ts'
import { day, dayAsked } from '../openapi/shapes.ts'

const role = 'admin'
const tag = 'Office'

const FIRST_YEAR = 1970
const LAST_YEAR = 2199
const MOST_DAYS = 400
const MOST_TIMETABLES = 100
const LONGEST_NAME = 100
const LONGEST_SOURCE = 300

const weekday = z.enum(WEEKDAYS)
const hours = z.array(z.tuple([z.string(), z.string()]))
const name = z.string().trim().max(LONGEST_NAME)
const version = z.object({ version: z.int().meta({ description: 'Of the calendar, after the change' }) })
const after = z.int().exactOptional().meta({ description: 'The version that was looked at' })

const timetableShape = z.object({
  from: day,
  name: z.string(),
  weekdays: z.record(weekday, hours),
})

const yearShape = z
  .object({
    year: z.int(),
    version: z.int(),
    published: z.boolean().meta({ description: 'Its public holidays are known' }),
    source: z.string().optional(),
    years: z.array(z.int()).meta({ description: 'All years whose public holidays are known' }),
    days: z.array(
      z.object({
        on: day,
        kind: z.enum(['holiday', 'make-up', 'special', 'work', 'off']),
        name: z.string().optional(),
        as: weekday.optional(),
        hours,
      }),
    ),
    timetables: z.array(timetableShape),
  })
  .meta({ id: 'CalendarYear' })

export const calendar = route(
  {
    method: 'get',
    path: '/admin/calendar',
    summary: 'A year of the school: every day with what it is and its hours; the timetables',
    tag,
    role,
    query: z.strictObject({ year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR) }),
    answers: { 200: { description: 'The year', schema: yearShape } },
  },
  async ({ query, actor, services: { db } }) => ({
    body: await db.inSchool(actor.schoolId, (sql) => calendarYear(sql, actor.schoolId, query.year)),
  }),
)

const dayInput = z.strictObject({
  on: dayAsked,
  kind: z.enum(['holiday', 'make-up', 'special', 'plain']),
  name: name.exactOptional(),
  as: weekday.exactOptional(),
  hours: z.unknown().optional().meta({ description: 'Of a special day: [["08:00", "12:00"], …]; none is a free day' }),
})

const daysInput = z
  .strictObject({
    days: z.array(dayInput).max(MOST_DAYS),
    year: z
      .strictObject({
        year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
        published: z.boolean(),
        source: z.string().trim().max(LONGEST_SOURCE).exactOptional(),
      })
      .exactOptional(),
    after,
  })
  .meta({ id: 'CalendarDaysInput' })

export const saveDays = route(
  {
    method: 'put',
    path: '/worktime/days',
    summary: 'Say what days are: free, worked for another one, with hours of their own, or plain again',
    tag: 'Calendar',
    role,
    body: daysInput,
    answers: { 200: { description: 'Kept, all of them or none', schema: version } },
    refuses: ['calendar-changed', 'duplicate-day', 'bad-hours'],
  },
  async ({ body: { days, ...rest }, actor, services: { db } }) => {
    const read = readDays(days)
    if (read.problems.length > 0) return refuseForm(read.problems)
    const changed = await changeDays(db, actor, { ...rest, days: read.days })
    return 'ok' in changed ? changed : { body: changed }
  },
)

export const previewDays = route(
  {
    method: 'post',
    path: '/worktime/days/preview',
    summary: 'Which running deadlines would move if days were so; nothing is kept',
    tag: 'Calendar',
    role,
    body: daysInput,
    answers: { 200: { description: 'What would move', schema: replanShape } },
    refuses: ['duplicate-day', 'bad-hours'],
  },
  async ({ body: { days, year }, actor, services: { db, now } }) => {
    const read = readDays(days)
    if (read.problems.length > 0) return refuseForm(read.problems)
    return { body: await previewCalendar(db, actor, { days: read.days, ...(year ? { year } : {}) }, now()) }
  },
)

type DayInput = z.output<typeof dayInput>

function readDays(days: readonly DayInput[]): { days: ChangedDay[]; problems: Problem[] } {
  const problems: Problem[] = []
  const taken = new Set<string>()
  const read = days.flatMap((each, index): ChangedDay[] => {
    const field = `days.${index}`
    if (taken.has(each.on)) problems.push({ code: 'duplicate-day', field: `${field}.on` })
    taken.add(each.on)
    return readDay(each, field, problems)
  })
  return { days: read, problems }
}

function readDay(
  { on, kind, name: called, as, hours: open }: DayInput,
  field: string,
  problems: Problem[],
): ChangedDay[] {
  const named = called ? { name: called } : {}
  const lacks = (what: string): ChangedDay[] => {
    problems.push({ code: 'required', field: `${field}.${what}` })
    return []
  }
  switch (kind) {
    case 'plain':
      return [{ on, kind }]
    case 'holiday':
      return called ? [{ on, kind, name: called }] : lacks('name')
    case 'make-up':
      return as ? [{ on, kind, as, ...named }] : lacks('as')
    case 'special':
      if (open === undefined) return lacks('hours')
      return [{ on, kind, hours: readHours(open, `${field}.hours`, problems), ...named }]
  }
}

function readHours(value: unknown, field: string, problems: Problem[]): DayHours {
  return checkHours(value, field, (at, code) => void problems.push({ code, field: at }))
}

const timetablesInput = z
  .strictObject({
    timetables: z
      .array(
        z.strictObject({
          from: dayAsked,
          name: name.min(1),
          weekdays: z.unknown().meta({ description: 'Hours by mon … sun; a weekday that is left out is free' }),
        }),
      )
      .min(1)
      .max(MOST_TIMETABLES),
    after,
  })
  .meta({ id: 'TimetablesInput' })

export const saveTimetables = route(
  {
    method: 'put',
    path: '/admin/timetables',
    summary: 'The weeks of the school, each from a day on; all of them anew',
    tag,
    role,
    body: timetablesInput,
    answers: { 200: { description: 'Kept', schema: version } },
    refuses: ['calendar-changed', 'duplicate-day', 'no-working-time'],
  },
  async ({ body, actor, services: { db } }) => {
    const timetables = readTimetables(body.timetables)
    if ('ok' in timetables) return timetables
    const changed = await changeTimetables(db, actor, { ...body, timetables })
    return 'ok' in changed ? changed : { body: changed }
  },
)

export const previewTimetables = route(
  {
    method: 'post',
    path: '/admin/timetables/preview',
    summary: 'Which running deadlines would move with these timetables; nothing is kept',
    tag,
    role,
    body: timetablesInput,
    answers: { 200: { description: 'What would move', schema: replanShape } },
    refuses: ['duplicate-day', 'no-working-time'],
  },
  async ({ body, actor, services: { db, now } }) => {
    const timetables = readTimetables(body.timetables)
    return 'ok' in timetables ? timetables : { body: await previewCalendar(db, actor, { timetables }, now()) }
  },
)

type TimetableInput = z.output<typeof timetablesInput>['timetables'][number]

function readTimetables(asked: readonly TimetableInput[]): Timetable[] | Refusal {
  const problems: Problem[] = []
  const timetables = asked.map(({ from, name: called, weekdays }, index) => {
    const field = `timetables.${index}`
    if (asked.findIndex((other) => other.from === from) < index)
      problems.push({ code: 'duplicate-day', field: `${field}.from` })
    return { from, name: called, weekdays: readWeek(weekdays, `${field}.weekdays`, problems) }
  })
  return problems.length > 0 ? refuseForm(problems) : timetables
}

/** A week without any hours would let no deadline ever come. */
export function readWeek(value: unknown, field: string, problems: Problem[]): WeekHours {
  const before = problems.length
  const week = checkWeek(value, field, (at, code) => void problems.push({ code, field: at }))
  const isEmpty = Object.values(week).every((open) => open.length === 0)
  if (isEmpty && problems.length === before) problems.push({ code: 'no-working-time', field })
  return week
}
