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

/** `attempt` answers 'moved' when the guarded write found that the trail has grown; what it did is rolled back. */
export async function guarded<T>(
  db: Database,
  schoolId: string,
  attempt: (sql: Sql) => Promise<T | 'moved'>,
): Promise<T> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    try {
      return await db.inSchool(schoolId, async (sql) => {
        const result = await attempt(sql)
        if (result === 'moved') throw new Moved()
        return result
      })
    } catch (error) {
      if (!(error instanceof Moved)) throw error
      if (tries > 2) await sleep(Math.random() * tries)
    }
  }
  throw new TooBusy(`moved ${MOST_TRIES} times`)
}
