// Transactions of one school. BEGIN, the school and the first statement travel together; a single statement takes its
// COMMIT along, so that it costs one round trip.
import type pg from 'pg'
import { CommitUnknown, databaseError, isConnectionLost, isUndone, mayTryAgain } from './database-errors.ts'
import { isId } from './id.ts'

/**
 * A statement that is prepared under its name. One name, one text. Without a name it is planned anew each time, for the
 * values that are given: for questions of which the best way depends on what is asked.
 */
export type Statement = { readonly name: string; readonly text: string }

export type Sql = {
  /** Lists that are JSON must come as text: the driver writes a list as an array of PostgreSQL. */
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>
  /** The one statement that changes something: on a way of separate statements it is a transaction of its own. */
  write<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>
}

const MOST_WRITES = 3

type Ways = 'READ ONLY' | 'READ WRITE'

/**
 * Runs `run` in one transaction in which only the school's rows exist; what it throws undoes all. After a deadlock, or
 * when the connection broke before the commit, it is run once more: it must do nothing but ask the database.
 */
export function inSchool<T>(pool: pg.Pool, schoolId: string, run: (sql: Sql) => Promise<T>): Promise<T> {
  const begin = beginning(schoolId, 'READ WRITE')
  return onceMore(() => withClient(pool, (client) => transact(client, begin, run)))
}

/** One reading statement, in one round trip. */
export function readSchool<Row>(
  pool: pg.Pool,
  schoolId: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const begin = beginning(schoolId, 'READ ONLY')
  return onceMore(() => withClient(pool, (client) => atOnce<Row>(client, begin, statement, values)))
}

/** One writing statement, committed in the same round trip. Tried again only where PostgreSQL itself has undone it. */
export async function writeSchool<Row>(
  pool: pg.Pool,
  schoolId: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const begin = beginning(schoolId, 'READ WRITE')
  const write = (client: pg.PoolClient) => atOnce<Row>(client, begin, statement, values).catch(asCommit)
  return tried(() => withClient(pool, write), isUndone, MOST_WRITES)
}

/** Of what belongs to no school, or of the relay, who sees all of them. */
export function query<Row>(pool: pg.Pool, { name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
  return pool.query({ name, text, values: [...values] }).then((result) => result.rows as Row[], rethrow)
}

function beginning(schoolId: string, ways: Ways): string {
  if (!isId(schoolId)) throw new TypeError('not the id of a school')
  return `BEGIN ${ways}; SET LOCAL houqin.school = '${schoolId}'`
}

/** After a deadlock, or when the connection broke before the commit. */
function onceMore<T>(attempt: () => Promise<T>): Promise<T> {
  return tried(attempt, (error) => !(error instanceof CommitUnknown) && mayTryAgain(error), 2)
}

async function tried<T>(attempt: () => Promise<T>, again: (error: unknown) => boolean, most: number): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === most || !again(error)) return rethrow(error)
    }
  }
}

function rethrow(error: unknown): never {
  throw databaseError(error)
}

function asCommit(error: unknown): never {
  if (isConnectionLost(error)) throw new CommitUnknown('the answer to a commit was lost', { cause: error })
  throw error
}

/** A connection that broke, or that could not be brought back to its beginning, is not used again. */
async function withClient<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isWell = false
  try {
    const result = await use(client)
    isWell = true
    return result
  } catch (error) {
    isWell = await rolledBack(client)
    throw error
  } finally {
    client.release(!isWell)
  }
}

/** ROLLBACK outside of a transaction is only a warning, so it may be sent in any case. */
function rolledBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  )
}

async function transact<T>(client: pg.PoolClient, begin: string, run: (sql: Sql) => Promise<T>): Promise<T> {
  const begun = client.query(begin)
  begun.catch(() => {})
  const query = <Row>({ name, text }: Statement, values: readonly unknown[]) =>
    client.query({ name, text, values: [...values] }).then((result) => result.rows as Row[])
  const sql: Sql = { query, write: query }
  const result = await run(sql)
  await begun
  const { command } = await client.query('COMMIT').catch(asCommit)
  // PostgreSQL answers a COMMIT with ROLLBACK when an error inside of the transaction was passed over.
  if (command !== 'COMMIT') throw new Error('the transaction had failed before it was committed')
  return result
}

async function atOnce<Row>(
  client: pg.PoolClient,
  begin: string,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const [begun, answered, ended] = inOnePacket(
    client,
    () => [client.query(begin), client.query({ name, text, values: [...values] }), client.query('COMMIT')] as const,
  )
  const [, answer] = await settled(begun, answered, ended)
  return answer.rows as Row[]
}

type Corkable = { connection?: { stream?: { cork?: () => void; uncork?: () => void } } }

/** What is asked together is sent together: each packet of its own costs both sides as much as the statement itself. */
function inOnePacket<T>(client: pg.PoolClient, ask: () => T): T {
  const stream = (client as unknown as Corkable).connection?.stream
  stream?.cork?.()
  try {
    return ask()
  } finally {
    stream?.uncork?.()
  }
}

/** Waits for all of them, then throws what failed first: the statements after it fail because of it. */
async function settled<T extends unknown[]>(...asked: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const results = await Promise.allSettled(asked)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as T
}
