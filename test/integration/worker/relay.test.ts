// The outbox is delivered whoever dies or is away: relays, the engine, the procedures themselves.
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { exchangeWakings, forgetSent } from '../../../records/outbox.ts'
import { findTemporal } from '../../../scripts/find-temporal.ts'
import { freePort } from '../../../scripts/ports.ts'
import { startTemporal } from '../../../scripts/temporal-server.ts'
import { Engine } from '../../../worker/engine.ts'
import { Relay, type RelayOptions } from '../../../worker/relay.ts'
import { openRelayDatabase } from '../../../worker/relay-database.ts'
import { temporalAddress } from '../../harness/temporal.ts'
import { openRunning, type Running } from './running.ts'

let it: Running
beforeAll(async () => {
  it = await openRunning()
})
afterAll(() => it.close())
beforeEach(() => it.sql('DELETE FROM outbox'))

const SENT = 'SELECT id FROM outbox WHERE sent_at IS NULL'
const allSent = () => it.until(async () => (await it.sql(SENT)).length === 0, 'all rows are sent')

/** A relay without a worker: what it delivers can be read in the histories. */
async function startRelay(options: RelayOptions = {}, address = temporalAddress(), lines: string[] = []) {
  const db = openRelayDatabase(it.databaseUrl)
  const engine = new Engine({ at: address, taskQueue: it.taskQueue })
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const relay = new Relay(db, engine, log, options)
  await relay.start()
  return async () => {
    await relay.stop()
    await Promise.all([db.close(), engine.close()])
  }
}

async function signals(requestId: string): Promise<number> {
  const { events } = await it.handle(requestId).fetchHistory()
  return events!.filter(({ workflowExecutionSignaledEventAttributes: signal }) => signal).length
}

test('several relays at once deliver each row once', async () => {
  const stops = await Promise.all([startRelay(), startRelay(), startRelay()])
  const requests = await Promise.all(Array.from({ length: 30 }, () => it.send()))
  await allSent()
  for (const requestId of requests) expect(await signals(requestId)).toBe(0)
  const rows = await it.sql<{ attempts: number }>('SELECT attempts FROM outbox')
  expect(new Set(rows.map(({ attempts }) => attempts))).toEqual(new Set([1]))
  await Promise.all(stops.map((stop) => stop()))
})

test('what a relay had taken when it died is delivered by another one when the lease is over', async () => {
  const requestId = await it.send()
  const dead = openRelayDatabase(it.databaseUrl)
  expect(await exchangeWakings(dead, { sent: [], room: { soon: 10, later: 0 }, leaseSeconds: 1 })).toMatchObject([
    { requestId },
  ])
  await dead.close()
  const stop = await startRelay({ idleMs: 100 })
  await allSent()
  expect(await signals(requestId)).toBe(0)
  await stop()
})

const LATER = `INSERT INTO outbox (school_id, request_id, process, wake, wanted_at)
  SELECT $1, gen_random_uuid(), 'purchase', '{"kind":"look"}', clock_timestamp() + make_interval(hours => $2 - n)
  FROM generate_series(1, $2) AS n`

test('what can wait has a room of its own, and leaves in the order in which it is wanted', async () => {
  const hours = 40
  await it.sql(LATER, [it.school.made.id, hours])
  const requestId = await it.send()
  const db = openRelayDatabase(it.databaseUrl)
  const taken = await exchangeWakings(db, { sent: [], room: { soon: 10, later: 3 }, leaseSeconds: 20 })
  await db.close()
  expect(taken.map(({ canWait }) => canWait)).toEqual([true, true, true, false])
  expect(taken.at(-1)).toMatchObject({ requestId })
  const [{ order } = {}] = await it.sql<{ order: string[] }>(
    `SELECT array_agg(id::text ORDER BY wanted_at) AS order FROM outbox WHERE wanted_at IS NOT NULL`,
  )
  const nearest = order!.slice(0, 3).toSorted((one, other) => Number(one) - Number(other))
  expect(taken.filter(({ canWait }) => canWait).map(({ id }) => String(id))).toEqual(nearest)
})

test('whoever sends something while thousands of runs are told waits for a few of them, not for all', async () => {
  const rows = 200
  await it.sql(LATER, [it.school.made.id, rows])
  const stop = await startRelay({ room: { soon: 4, later: 2 } })
  const requestId = await it.send()
  const unsent = () => it.sql<{ request_id: string }>('SELECT request_id FROM outbox WHERE sent_at IS NULL')
  await it.until(async () => !(await unsent()).some((row) => row.request_id === requestId), 'the request is told')
  expect((await unsent()).length).toBeGreaterThan(rows / 2)
  await allSent()
  await stop()
})

test('a row that can never be delivered does not keep the others', async () => {
  const tooLarge = { kind: 'withdrawn', version: 1, ballast: 'x'.repeat(3_000_000) }
  const insert = 'INSERT INTO outbox (school_id, request_id, process, wake) VALUES ($1, gen_random_uuid(), $2, $3)'
  await it.sql(insert, [it.school.made.id, 'purchase', JSON.stringify(tooLarge)])
  const lines: string[] = []
  const stop = await startRelay({}, temporalAddress(), lines)
  await it.send()
  await it.until(async () => (await it.sql(SENT)).length === 1, 'the other row is sent')
  await stop()
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a wake cannot be delivered'])
})

test('while the engine is away rows wait, which is said once, and are delivered when it is there', async () => {
  const { program } = await findTemporal(() => {})
  const port = await freePort()
  const lines: string[] = []
  const stop = await startRelay({}, `127.0.0.1:${port}`, lines)
  await it.send()
  await it.until(async () => lines.length === 1, 'it is noticed')
  const server = await startTemporal({ program, port })
  await allSent()
  await server.stop()
  for (let sent = 0; sent < 10; sent++) await it.send()
  await it.until(async () => lines.length === 3, 'it is noticed again')
  expect(await it.sql(SENT)).toHaveLength(10)
  const next = await startTemporal({ program, port })
  await allSent()
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'the engine does not answer; the outbox waits',
    'the outbox is delivered again',
    'the engine does not answer; the outbox waits',
    'the outbox is delivered again',
  ])
  await stop()
  await next.stop()
})

test('what was sent is forgotten after some days, what was not is kept however old', async () => {
  await Promise.all([it.send(), it.send(), it.send()])
  const rows = await it.sql<{ id: string }>('SELECT id FROM outbox ORDER BY id')
  const [old, recent, unsent] = rows.map(({ id }) => id)
  const age = `UPDATE outbox SET created_at = created_at - interval '9 days', sent_at = clock_timestamp() - $2::interval
    WHERE id = $1`
  await it.sql(age, [old, '8 days'])
  await it.sql(age, [recent, '1 day'])
  await it.sql(age, [unsent, null])
  const db = openRelayDatabase(it.databaseUrl)
  await forgetSent(db, 7, 100)
  await db.close()
  expect((await it.sql<{ id: string }>('SELECT id FROM outbox ORDER BY id')).map(({ id }) => id)).toEqual([
    recent,
    unsent,
  ])
})
