// A school with very many requests that wait for their quotes, each with its ladder, and what may be done to all of them: armed
// in the engine, planned again, left alone while the system is away.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { quotesTask } from '../domain/processes/purchase/stages.ts'
import { changeDays } from '../records/calendar-change.ts'
import { keyedSteps } from '../records/steps.ts'
import { submit } from '../records/submit.ts'
import { step } from '../scripts/console.ts'
import { ensureDatabase } from '../scripts/embedded-postgres.ts'
import { migrate } from '../scripts/migrate.ts'
import type { RunningPart } from '../scripts/part.ts'
import { copyRequests } from '../test/harness/open-ladders.ts'
import { dayAfter, openSchool, requestForm, type School } from '../test/harness/purchase-kit.ts'
import { megabytesOf } from './memory.ts'
import { Servers } from './servers.ts'

const DATABASE = 'ladders'
const LOOK_MS = 200
/** Free at first, so that every deadline lies behind them: when they are worked all come nearer. */
const MOVED_DAYS = [1, 2, 3, 4, 5]

const BEHIND = `SELECT FROM task t JOIN school s ON s.id = t.school_id WHERE t.state = 'open' AND t.planned_by < s.calendar_version LIMIT 1`
const UNSENT = 'SELECT FROM outbox WHERE sent_at IS NULL LIMIT 1'
const UNARMED = 'SELECT FROM request WHERE run_id IS NULL LIMIT 1'
const LOOK = `INSERT INTO outbox (school_id, request_id, process, wake)
  SELECT school_id, id, process, '{"kind":"look"}' FROM request WHERE run_id IS NULL`
const TOLD = 'SELECT count(*)::int AS count FROM outbox WHERE wanted_at IS NOT NULL AND sent_at IS NOT NULL'
const CLIMBED = `SELECT count(*)::int AS count FROM trail WHERE type = 'reminded' AND request_id = ANY($1)`
const DELAYS = `SELECT content->>'plannedAt' AS planned, at FROM trail WHERE type = 'reminded' AND request_id = ANY($1)`

export class LadderSchool {
  readonly #servers = new Servers()
  #owner: pg.Pool | undefined
  #school: School | undefined
  #original = ''
  #firstRung = 0
  #copies = 0
  /** Those that were laid out last. */
  #latest: string[] = []
  #databaseUrl = ''
  #temporal: (RunningPart & { readonly address: string }) | undefined
  #worker: RunningPart | undefined
  #pids = { postgres: 0, temporal: 0, worker: 0 }

  async start(): Promise<void> {
    this.#servers.begin()
    const postgres = await step('postgres', () => this.#servers.startPostgres())
    this.#pids.postgres = postgres.pid
    await step('school', async () => {
      await ensureDatabase(postgres.url('postgres'), DATABASE)
      this.#databaseUrl = postgres.url(DATABASE)
      await migrate(this.#databaseUrl)
      this.#school = await openSchool(this.#databaseUrl)
      this.#owner = new pg.Pool({ connectionString: this.#databaseUrl, max: 2 })
      await this.#says('holiday')
      await this.#sendOriginal(this.#school)
    })
    await this.back()
  }

  /** Copies of the request; the first rung of each is at its own instant, or at that of the original. */
  async layOut(count: number, firstRung?: (copy: number) => number): Promise<void> {
    const from = this.#copies + 1
    this.#latest = await copyRequests(this.#asks, {
      requestId: this.#original,
      count,
      from,
      later: () => 0,
      ladderLater: (copy) => (firstRung ? firstRung(copy - from) - this.#firstRung : 0),
    })
    this.#copies += count
    await this.#asks('ANALYZE')
    if (firstRung) await this.#asks(LOOK)
  }

  /** Tells the worker of all whose procedure has not begun, and waits until all of them have. */
  async arm(): Promise<void> {
    await this.#asks(`${LOOK} AND NOT EXISTS (SELECT FROM outbox o WHERE o.request_id = request.id)`)
    await this.#until(async () => (await this.#asks(UNARMED)).length === 0)
    await this.#until(async () => (await this.#asks(UNSENT)).length === 0)
  }

  memory() {
    return megabytesOf(this.#pids)
  }

  comeNearer(): Promise<void> {
    return this.#says('plain')
  }

  moveAway(): Promise<void> {
    return this.#says('holiday')
  }

  /** Waits until so many of those that have come nearer were told. */
  async told(count: number): Promise<void> {
    await this.#until(async () => (await this.#asks<{ count: number }>(TOLD))[0]!.count >= count)
  }

  /** Waits until of those that were laid out last so many were reminded. */
  async climbed(count: number): Promise<void> {
    await this.#until(async () => (await this.#asks<{ count: number }>(CLIMBED, [this.#latest]))[0]!.count >= count)
  }

  /** From an instant that follows from the planned one until the rung was climbed, in milliseconds. */
  async delays(since: (planned: number) => number): Promise<number[]> {
    const rows = await this.#asks<{ planned: string; at: Date }>(DELAYS, [this.#latest])
    return rows.map(({ planned, at }) => at.getTime() - since(Date.parse(planned)))
  }

  /** Worker and engine are stopped until the instant has passed. */
  async away(until: number): Promise<void> {
    await this.#worker?.stop()
    await this.#temporal?.stop()
    await sleep(Math.max(0, until + 1_000 - Date.now()))
  }

  async back(): Promise<void> {
    this.#temporal = await this.#servers.startTemporal()
    this.#worker = await this.#servers.startProcess('worker/main.ts', {
      DATABASE_URL: this.#databaseUrl,
      TEMPORAL_ADDRESS: this.#temporal.address,
      HOUQIN_DATA: this.#servers.folder,
      HOUQIN_LOG: 'warn',
      TZ: 'UTC',
    })
    this.#pids = { ...this.#pids, temporal: this.#temporal.pid, worker: this.#worker.pid }
  }

  async stop(): Promise<void> {
    await this.#school?.db.close()
    await this.#owner?.end()
    await this.#servers.stop()
  }

  async #says(kind: 'holiday' | 'plain'): Promise<void> {
    const school = this.#school!
    const dates = MOVED_DAYS.map((days) => dayAfter(Date.now(), days))
    const days = dates.map((on) => (kind === 'plain' ? { on, kind } : { on, kind, name: '校庆' }))
    const changed = await changeDays(school.db, school.actor('admin'), { days })
    if ('ok' in changed) throw new Error(changed.code)
    await this.#until(async () => (await this.#asks(BEHIND)).length === 0)
  }

  /** Sent, and waiting for its quotes, without the engine. */
  async #sendOriginal(school: School): Promise<void> {
    const { db } = school
    const schoolId = school.made.id
    const at = Date.now()
    const answer = await submit(
      db,
      school.actor('teacher'),
      { process: 'purchase', form: requestForm() },
      undefined,
      at,
    )
    if (!answer.ok) throw new Error(answer.code)
    const { id: requestId } = answer.body as { id: string }
    const steps = keyedSteps(db, {})
    const begun = await steps.begin({ schoolId, requestId, runId: randomUUID(), at })
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const spec = quotesTask({ policy: begun.policy as never, facts: begun.facts })
    const run = { schoolId, requestId, epoch: begun.epoch, at }
    const opened = await steps.openTask(run, { key: 'quotes', round: 1, spec })
    if (opened.kind !== 'open' || opened.next === undefined) throw new Error(opened.kind)
    this.#original = requestId
    this.#firstRung = opened.next
  }

  get #asks() {
    return async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await this.#owner!.query<Row>(text, values)).rows
  }

  async #until(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await sleep(LOOK_MS)
  }
}
