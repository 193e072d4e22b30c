// What row-level security costs: the same statements on the same rows, once as the application's role, once as a role
// that no policy holds back; and what the transaction that names the school costs beside a bare statement. One client,
// the ways taken in turn within one run, so that the ratios hold although the times are this machine's.
//
//   npx tsx bench/row-level-security.ts
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { makeSchool } from '../prisma/seed/school.ts'
import { append, type Head } from '../records/append.ts'
import { type Database, openDatabase, type Role } from '../records/database.ts'
import { newId } from '../records/id.ts'
import { NO_HASH } from '../records/trail-hash.ts'
import { ensureDatabase, startPostgres } from '../scripts/embedded-postgres.ts'
import { migrate } from '../scripts/migrate.ts'

const CLOSED = 20_000
const WAITING = 40
/** Statements are prepared, plans are kept. */
const WARM_UP = 100
const CALLS = 3000

const INBOX = {
  name: 'bench-inbox',
  text: `SELECT t.id, t.key, r.number, r.title, s.active_at FROM seat s JOIN task t ON t.id = s.task_id
    JOIN request r ON r.id = s.request_id
    WHERE s.person_id = $1 AND s.state = 'active' AND t.state = 'open' AND (s.active_at, s.task_id) > ($2, $3)
    ORDER BY s.active_at, s.task_id LIMIT 20`,
}
const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000']

/** Everything that the application may, and every row. */
const UNRESTRICTED = `CREATE ROLE unrestricted BYPASSRLS;
  GRANT ALL ON ALL TABLES IN SCHEMA public TO unrestricted; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO unrestricted`

const FILL = `WITH request_row AS (
    INSERT INTO request (id, school_id, process, number, title, requester_id, requester_name, form, policy_version, status,
      trail_seq, trail_hash, trail_at, submitted_at, settled_at)
    SELECT gen_random_uuid(), $1, 'bench', 'B-' || n, 'request ' || n, $2, 'teacher', '{}', 0,
      CASE WHEN n <= ${WAITING} THEN 'open' ELSE 'closed' END, 1, repeat('0', 64), now(), now(),
      CASE WHEN n <= ${WAITING} THEN NULL ELSE now() END
    FROM generate_series(1, ${CLOSED + WAITING}) AS n RETURNING id, status
  ), task_row AS (
    INSERT INTO task (id, school_id, request_id, key, round, kind, state, outcome, spec, active_group, ladder, opened_at, closed_at)
    SELECT gen_random_uuid(), $1, id, 'sign', 1, 'approval', status, CASE status WHEN 'closed' THEN '{}'::jsonb END, '{}', 0,
      '[]', now(), CASE status WHEN 'closed' THEN now() END
    FROM request_row RETURNING id, request_id, state
  )
  INSERT INTO seat (task_id, no, school_id, request_id, group_no, place, person_id, person_name, state, verdict, active_at, decided_at)
  SELECT id, 0, $1, request_id, 0, 0, $3, 'buyer', CASE state WHEN 'open' THEN 'active' ELSE 'decided' END,
    CASE state WHEN 'closed' THEN 'approve' END, clock_timestamp(), CASE state WHEN 'closed' THEN now() END
  FROM task_row`

type Way = { readonly name: string; readonly call: () => Promise<unknown>; readonly times: number[] }

const folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-bench-'))
const postgres = await startPostgres(folder)
try {
  await ensureDatabase(postgres.url('postgres'), 'bench')
  await measure(postgres.url('bench'))
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(url: string): Promise<void> {
  await migrate(url)
  const school = await makeSchool(url, { code: 'one', name: 'One', prefix: 'one-' })
  const [teacher, buyer] = [school.people['teacher']!.id, school.people['buyer']!.id]
  await asOwner(url, async (client) => {
    await client.query(UNRESTRICTED)
    await client.query(FILL, [school.id, teacher, buyer])
    await client.query('ANALYZE')
  })
  const app = openDatabase(url, { max: 1 })
  const free = openDatabase(url, { max: 1, role: 'unrestricted' as Role })
  const inbox = [buyer, ...FIRST]
  await report('inbox page of 20', [
    way('as houqin_app', () => app.readSchool(school.id, INBOX, inbox)),
    way('without policies', () => free.readSchool(school.id, INBOX, inbox)),
    way('without policies, no transaction', () => free.query(INBOX, inbox)),
  ])
  await report('guarded write of one event', [
    way('as houqin_app', await writer(url, app, school.id)),
    way('without policies', await writer(url, free, school.id)),
  ])
  await Promise.all([app.close(), free.close()])
}

async function asOwner<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Each call adds a comment to a request of its own. */
async function writer(url: string, db: Database, schoolId: string): Promise<() => Promise<unknown>> {
  const text = `UPDATE request SET number = number || $1 WHERE id = (SELECT id FROM request WHERE status = 'open'
    AND length(number) < 10 LIMIT 1) RETURNING id`
  const { rows } = await asOwner(url, (client) => client.query<{ id: string }>(text, [`-${newId()}`]))
  let head: Head = { requestId: rows[0]!.id, schoolId, process: 'bench', seq: 1, hash: NO_HASH, at: Date.now() }
  const by = { id: newId(), name: 'teacher' }
  return async () => {
    const seq = await db.inSchool(schoolId, (sql) =>
      append(sql, head, { events: [{ type: 'commented', by, text: 'a comment' }] }, Date.now()),
    )
    if (seq === 'moved') throw new Error('somebody else wrote')
    head = { ...head, seq }
  }
}

function way(name: string, call: () => Promise<unknown>): Way {
  return { name, call, times: [] }
}

async function report(what: string, ways: readonly Way[]): Promise<void> {
  for (let n = -WARM_UP; n < CALLS; n++) {
    for (const { call, times } of ways) {
      const begun = performance.now()
      await call()
      if (n >= 0) times.push(performance.now() - begun)
    }
  }
  const base = median(ways[0]!.times)
  console.log(`\n${what}, ${CALLS} calls each, in turn; last: how many times as long the first way takes`)
  for (const { name, times } of ways) {
    const p50 = median(times)
    console.log(`  ${name.padEnd(34)} p50 ${p50.toFixed(3)} ms   ${(base / p50).toFixed(2)}`)
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
