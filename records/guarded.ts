// Reads, decides and writes until nobody else has written in between.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Sql } from './database.ts'

/** Each loser of a race has seen a winner write, so a request that many sign at once needs about as many tries. */
const MOST_TRIES = 60

/** So many people wrote to the same request at once that this one did not get in: ask again. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

class Moved extends Error {}

/**
 * For changes that are one guarded statement: it looks for itself whether the trail is still where it was read, so the
 * reads need not be of the same transaction. Each statement is then one round trip, and no connection is held in between.
 */
export function lightly<T>(db: Database, schoolId: string, attempt: (sql: Sql) => Promise<T | 'moved'>): Promise<T> {
  const sql = apart(db, schoolId)
  return untilWritten(() => attempt(sql))
}

/** Each statement as a transaction of its own. */
export function apart(db: Database, schoolId: string): Sql {
  return {
    query: (statement, values) => db.readSchool(schoolId, statement, values),
    write: (statement, values) => db.writeSchool(schoolId, statement, values),
  }
}

/** For changes that write more than that: what an attempt did is rolled back when the trail has moved. */
export function guarded<T>(db: Database, schoolId: string, attempt: (sql: Sql) => Promise<T | 'moved'>): Promise<T> {
  return untilWritten(async () => {
    try {
      return await db.inSchool(schoolId, async (sql) => {
        const result = await attempt(sql)
        if (result === 'moved') throw new Moved()
        return result
      })
    } catch (error) {
      if (error instanceof Moved) return 'moved'
      throw error
    }
  })
}

async function untilWritten<T>(attempt: () => Promise<T | 'moved'>): Promise<T> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const result = await attempt()
    if (result !== 'moved') return result
    if (tries > 2) await sleep(Math.random() * tries)
  }
  throw new TooBusy(`moved ${MOST_TRIES} times`)
}
