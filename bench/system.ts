// Everything that is measured against each other: our worker and api, and the two peers beside them on the same servers.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DEMO_PASSWORD, makeSchool } from '../prisma/seed/school.ts'
import { step } from '../scripts/console.ts'
import { type EmbeddedPostgres, ensureDatabase } from '../scripts/embedded-postgres.ts'
import { migrate } from '../scripts/migrate.ts'
import type { RunningPart } from '../scripts/part.ts'
import { freePort } from '../scripts/ports.ts'
import { toBackground } from '../scripts/priority.ts'
import { commandLine } from '../scripts/processes.ts'
import { Servers } from './servers.ts'
import type { Office, SideName, Targets } from './side.ts'

/** Nobody is held back: the load client is a few people who do the work of hundreds. */
const NO_LIMIT = '1000000'
const REST_MS = 300

export class BenchSystem {
  readonly #servers = new Servers()
  readonly #secret = randomUUID()
  readonly #peers = new Map<SideName, RunningPart>()

  /** Answers where everything is. */
  async start(): Promise<Targets> {
    this.#servers.begin()
    const postgres = await step('postgres', () => this.#servers.startPostgres())
    const { address: temporal } = await step('temporal', () => this.#servers.startTemporal())
    const houqin = await step('school', () => makeOffice(postgres, 'houqin'))
    await step('worker', () => this.#servers.startProcess('worker/main.ts', this.#environment(houqin, temporal)))
    await step('api', () => this.#servers.startProcess('api/main.ts', this.#environment(houqin, temporal)))
    const dbos = await step('dbos', () => this.#startPeer('dbos', postgres))
    const dbosTuned = await step('dbos, tuned', () => this.#startPeer('dbosTuned', postgres))
    const updates = await step('updates', () =>
      this.#servers.startProcess('bench/updates-worker.ts', { TEMPORAL_ADDRESS: temporal }),
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

  async stop(): Promise<void> {
    this.#hold(() => false)
    await this.#servers.stop()
  }

  #hold(isHeld: (peer: SideName) => boolean): void {
    for (const [peer, { pid }] of this.#peers) {
      if (commandLine(pid)) process.kill(pid, isHeld(peer) ? 'SIGSTOP' : 'SIGCONT')
    }
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
    this.#peers.set(side, await this.#servers.startProcess('bench/dbos-server.ts', env))
    return office
  }

  #environment({ address, databaseUrl }: Office, temporalAddress: string): Record<string, string> {
    return {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      PORT: new URL(address).port,
      HOUQIN_DATA: this.#servers.folder,
      HOUQIN_SECRET: this.#secret,
      HOUQIN_LOG: 'warn',
      HOUQIN_RATE_PER_MINUTE: NO_LIMIT,
      TZ: 'UTC',
    }
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
