// The engine and the records of a running system as its commands see them, and what only the owner of everything sees.
import { Client, Connection } from '@temporalio/client'
import pg from 'pg'
import type { Database } from '../../records/database.ts'
import type { Running } from '../../scripts/running.ts'
import { Engine, type Workflow } from '../../worker/engine.ts'
import { openRelayDatabase } from '../../worker/relay-database.ts'

export type Addresses = Pick<Running, 'databaseUrl' | 'temporalAddress'>

export async function withEngineOf<Result>(
  { databaseUrl, temporalAddress }: Addresses,
  work: (db: Database, engine: Engine) => Promise<Result>,
): Promise<Result> {
  const db = openRelayDatabase(databaseUrl)
  const engine = new Engine({ at: temporalAddress })
  try {
    return await work(db, engine)
  } finally {
    await Promise.allSettled([db.close(), engine.close()])
  }
}

/** How many procedures run. */
export async function countRunning({ temporalAddress }: Addresses): Promise<number> {
  const connection = await Connection.connect({ address: temporalAddress })
  try {
    const { count } = await new Client({ connection }).workflow.count(`ExecutionStatus = 'Running'`)
    return count
  } finally {
    await connection.close()
  }
}

export async function ask<Row extends pg.QueryResultRow>(
  { databaseUrl }: Addresses,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Every request there is, as the engine is asked about it. */
export function everyWorkflow(addresses: Addresses): Promise<Workflow[]> {
  return ask<Workflow>(addresses, 'SELECT id AS "requestId", school_id AS "schoolId", process FROM request')
}
