// Everything that is measured, started on this machine in a folder of its own: one PostgreSQL that keeps its promises
// (fsync on), one Temporal server on a file, our worker and api, and the two peers beside them on the same servers.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
import type { SideName, Targets } from './side.ts'

/** Nobody is held back: the load client is a few people who do the work of hundreds. */
const NO_LIMIT = '1000000'
const REST_MS = 300

export class BenchSystem {
  readonly #folder = makeRunFolder()
  readonly #parts: RunningPart[] = []
  readonly #abandon = () => this.#leaveNothing()
  #dbos: RunningPart | undefined

  /** Answers where everything is. */
  async start(): Promise<Targets> {
    endLeftovers()
    process.once('exit', this.#abandon)
    const postgres = await step('postgres', () => this.#startPostgres())
    const temporal = await step('temporal', () => this.#startTemporal())
    const databaseUrl = await database(postgres, 'houqin')
    await migrate(databaseUrl)
    const school = await makeSchool(databaseUrl, { code: 'bench', name: '青禾实验学校' })
    const env = this.#ownEnvironment(databaseUrl, temporal)
    await step('worker', () => this.#startProcess('worker/main.ts', env))
    const api = await freePort()
    await step('api', () => this.#startProcess('api/main.ts', { ...env, PORT: String(api) }))
    const dbos = await freePort()
    // The library's use of pg is deprecated there, which is not this run's business.
    const dbosEnv = { DATABASE_URL: await database(postgres, 'dbos'), PORT: String(dbos), NODE_NO_WARNINGS: '1' }
    this.#dbos = await step('dbos', () => this.#startProcess('bench/dbos-server.ts', dbosEnv))
    const updates = await step('updates', () =>
      this.#startProcess('bench/updates-worker.ts', { TEMPORAL_ADDRESS: temporal }),
    )
    // As our own worker is, so that both have the same share of the machine.
    toBackground(updates.pid)
    const { id: schoolId, people } = school
    const buyerId = people['buyer']?.id ?? ''
    const address = `http://127.0.0.1:${api}`
    const houqin = { address, password: DEMO_PASSWORD, databaseUrl, schoolId, buyerId }
    return { houqin, dbos: `http://127.0.0.1:${dbos}`, temporal }
  }

  /** Lets what the last side began come to rest. DBOS is held meanwhile: without work, too, it wakes up all the time. */
  async turnTo(side: SideName): Promise<void> {
    this.#hold(side !== 'dbos')
    await sleep(REST_MS)
  }

  /** The last that was started is stopped first. */
  async stop(): Promise<void> {
    this.#hold(false)
    for (const part of this.#parts.reverse()) await part.stop()
    process.off('exit', this.#abandon)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #hold(isHeld: boolean): void {
    const pid = this.#dbos?.pid
    if (pid && commandLine(pid)) process.kill(pid, isHeld ? 'SIGSTOP' : 'SIGCONT')
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

  #ownEnvironment(databaseUrl: string, temporalAddress: string): Record<string, string> {
    return {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      HOUQIN_DATA: this.#folder,
      HOUQIN_SECRET: randomUUID(),
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

async function database(postgres: EmbeddedPostgres, name: string): Promise<string> {
  await ensureDatabase(postgres.url('postgres'), name)
  return postgres.url(name)
}
