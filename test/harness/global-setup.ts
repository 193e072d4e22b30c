// Once for a run of the integration tests: one PostgreSQL cluster with a migrated template database, one Temporal
// server. DATABASE_URL and TEMPORAL_ADDRESS are not looked at: tests never touch somebody's data.
import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '../../scripts/embedded-postgres.ts'
import { findTemporal } from '../../scripts/find-temporal.ts'
import { migrate } from '../../scripts/migrate.ts'
import type { RunningPart } from '../../scripts/part.ts'
import { freePort } from '../../scripts/ports.ts'
import { startTemporal, type TemporalOptions } from '../../scripts/temporal-server.ts'
import { endLeftovers, endServers, makeRunFolder, noteServers } from './run-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the cluster, as its owner. */
    databaseServer: string
    /** The name of the migrated database that each test database is copied from. */
    templateDatabase: string
    temporalAddress: string
  }
}

const TEMPLATE = 'template_houqin'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  endLeftovers()
  const folder = makeRunFolder()
  // A run that is interrupted has no time for more than this.
  const abandon = () => {
    endServers(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', abandon)

  const postgres = await startPostgres(path.join(folder, 'postgres'), { durable: false })
  noteServers(folder, [postgres.pid])
  await makeTemplate(postgres)

  const { program } = await findTemporal((line) => console.log(line))
  const onSpawn = (pid: number) => noteServers(folder, [postgres.pid, pid])
  const { temporal, port } = await startEngine({ program, file: path.join(folder, 'temporal.db'), onSpawn })

  project.provide('databaseServer', postgres.url('postgres'))
  project.provide('templateDatabase', TEMPLATE)
  project.provide('temporalAddress', `127.0.0.1:${port}`)
  return async () => {
    await temporal.stop()
    await postgres.stop()
    process.off('exit', abandon)
    rmSync(folder, { recursive: true, force: true })
  }
}

const MOST_STARTS = 3

/** The server takes more ports than the one it is given; another program may have taken one of them in between. */
async function startEngine(options: Omit<TemporalOptions, 'port'>): Promise<{ temporal: RunningPart; port: number }> {
  for (let starts = 1; ; starts++) {
    const port = await freePort()
    try {
      return { temporal: await startTemporal({ ...options, port }), port }
    } catch (error) {
      if (starts === MOST_STARTS) throw error
    }
  }
}

async function makeTemplate(postgres: EmbeddedPostgres): Promise<void> {
  await ensureDatabase(postgres.url('postgres'), TEMPLATE)
  await migrate(postgres.url(TEMPLATE))
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  try {
    // A database that somebody is connected to cannot be copied.
    await client.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
  } finally {
    await client.end()
  }
}
