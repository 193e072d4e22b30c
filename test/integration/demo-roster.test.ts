// The roster that the demo school begins with: somebody is on duty at every moment of four weeks, from the first one on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemoSchool } from '../../prisma/seed/demo.ts'
import { openDatabase } from '../../records/database.ts'
import { testDatabase } from '../harness/postgres.ts'

const DAY = 24 * 3_600_000
/** Sunday, three in the morning in Shanghai: the night began on Saturday. */
const BEGUN = new Date('2026-03-08T03:00:00+08:00')

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
  await seedDemoSchool(database.url, BEGUN)
})
afterAll(() => database.drop())

type Row = { team: string; kind: string; username: string; from_at: Date; to_at: Date }

async function shifts(team: string): Promise<Row[]> {
  const db = openDatabase(database.url, { max: 1 })
  const school = '01900000-0000-7000-8000-00000000d3a0'
  const text = `SELECT s.team, s.kind, s.from_at, s.to_at, replace(p.user_id, 'user-', '') AS username
    FROM duty_shift s JOIN person p ON p.id = s.person_id WHERE s.team = $1 ORDER BY s.from_at`
  try {
    return await db.readSchool<Row>(school, { name: 'demo-roster', text }, [team])
  } finally {
    await db.close()
  }
}

test.each(['repair', 'leader'])('somebody of %s is on duty all the time', async (team) => {
  const rows = await shifts(team)
  let covered = BEGUN.getTime()
  for (const { from_at, to_at } of rows) {
    expect(from_at.getTime()).toBeLessThanOrEqual(covered)
    covered = Math.max(covered, to_at.getTime())
  }
  expect(covered).toBeGreaterThanOrEqual(BEGUN.getTime() + 27 * DAY)
})

test('the repairer has the working days, and three share nights and holidays with rest between', async () => {
  const rows = await shifts('repair')
  const of = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ username }) => username))
  expect(of('day')).toEqual(new Set(['repairer']))
  expect(of('holiday').size).toBeGreaterThan(1)
  expect(of('night').size).toBeGreaterThan(1)
  for (const username of new Set(rows.map((row) => row.username))) {
    const mine = rows.filter((row) => row.username === username)
    const rests = mine.slice(1).map((row, index) => row.from_at.getTime() - (mine[index]?.to_at.getTime() ?? 0))
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(DAY / 2)
  }
})

test('seeded again, nothing is added', async () => {
  const before = await shifts('repair')
  await seedDemoSchool(database.url, new Date(BEGUN.getTime() + DAY))
  expect(await shifts('repair')).toEqual(before)
})
