// What is lost on the way is made good: the engine with everything it knew, runs that somebody ended, signals.

import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../records/database.ts'
import { findTemporal } from '../../../scripts/find-temporal.ts'
import type { RunningPart } from '../../../scripts/part.ts'
import { freePort } from '../../../scripts/ports.ts'
import { startTemporal } from '../../../scripts/temporal-server.ts'
import { Engine } from '../../../worker/engine.ts'
import { rebuild, restart } from '../../../worker/rebuild.ts'
import { openRelayDatabase } from '../../../worker/relay-database.ts'
import { Sweeper } from '../../../worker/sweep.ts'
import { quotesForm } from '../../harness/purchase-kit.ts'
import { openRunning, type Running } from './running.ts'

let it: Running
let server: RunningPart
let startServer: () => Promise<RunningPart>
let db: Database
let engine: Engine

beforeAll(async () => {
  const { program } = await findTemporal(() => {})
  const port = await freePort()
  startServer = () => startTemporal({ program, port })
  server = await startServer()
  const address = `127.0.0.1:${port}`
  it = await openRunning(address)
  db = openRelayDatabase(it.databaseUrl)
  engine = new Engine({ at: address, taskQueue: it.taskQueue })
  await it.startWorker()
})
afterAll(async () => {
  await it.close()
  await Promise.all([db.close(), engine.close()])
  await server.stop()
})

const quotes = async (requestId: string) =>
  it.does('buyer', await it.opened(requestId, 'quotes'), { act: 'complete', form: await quotesForm(it.school) })

/** Each task was opened once, each effect done once, and the end told once. */
function isWhole(trail: string[]): boolean {
  const single = trail.filter((line) => /^(submitted|task-opened|effect-done|closed)/.test(line))
  return new Set(single).size === single.length
}

test('without the engine people sign; it comes back having lost everything, and rebuild goes on from the records', async () => {
  const requests = await Promise.all([it.send(), it.send(), it.send()])
  await Promise.all(requests.map((requestId) => it.opened(requestId, 'quotes')))
  await server.stop()
  await Promise.all(requests.map(quotes))
  server = await startServer()
  await it.until(async () => {
    const { started, running } = await rebuild(db, engine).catch(() => ({ started: 0, running: 0 }))
    return started + running === requests.length
  }, 'all procedures run')
  expect(await rebuild(db, engine)).toEqual({ started: 0, running: 3 })
  for (const requestId of requests) {
    const approval = await it.opened(requestId, 'approval')
    for (const who of ['head', 'logistics-head', 'principal']) await it.does(who, approval, { act: 'approve' })
    await it.opened(requestId, 'order')
    const trail = await it.trail(requestId)
    expect(trail.filter((line) => line.startsWith('task-opened'))).toEqual([
      'task-opened quotes 1',
      'task-opened approval 1',
      'task-opened order 1',
    ])
    expect(trail).toContain('taken-over')
  }
})

test('restart replaces the runs of a process; the new ones go on where the old ones stood', async () => {
  const requestId = await it.send()
  await quotes(requestId)
  await it.opened(requestId, 'approval')
  const before = (await it.handle(requestId).describe()).runId
  expect((await restart(db, engine, 'purchase')).restarted).toBeGreaterThan(0)
  expect(await restart(db, engine, 'unknown')).toEqual({ restarted: 0 })
  expect((await it.handle(requestId).describe()).runId).not.toBe(before)
  await it.until(async () => (await it.trail(requestId)).includes('taken-over'), 'the new run has taken over')
})

test('the sweeper wakes what has missed its message, and begins again what somebody has ended', async () => {
  const [deaf, ended] = await Promise.all([it.send(), it.send()])
  await Promise.all([it.opened(deaf!, 'quotes'), it.opened(ended!, 'quotes')])
  await it.handle(ended!).terminate('by hand')
  // The message is lost: marked as sent before any relay sees it.
  await it.sql(`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.sent_at := clock_timestamp(); RETURN NEW; END $$`)
  await it.sql('CREATE TRIGGER lose BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION lose()')
  await quotes(deaf!)
  await it.sql('DROP TRIGGER lose ON outbox')

  const sweeper = new Sweeper(db, engine, pino({ level: 'silent' }), {
    graceSeconds: 0.2,
    checkSeconds: 0.2,
    limit: 50,
  })
  const isOpen = `SELECT id FROM task WHERE request_id = $1 AND key = 'approval'`
  await it.until(async () => {
    await sweeper.sweep()
    const { status } = await it.handle(ended!).describe()
    return status.name === 'RUNNING' && (await it.sql(isOpen, [deaf])).length > 0
  }, 'the ended one runs again and the deaf one has heard')
  await quotes(ended!)
  await it.opened(ended!, 'approval')
  for (const requestId of [deaf!, ended!]) expect(isWhole(await it.trail(requestId))).toBe(true)
})
