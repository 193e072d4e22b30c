// Row-level security: nothing crosses between two schools, whoever asks and however; and the trail is only added to.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf } from '../../../records/actor.ts'
import { type Database, openDatabase, type Role } from '../../../records/database.ts'
import { newId } from '../../../records/id.ts'
import { listTasks } from '../../../records/inbox.ts'
import { listRequests, viewRequest } from '../../../records/requests.ts'
import { submit } from '../../../records/submit.ts'
import { trailOf } from '../../../records/trail.ts'
import { migrate } from '../../../scripts/migrate.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../../harness/postgres.ts'
import { openSchool, requestForm, type School } from '../../harness/purchase-kit.ts'

let database: TestDatabase
let one: School
let other: School
let request: string
const open: Database[] = []

beforeAll(async () => {
  database = await testDatabase()
  one = await openSchool(database.url)
  other = await openSchool(database.url)
  const sent = await submit(one.db, one.actor('teacher'), { process: 'purchase', form: requestForm() })
  request = (sent as { body: { id: string } }).body.id
})
afterAll(async () => {
  await Promise.all([one.db, other.db, ...open].map((db) => db.close()))
  await database.drop()
})

function as(role: Role): Database {
  const db = openDatabase(database.url, { role, max: 2 })
  open.push(db)
  return db
}

async function owner<Row>(text: string, url = database.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

const ask = (text: string) => ({ name: text.slice(0, 60), text })
const count = (table: string) => ask(`SELECT count(*) FROM ${table}`)

async function tablesOfSchools(): Promise<string[]> {
  const rows = await owner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'school_id'`,
  )
  return [...rows.map(({ name }) => name), 'school']
}

describe('the application', () => {
  test('sees rows of the school that it has named, and none without naming one', async () => {
    const counts = (await tablesOfSchools()).map((table) => one.db.query<{ count: number }>(count(table), []))
    expect((await Promise.all(counts)).flat().filter((row) => row.count > 0)).toEqual([])
    expect(counts.length).toBeGreaterThan(15)
    expect(await one.db.readSchool(one.made.id, count('person'), [])).toEqual([{ count: 12 }])
    expect(await one.db.readSchool(one.made.id, count('request'), [])).toEqual([{ count: 1 }])
    expect(await one.db.readSchool(other.made.id, count('request'), [])).toEqual([{ count: 0 }])
    expect(await one.db.readSchool(other.made.id, count('trail'), [])).toEqual([{ count: 0 }])
  })

  test('remembers no school of an earlier transaction', async () => {
    const db = openDatabase(database.url, { max: 1 })
    open.push(db)
    expect(await db.readSchool(one.made.id, count('request'), [])).toEqual([{ count: 1 }])
    expect(await db.query(count('request'), [])).toEqual([{ count: 0 }])
  })

  test.each([
    ['adds no row to another school', `INSERT INTO site (id, school_id, name) VALUES ('${newId()}', $1, 'x')`],
    ['gives no row to another school', 'UPDATE department SET school_id = $1'],
    ['makes no other school', `INSERT INTO school (id, code, name) VALUES ('${newId()}', $1::text, 'x')`],
  ])('%s', async (_, text) => {
    await expect(one.db.writeSchool(one.made.id, ask(text), [other.made.id])).rejects.toThrow('row-level security')
  })

  test.each([
    'DELETE FROM request',
    'DELETE FROM trail',
    `UPDATE trail SET type = 'approved'`,
    'UPDATE policy SET version = 1',
    'DELETE FROM answer',
    'DELETE FROM seat',
    'SELECT password FROM auth_account',
    'SELECT * FROM _prisma_migrations',
  ])('may not %s', async (text) => {
    await expect(one.db.writeSchool(one.made.id, ask(text), [])).rejects.toThrow('permission denied')
  })

  test('finds a signed-in person before the school is known, and only while active', async () => {
    const { userId, id } = other.made.people['head']!
    const actor = await actorOf(one.db, userId, Date.now())
    expect(actor).toMatchObject({ schoolId: other.made.id, personId: id, school: { name: other.made.name } })
    expect(actor?.roles).toEqual([{ role: 'head', departmentId: other.made.departments['语文组'] }])
    expect(await actorOf(one.db, userId, Date.parse('2023-12-31T12:00:00Z'))).toMatchObject({ roles: [] })
    expect(await actorOf(one.db, 'nobody', Date.now())).toBeUndefined()
  })

  test('shows nothing of a request to people of another school', async () => {
    const principal = other.actor('principal')
    expect(await viewRequest(other.db, principal, request)).toBeUndefined()
    expect(await trailOf(other.db, principal, request)).toBeUndefined()
    expect(await listRequests(other.db, principal, { limit: 10 })).toEqual({ ok: true, items: [] })
    expect(await listTasks(other.db, principal, { box: 'todo', limit: 10 })).toEqual({ ok: true, items: [], total: 0 })
    expect(await viewRequest(one.db, one.actor('teacher'), request)).toMatchObject({ id: request })
  })
})

describe('the relay', () => {
  test('sees where to look in all schools', async () => {
    const relay = as('houqin_relay')
    const text = 'SELECT id, school_id, process, status, epoch, run_id, checked_at, settled_at, trail_seq FROM request'
    expect(await relay.query(ask(text), [])).toMatchObject([{ id: request, school_id: one.made.id, status: 'open' }])
    const lease = `UPDATE outbox SET lease_until = now() + interval '1 minute', attempts = attempts + 1
      WHERE id = (SELECT id FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING wake`
    expect(await relay.query(ask(lease), [])).toEqual([{ wake: { kind: 'look' } }])
    expect(await relay.query(ask('UPDATE request SET checked_at = now() RETURNING id'), [])).toEqual([{ id: request }])
  })

  test.each([
    'SELECT form FROM request',
    'SELECT title FROM request',
    'SELECT requester_name FROM request',
    'SELECT facts FROM request',
    `UPDATE request SET status = 'void'`,
    'SELECT spec FROM task',
    'SELECT result FROM task',
    'SELECT * FROM seat',
    'SELECT * FROM trail',
    'SELECT * FROM person',
    'SELECT * FROM school',
    'SELECT * FROM file',
    'SELECT * FROM auth_user',
    `SELECT * FROM houqin_actor('user', now())`,
  ])('may not %s', async (text) => {
    await expect(as('houqin_relay').query(ask(text), [])).rejects.toThrow('permission denied')
  })
})

test('the sign-in sees accounts and no record', async () => {
  const signIn = as('houqin_sign_in')
  expect(await signIn.prisma.client.authUser.count()).toBe(24)
  await expect(signIn.query(count('person'), [])).rejects.toThrow('permission denied')
  await expect(signIn.query(count('request'), [])).rejects.toThrow('permission denied')
})

test('every table of a school is secured, against its owner too', async () => {
  const secured = await owner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity`,
  )
  expect(secured.map(({ name }) => name).toSorted()).toEqual((await tablesOfSchools()).toSorted())
})

test.each(['UPDATE trail SET type = type', 'DELETE FROM trail', 'TRUNCATE trail', 'DELETE FROM policy'])(
  'nobody can %s, not even who owns the database',
  async (text) => {
    await expect(owner(text)).rejects.toThrow('is append-only')
    await expect(owner(`SET session_replication_role = replica; ${text}`)).rejects.toThrow('is append-only')
  },
)

test('an owner without special rights migrates several databases of one cluster at once, and sees no row itself', async () => {
  const databases = await Promise.all([emptyDatabase(), emptyDatabase()])
  const user = `owner_${newId().replaceAll('-', '')}`
  await owner(`CREATE ROLE ${user} LOGIN CREATEROLE PASSWORD 'x'; GRANT houqin_app, houqin_relay, houqin_sign_in, houqin_gate
    TO ${user} WITH INHERIT FALSE`)
  const urls = databases.map(({ url }) => Object.assign(new URL(url), { username: user, password: 'x' }))
  for (const { pathname } of urls) await owner(`ALTER DATABASE ${pathname.slice(1)} OWNER TO ${user}`)
  await Promise.all(urls.map(({ href }) => migrate(href)))
  expect(await migrate(urls[0]!.href)).toEqual([])

  const school = await openSchool(urls[0]!.href, { code: 'plain' })
  expect(school.actor('head').name).toBe('顾明远')
  expect(await owner('SELECT count(*)::int FROM person', urls[0]!.href)).toEqual([{ count: 0 }])
  expect(await owner('SELECT count(*)::int FROM person', databases[0].url)).toEqual([{ count: 12 }])
  await school.db.close()
  await Promise.all(databases.map((each) => each.drop()))
  await owner(`DROP ROLE ${user}`)
})
