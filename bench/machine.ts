// On what the numbers were taken: without it they say nothing.
import os from 'node:os'
import { Connection } from '@temporalio/client'
import pg from 'pg'
import manifest from '../package.json' with { type: 'json' }
import type { Targets } from './side.ts'

export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  readonly postgres: string
  readonly temporal: string
  readonly dbos: string
  /** Processes that wanted a core in the minute before, on average: what else was going on. */
  readonly loadBefore: number
}

export async function describeMachine({ houqin, temporal }: Targets, loadBefore: number): Promise<Machine> {
  const [first] = os.cpus()
  return {
    cores: os.availableParallelism(),
    processor: first?.model.trim() ?? 'unknown',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    postgres: await postgresVersion(houqin.databaseUrl),
    temporal: await temporalVersion(temporal),
    // Pinned exactly; the package does not tell its version.
    dbos: manifest.devDependencies['@dbos-inc/dbos-sdk'],
    loadBefore: Math.round(loadBefore * 10) / 10,
  }
}

async function postgresVersion(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")
    return rows[0]?.version ?? 'unknown'
  } finally {
    await client.end()
  }
}

async function temporalVersion(address: string): Promise<string> {
  const connection = await Connection.connect({ address })
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({})
    return serverVersion ?? 'unknown'
  } finally {
    await connection.close()
  }
}
