// The terms of a school, and the hours of its sites and teams, read from their rows into calendars.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueAt, type WeekHours, type Within } from '../../../domain/worktime/index.ts'
import { calendarFor, calendarOf, type HoursOf } from '../../../records/calendar.ts'
import { newId } from '../../../records/id.ts'
import { type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { openSchool, type School } from '../../harness/purchase-kit.ts'

let database: TestDatabase
let school: School

const night = [['22:00', '06:00']]
const nights = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night }
const mornings: Partial<WeekHours> = { mon: [['06:00', '08:00']], sat: [['06:00', '08:00']] }
const days = { tue: [], wed: [], thu: [], fri: [], sun: [], ...mornings }

beforeAll(async () => {
  database = await testDatabase()
  school = await openSchool(database.url)
  await school.db.prisma.inSchool(school.made.id, async (tx) => {
    const schoolId = school.made.id
    const term = (name: string, from: string, to: string) => ({
      id: newId(),
      schoolId,
      name,
      fromOn: new Date(from),
      toOn: new Date(to),
    })
    const hours = (of: HoursOf, from: string, weekdays: object, holidays: boolean) => ({
      id: newId(),
      schoolId,
      of,
      fromOn: new Date(from),
      weekdays,
      holidays,
    })
    await tx.term.createMany({
      data: [term('秋季学期', '2026-09-01', '2027-01-22'), term('春季学期', '2026-03-04', '2026-07-03')],
    })
    await tx.ownHours.createMany({
      data: [
        hours('team:gate', '2026-03-02', nights, false),
        hours('site:north', '2026-03-02', days, true),
        hours('site:north', '2026-10-01', nights, true),
      ],
    })
    await tx.school.update({ where: { id: schoolId }, data: { calendarVersion: { increment: 1 } } })
  })
})
afterAll(async () => {
  await school.db.close()
  await database.drop()
})

const due = async (from: string, within: Within, of?: HoursOf): Promise<string> => {
  const { id } = school.made
  const calendar = await school.db.inSchool(id, (sql) =>
    of === undefined ? calendarFor(sql, id, 2) : calendarOf(sql, id, 2, of),
  )
  return new Date(dueAt(calendar, Date.parse(`${from}+08:00`), within).at).toISOString()
}

test('teaching days pass over the vacation between the terms', async () => {
  expect(await due('2026-07-03T10:00', { teachingDays: 1 })).toBe('2026-09-01T02:00:00.000Z')
  expect(await due('2026-07-03T10:00', { workingDays: 1 })).toBe('2026-07-06T02:00:00.000Z')
  const third = { rule: 'week-of-term', week: 3, weekday: 'mon' } as const
  expect(await due('2026-08-01T10:00', third)).toBe('2026-09-14T09:30:00.000Z')
})

test('a team by shifts works through the holidays, the school does not', async () => {
  expect(await due('2026-10-01T23:00', { workingHours: 1 }, 'team:gate')).toBe('2026-10-01T16:00:00.000Z')
  expect(await due('2026-10-01T23:00', { workingHours: 1 })).toBe('2026-10-08T01:00:00.000Z')
})

test('a site has its own week, and another one from a later day on', async () => {
  expect(await due('2026-03-02T09:00', { workingHours: 1 }, 'site:north')).toBe('2026-03-06T23:00:00.000Z')
  expect(await due('2026-10-09T12:00', { workingHours: 1 }, 'site:north')).toBe('2026-10-09T15:00:00.000Z')
})

test('who has no hours of its own works as the school does, and a calendar is made once', async () => {
  const { id } = school.made
  const read = (of: HoursOf) => school.db.inSchool(id, (sql) => calendarOf(sql, id, 2, of))
  expect(await read('team:kitchen')).toBe(await school.db.inSchool(id, (sql) => calendarFor(sql, id, 2)))
  expect(await read('team:gate')).toBe(await read('team:gate'))
})
