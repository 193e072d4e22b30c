// The way to the database: how often it waits, and what it says when the line or the server breaks.
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CommitUnknown, type Database, DatabaseAway, openDatabase, Unstorable } from '../../../records/database.ts'
import { newId } from '../../../records/id.ts'
import { type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { type SlowLine, slowLine } from './slow-line.ts'

const SCHOOL = newId()
const ADD = { name: 'add-site', text: 'INSERT INTO department (id, school_id, name) VALUES ($1, $2, $3)' }
const NAMES = { name: 'names', text: 'SELECT name FROM department ORDER BY name' }
const WAIT = { name: 'wait', text: 'SELECT pg_sleep(0)' }

let database: TestDatabase
let line: SlowLine
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  line = await slowLine(database.url)
  db = openDatabase(line.url, { max: 1, applicationName: 'houqin-test' })
  await db.inSchool(SCHOOL, (sql) =>
    sql.query({ name: 'add-school', text: 'INSERT INTO school (id, code, name) VALUES ($1, $2, $2)' }, [SCHOOL, 'one']),
  )
})
afterAll(async () => {
  await db.close()
  await line.close()
  await database.drop()
})
beforeEach(async () => {
  await owner('DELETE FROM department')
})

async function owner(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const add = (name: string) => [newId(), SCHOOL, name]
const names = async () => (await db.readSchool<{ name: string }>(SCHOOL, NAMES, [])).map(({ name }) => name)
const endConnections = () =>
  owner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'houqin-test'`)

test('a read, and a write of one statement, wait once; a transaction waits once for each statement and the commit', async () => {
  await db.inSchool(SCHOOL, (sql) => sql.query(ADD, add('总务处')))
  expect(await line.roundTrips(names)).toBe(1)
  expect(await line.roundTrips(() => db.writeSchool(SCHOOL, ADD, add('语文组')))).toBe(1)
  const readAndWrite = () =>
    db.inSchool(SCHOOL, async (sql) => {
      await sql.query(NAMES, [])
      await sql.query(ADD, add('数学组'))
    })
  expect(await line.roundTrips(readAndWrite)).toBe(3)
})

test('what fails inside leaves nothing, and the connection serves the next', async () => {
  const failing = db.inSchool(SCHOOL, async (sql) => {
    await sql.query(ADD, add('总务处'))
    throw new Error('thought better of it')
  })
  await expect(failing).rejects.toThrow('thought better of it')
  await expect(db.writeSchool(SCHOOL, ADD, [newId(), newId(), 'elsewhere'])).rejects.toThrow('row-level security')
  expect(await names()).toEqual([])
})

test('an error that was passed over does not end as success', async () => {
  const passing = db.inSchool(SCHOOL, async (sql) => {
    await sql.query(ADD, add('总务处'))
    await sql.query({ name: 'wrong', text: 'SELECT 1 / $1::int' }, [0]).catch(() => {})
  })
  await expect(passing).rejects.toThrow('had failed before')
  expect(await names()).toEqual([])
})

test('a connection that the server has ended is replaced, in and between transactions', async () => {
  await names()
  await endConnections()
  expect(await names()).toEqual([])
  let runs = 0
  await db.inSchool(SCHOOL, async (sql) => {
    runs += 1
    await sql.query(ADD, add('总务处'))
    if (runs === 1) await endConnections()
    await sql.query(WAIT, [])
  })
  expect(runs).toBe(2)
  expect(await names()).toEqual(['总务处'])
})

test('a line cut before the commit was sent means another try; one cut at the commit is told as unknown', async () => {
  line.cutAt('add-site', 'before')
  await db.inSchool(SCHOOL, (sql) => sql.query(ADD, add('总务处')))
  expect(await names()).toEqual(['总务处'])

  line.cutAt('COMMIT', 'after')
  const lost = db.inSchool(SCHOOL, (sql) => sql.query(ADD, add('语文组')))
  await expect(lost).rejects.toBeInstanceOf(CommitUnknown)
  line.cutAt('COMMIT', 'after')
  await expect(db.writeSchool(SCHOOL, ADD, add('数学组'))).rejects.toBeInstanceOf(CommitUnknown)
  expect(await names()).toContain('语文组')
})

test('a database that does not answer is away, whatever was asked', async () => {
  const closed = await slowLine(database.url)
  await closed.close()
  const nowhere = openDatabase(closed.url)
  await expect(nowhere.readSchool(SCHOOL, NAMES, [])).rejects.toBeInstanceOf(DatabaseAway)
  await expect(nowhere.inSchool(SCHOOL, () => Promise.resolve())).rejects.toBeInstanceOf(DatabaseAway)
  await expect(nowhere.writeSchool(SCHOOL, NAMES, [])).rejects.not.toBeInstanceOf(CommitUnknown)
  await expect(nowhere.query(NAMES, [])).rejects.toBeInstanceOf(DatabaseAway)
  await expect(nowhere.prisma.inSchool(SCHOOL, (tx) => tx.department.count())).rejects.toBeInstanceOf(DatabaseAway)
  await nowhere.close()
})

test.each(['half a pair \ud83d', 'a NUL \u0000'])(
  'a text that PostgreSQL cannot keep is named as such: %j',
  async (text) => {
    const statement = { name: 'json', text: 'SELECT $1::jsonb AS value' }
    await expect(db.readSchool(SCHOOL, statement, [JSON.stringify({ text })])).rejects.toBeInstanceOf(Unstorable)
  },
)

test('the id of a school is never pasted in unseen', () => {
  expect(() => db.inSchool(`${SCHOOL}'; DROP TABLE trail; --`, () => Promise.resolve())).toThrow('not the id')
})

test('days stay days, counts are numbers, instants are dates', async () => {
  const statement = { name: 'types', text: `SELECT '2026-03-12'::date AS day, 5::int8 AS count, now() AS at` }
  const [row] = await db.readSchool<{ day: string; count: number; at: Date }>(SCHOOL, statement, [])
  expect(row).toMatchObject({ day: '2026-03-12', count: 5 })
  expect(row?.at).toBeInstanceOf(Date)
})

test('a listener hears, and hears again after its connection was ended', async () => {
  const heard: string[] = []
  let connected = 0
  const listener = { onPayload: (payload: string) => heard.push(payload), onConnect: () => (connected += 1) }
  const stop = await db.listen('houqin_test', listener)
  await owner(`NOTIFY houqin_test, 'first'`)
  await expect.poll(() => heard).toEqual(['first'])
  await endConnections()
  await expect.poll(() => connected, { timeout: 10_000 }).toBe(2)
  await owner(`NOTIFY houqin_test, 'second'`)
  await expect.poll(() => heard).toEqual(['first', 'second'])
  await stop()
})

test('all channels are heard on one connection, which ends with the last of them', async () => {
  const lines = () =>
    owner(`SELECT pid FROM pg_stat_activity WHERE application_name = 'houqin-test' AND query LIKE '%LISTEN%'`)
  const heard: string[] = []
  const hears = (name: string) => (payload: string) => heard.push(`${name} ${payload}`)
  const [one, two, three] = await Promise.all([
    db.listen('houqin_one', hears('one')),
    db.listen('houqin_two', hears('two')),
    db.listen('houqin_two', hears('three')),
  ])
  const later = await db.listen('houqin_later', hears('later'))
  await owner(`NOTIFY houqin_one, 'a'; NOTIFY houqin_two, 'b'; NOTIFY houqin_later, 'c'`)
  await expect.poll(() => heard.toSorted()).toEqual(['later c', 'one a', 'three b', 'two b'])
  expect(await lines()).toHaveLength(1)
  await Promise.all([one(), two()])
  heard.length = 0
  await owner(`NOTIFY houqin_one, 'd'; NOTIFY houqin_two, 'e'; NOTIFY houqin_later, 'f'`)
  await expect.poll(() => heard).toEqual(['three e', 'later f'])
  await Promise.all([three(), later()])
  await expect.poll(lines).toEqual([])
  const again = await db.listen('houqin_one', hears('again'))
  await owner(`NOTIFY houqin_one, 'g'`)
  await expect.poll(() => heard.at(-1)).toBe('again g')
  await again()
})

test('Prisma sees the same school, and nothing outside of one', async () => {
  await db.writeSchool(SCHOOL, ADD, add('总务处'))
  expect(await db.prisma.inSchool(SCHOOL, (tx) => tx.department.count())).toBe(1)
  expect(await db.prisma.inSchool(newId(), (tx) => tx.department.count())).toBe(0)
  expect(await db.prisma.client.department.count()).toBe(0)
})
