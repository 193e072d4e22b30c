// What a school has decided: its policies, its calendar, its people; and the demo school.
import { verifyPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Process } from '../../../domain/processes/process.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import { dueAt } from '../../../domain/worktime/index.ts'
import { seedDemoSchool } from '../../../prisma/seed/demo.ts'
import { calendarFor } from '../../../records/calendar.ts'
import { openDatabase, type Sql } from '../../../records/database.ts'
import { me } from '../../../records/me.ts'
import { departments } from '../../../records/people.ts'
import { currentPolicy, type NewPolicy, pinnedPolicy, savePolicy } from '../../../records/policies.ts'
import { readSubmission } from '../../../records/submission.ts'
import { type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { openSchool, type School } from '../../harness/purchase-kit.ts'

let database: TestDatabase
let school: School

beforeAll(async () => {
  database = await testDatabase()
  school = await openSchool(database.url)
})
afterAll(async () => {
  await school.db.close()
  await database.drop()
})

const PROCESS = 'purchase'
const current = () => school.db.inSchool(school.made.id, (sql) => currentPolicy(sql, school.made.id, PROCESS))
const pinned = (version: number) =>
  school.db.inSchool(school.made.id, (sql) => pinnedPolicy(sql, school.made.id, PROCESS, version))
const save = (policy: Omit<NewPolicy, 'process'>) =>
  school.db.inSchool(school.made.id, (sql) => savePolicy(sql, school.made.id, { process: PROCESS, ...policy }))

describe('policies', () => {
  test('begin with what the process brings, and are only ever added to', async () => {
    const defaults = await current()
    expect(defaults).toMatchObject({ version: 0, data: { quotes: { count: 3 } } })
    const changedBy = school.actor('principal').personId
    expect(await save({ data: { quotes: { count: 4 } }, after: 0, changedBy })).toMatchObject({ version: 1 })
    expect(await save({ data: { quotes: { count: 5 } }, after: 1 })).toMatchObject({ version: 2 })
    expect(await current()).toMatchObject({ version: 2, data: { quotes: { count: 5, amountFen: expect.any(Number) } } })
    expect(await pinned(1)).toMatchObject({ version: 1, data: { quotes: { count: 4 } } })
    expect(await pinned(1)).toBe(await pinned(1))
    expect(await pinned(0)).toEqual(defaults)
    await expect(pinned(9)).rejects.toThrow('no version 9')
  })

  test('say what is wrong with them, and are not written over by somebody who has seen an older one', async () => {
    expect(await save({ data: { quotes: { count: 0 } }, after: 2 })).toMatchObject({ ok: false, field: 'quotes.count' })
    expect(await save({ data: {}, after: 1 })).toMatchObject({ ok: false, code: 'policy-changed' })
    const both = await Promise.all([save({ data: {}, after: 2 }), save({ data: {}, after: 2 })])
    expect(both.filter((saved) => 'version' in saved)).toHaveLength(1)
  })
})

describe('the calendar', () => {
  const calendar = (version: number) =>
    school.db.inSchool(school.made.id, (sql) => calendarFor(sql, school.made.id, version))

  test('is that of the rows, with make-up days and the lunch break', async () => {
    const compiled = await calendar(1)
    // Wednesday 30 September 2026, 16:00; the holidays end on 7 October.
    const due = dueAt(compiled, Date.parse('2026-09-30T08:00:00Z'), { workingHours: 4 })
    expect(new Date(due.at).toISOString()).toBe('2026-10-08T02:30:00.000Z')
    expect(due.provisional).toBe(false)
    // Saturday 10 October 2026 is worked by the timetable of a Wednesday.
    const saturday = dueAt(compiled, Date.parse('2026-10-10T03:00:00Z'), { workingHours: 2 })
    expect(new Date(saturday.at).toISOString()).toBe('2026-10-10T07:00:00.000Z')
    expect(dueAt(compiled, Date.parse('2027-03-01T01:00:00Z'), { workingHours: 1 }).provisional).toBe(true)
  })

  test('is read once for each version, and again when the version has grown', async () => {
    const first = await calendar(1)
    expect(await calendar(1)).toBe(first)
    await school.db.prisma.inSchool(school.made.id, async (tx) => {
      const own = { kind: 'special', name: '运动会', hours: [] }
      await tx.calendarDay.create({ data: { schoolId: school.made.id, on: new Date('2026-10-12'), ...own } })
      await tx.school.update({ where: { id: school.made.id }, data: { calendarVersion: { increment: 1 } } })
    })
    expect(await calendar(1)).toBe(first)
    const second = await calendar(2)
    expect(second.calendar.special).toEqual([{ on: '2026-10-12', hours: [], name: '运动会' }])
    expect(await calendar(2)).toBe(second)
  })
})

describe('people', () => {
  test('hold their roles from a day to a day, both included', async () => {
    const { made, db } = school
    const on = async (day: string, ...roles: string[]) => {
      const at = Date.parse(`${day}T08:00:00+08:00`)
      const read = (sql: Sql) =>
        readSubmission(sql, school.actor('teacher'), purchase as Process, {}, at, { withHolders: true })
      const { holders } = await db.inSchool(made.id, read)
      return holders.filter(({ role }) => roles.includes(role))
    }
    expect((await on('2026-03-12', 'principal', 'head')).map(({ person, role }) => `${role} ${person.name}`)).toEqual([
      'head 叶知秋',
      'head 秦守诚',
      'head 顾明远',
      'principal 江怀瑾',
    ])
    expect(await on('2023-12-31', 'principal')).toEqual([])
    await db.prisma.inSchool(made.id, (tx) =>
      tx.roleHolding.updateMany({ where: { role: 'cleaner' }, data: { toOn: new Date('2026-03-12') } }),
    )
    expect(await on('2026-03-12', 'cleaner')).toHaveLength(1)
    expect(await on('2026-03-13', 'cleaner')).toEqual([])
  })

  test('are told who they are', async () => {
    expect(await me(school.db, school.actor('head'))).toMatchObject({
      person: { name: '顾明远' },
      department: { name: '语文组' },
      school: { id: school.made.id, zone: 'Asia/Shanghai', demo: false },
      todo: 0,
    })
    const all = await school.db.inSchool(school.made.id, departments)
    expect(all.map(({ name }) => name).toSorted()).toEqual(['总务处', '校办公室', '语文组'].toSorted())
  })
})

test('the demo school is made once, an interrupted attempt is finished, and its people can sign in', async () => {
  const signIn = openDatabase(database.url, { role: 'houqin_sign_in', max: 1 })
  const { authUser, authAccount } = signIn.prisma.client
  const before = await authUser.count()
  const half = { id: 'user-buyer', name: '蒋采薇', username: 'buyer', email: 'buyer@users.houqin.invalid' }
  await authUser.create({ data: { ...half, displayUsername: 'buyer' } })
  const lines = await seedDemoSchool(database.url, new Date('2026-11-26'))
  expect(lines).toHaveLength(13)
  expect(lines[0]).toContain('houqin-demo')
  expect(await seedDemoSchool(database.url, new Date('2027-01-01'))).toHaveLength(14)
  expect(await authUser.count()).toBe(before + 12)
  const account = await authAccount.findFirst({ where: { user: { username: 'buyer' } } })
  expect(await verifyPassword({ hash: account?.password ?? '', password: 'houqin-demo' })).toBe(true)
  await signIn.close()
})
