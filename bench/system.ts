// Everything that is measured, started on this machine in a folder of its own: one PostgreSQL that keeps its promises
// (fsync on), one Temporal server on a file, our worker and api, and the two peers beside them on the same servers.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DEMO_PASSWORD, makeSchool } from '../prisma/seed/school.ts'
import { startApplication } from '../scripts/application.ts'
import { step } from '../scripts/console.ts'
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '../scripts/embedded-postgres.ts'
import { findTemporal } from '../scripts/find-temporal.ts'
import { migrate } from '../scripts/migrate.ts'
import type { RunningPart } from '../scripts/part.ts'
import { freePort } from '../scripts/ports.ts'
import { toBackground } from '../scripts/priority.ts'
import { commandLine } from '../scripts/processes.ts'
import { startTemporal } from '../scripts/temporal-server.ts'
import { endLeftovers, endServers, makeRunFolder, noteServers } from '../test/harness/run-folder.ts'
import type { Office, SideName, Targets } from './side.ts'

/** Nobody is held back: the load client is a few people who do the work of hundreds. */
const NO_LIMIT = '1000000'
const REST_MS = 300

export class BenchSystem {
  readonly #folder = makeRunFolder()
  readonly #secret = randomUUID()
  readonly #parts: RunningPart[] = []
  readonly #abandon = () => this.#leaveNothing()
  readonly #peers = new Map<SideName, RunningPart>()

  /** Answers where everything is. */
  async start(): Promise<Targets> {
    endLeftovers()
    process.once('exit', this.#abandon)
    const postgres = await step('postgres', () => this.#startPostgres())
    const temporal = await step('temporal', () => this.#startTemporal())
    const houqin = await step('school', () => makeOffice(postgres, 'houqin'))
    await step('worker', () => this.#startProcess('worker/main.ts', this.#environment(houqin, temporal)))
    await step('api', () => this.#startProcess('api/main.ts', this.#environment(houqin, temporal)))
    const dbos = await step('dbos', () => this.#startPeer('dbos', postgres))
    const dbosTuned = await step('dbos, tuned', () => this.#startPeer('dbosTuned', postgres))
    const updates = await step('updates', () =>
      this.#startProcess('bench/updates-worker.ts', { TEMPORAL_ADDRESS: temporal }),
    )
    // As our own worker is, so that both have the same share of the machine.
    toBackground(updates.pid)
    return { houqin, dbos, dbosTuned, temporal }
  }

  /** Lets what the last side began come to rest. DBOS is held meanwhile: without work, too, it wakes up all the time. */
  async turnTo(side: SideName): Promise<void> {
    this.#hold((peer) => peer !== side)
    await sleep(REST_MS)
  }

  /** The last that was started is stopped first. */
  async stop(): Promise<void> {
    this.#hold(() => false)
    for (const part of this.#parts.reverse()) await part.stop()
    process.off('exit', this.#abandon)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #hold(isHeld: (peer: SideName) => boolean): void {
    for (const [peer, { pid }] of this.#peers) {
      if (commandLine(pid)) process.kill(pid, isHeld(peer) ? 'SIGSTOP' : 'SIGCONT')
    }
  }

  async #startPostgres(): Promise<EmbeddedPostgres> {
    const postgres = await startPostgres(path.join(this.#folder, 'postgres'), { durable: true })
    this.#note(postgres)
    return postgres
  }

  async #startTemporal(): Promise<string> {
    const { program } = await findTemporal((line) => console.log(line))
    const port = await freePort()
    this.#note(await startTemporal({ program, port, file: path.join(this.#folder, 'temporal.db') }))
    return `127.0.0.1:${port}`
  }

  async #startProcess(file: string, env: Record<string, string>): Promise<RunningPart> {
    const part = await startApplication({ file, env, dataFolder: this.#folder })
    this.#note(part)
    return part
  }

  async #startPeer(side: 'dbos' | 'dbosTuned', postgres: EmbeddedPostgres): Promise<Office> {
    const office = await makeOffice(postgres, side.toLowerCase())
    await withoutOutbox(office)
    const env = {
      ...this.#environment(office, 'none'),
      HOUQIN_BENCH_DBOS: side === 'dbosTuned' ? 'tuned' : 'default',
      // The library's use of pg is deprecated there, which is not this run's business.
      NODE_NO_WARNINGS: '1',
    }
    this.#peers.set(side, await this.#startProcess('bench/dbos-server.ts', env))
    return office
  }

  #environment({ address, databaseUrl }: Office, temporalAddress: string): Record<string, string> {
    return {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      PORT: new URL(address).port,
      HOUQIN_DATA: this.#folder,
      HOUQIN_SECRET: this.#secret,
      HOUQIN_LOG: 'warn',
      HOUQIN_RATE_PER_MINUTE: NO_LIMIT,
      TZ: 'UTC',
    }
  }

  #note(part: RunningPart): void {
    this.#parts.push(part)
    noteServers(
      this.#folder,
      this.#parts.map(({ pid }) => pid),
    )
  }

  #leaveNothing(): void {
    endServers(this.#folder)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A database with a school in it, and an address for the api in front of it. */
async function makeOffice(postgres: EmbeddedPostgres, name: string): Promise<Office> {
  await ensureDatabase(postgres.url('postgres'), name)
  const databaseUrl = postgres.url(name)
  await migrate(databaseUrl)
  const { id: schoolId, people } = await makeSchool(databaseUrl, { code: 'bench', name: '青禾实验学校' })
  const address = `http://127.0.0.1:${await freePort()}`
  return { address, password: DEMO_PASSWORD, databaseUrl, schoolId, buyerId: people['buyer']?.id ?? '' }
}

/** The peer's workflow does what follows by itself: it has no use for rows that would tell another one. */
async function withoutOutbox({ databaseUrl }: Office): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`CREATE FUNCTION no_row() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER no_row BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION no_row()`)
  } finally {
    await client.end()
  }
}
