// The way to the database: one pool of connections under one role, used raw on the hot path and by Prisma elsewhere.
// No table is named here.
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { databaseError } from './database-errors.ts'
import { isId } from './id.ts'
import { Line, type Listener } from './listen.ts'
import { openPool, type PoolOptions } from './pool.ts'
import { inSchool, query, readSchool, type Sql, type Statement, writeSchool } from './transaction.ts'

export { CommitUnknown, DatabaseAway, Unstorable } from './database-errors.ts'
export type { PoolOptions, Role } from './pool.ts'
export type { Sql, Statement } from './transaction.ts'

export type Tx = Prisma.TransactionClient

/** All of them throw DatabaseAway when the database does not answer, and Unstorable for a value that it cannot keep. */
export type Database = {
  /** See transaction.ts. Throws CommitUnknown when the answer to the commit was lost. */
  inSchool<T>(schoolId: string, run: (sql: Sql) => Promise<T>): Promise<T>
  readSchool<Row>(schoolId: string, statement: Statement, values: readonly unknown[]): Promise<Row[]>
  writeSchool<Row>(schoolId: string, statement: Statement, values: readonly unknown[]): Promise<Row[]>
  /** Outside of any school: sees what the role may see then, which for houqin_app are no rows. */
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>
  prisma: {
    /** Outside of any school; for the sign-in. */
    readonly client: PrismaClient
    inSchool<T>(schoolId: string, run: (tx: Tx) => Promise<T>): Promise<T>
  }
  /** See listen.ts. Ends by itself with close(). */
  listen(channel: string, listener: Listener | Listener['onPayload']): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Prisma's own patience for a connection, two seconds, is less than the pool's: a busy machine would be called a failure. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 }

/** Connects when it is first asked. */
export function openDatabase(url: string, options: PoolOptions = {}): Database {
  const pool = openPool(url, options)
  const line = new Line(url, options)
  let client: PrismaClient | undefined
  const prismaClient = () =>
    (client ??= new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: PATIENCE }))
  return {
    inSchool: (schoolId, run) => inSchool(pool, schoolId, run),
    readSchool: (schoolId, statement, values) => readSchool(pool, schoolId, statement, values),
    writeSchool: (schoolId, statement, values) => writeSchool(pool, schoolId, statement, values),
    query: (statement, values) => query(pool, statement, values),
    prisma: {
      get client() {
        return prismaClient()
      },
      inSchool: (schoolId, run) => prismaInSchool(prismaClient(), schoolId, run),
    },
    listen: (channel, listener) =>
      line.listen(channel, typeof listener === 'function' ? { onPayload: listener } : listener),
    async close() {
      await line.close()
      await client?.$disconnect()
      await pool.end()
    },
  }
}

async function prismaInSchool<T>(client: PrismaClient, schoolId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(schoolId)) throw new TypeError('not the id of a school')
  try {
    return await client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('houqin.school', ${schoolId}, true)`
      return run(tx)
    })
  } catch (error) {
    throw databaseError(error)
  }
}
