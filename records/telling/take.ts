// Which events are still to be told: taken by tellers as the relay takes the outbox, with a lease that runs out when a
// teller dies. The role of the relay sees ids only.

import type { Database, Statement } from '../database.ts'

export type Waiting = {
  readonly schoolId: string
  readonly requestId: string
  readonly seq: number
  readonly attempts: number
}

const TAKE: Statement = {
  name: 'tellings-take',
  text: `WITH taken AS MATERIALIZED (
      SELECT request_id, seq FROM telling WHERE lease_until IS NULL OR lease_until < clock_timestamp()
      ORDER BY at, request_id, seq LIMIT $1 FOR UPDATE SKIP LOCKED
    )
    UPDATE telling t SET lease_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
    FROM taken WHERE (t.request_id, t.seq) = (taken.request_id, taken.seq)
    RETURNING t.school_id AS "schoolId", t.request_id AS "requestId", t.seq, t.attempts`,
}

/** Up to `limit` events, oldest first, for so many seconds. */
export function takeTellings(db: Database, limit: number, leaseSeconds: number): Promise<Waiting[]> {
  return db.query<Waiting>(TAKE, [limit, leaseSeconds])
}

const LATER: Statement = {
  name: 'telling-later',
  text: `UPDATE telling SET lease_until = clock_timestamp() + make_interval(secs => $3) WHERE request_id = $1 AND seq = $2`,
}

/** What could not be told may be tried again, by anybody, after so many seconds. */
export async function tellLater(db: Database, { requestId, seq }: Waiting, seconds: number): Promise<void> {
  await db.query(LATER, [requestId, seq, seconds])
}
