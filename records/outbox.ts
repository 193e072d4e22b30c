// The outbox: what workflows must be told, written together with what it is about, and taken from here by relays. A row
// is leased, not locked, while it is being delivered: a relay that dies leaves it to the others when the lease is over.
// Rows are found by not being sent, never by a cursor: ids do not commit in order.
//
// Most rows are waited for by somebody, and leave in order. A change of calendar writes very many that are not: each says
// until when it is wanted (the rung that has come nearer), and leaves in that order in a room of its own, beside the others.

import type { Wake } from '../domain/desk/wake.ts'
import type { Database, Statement } from './database.ts'

export type Waking = {
  readonly id: number
  readonly schoolId: string
  readonly requestId: string
  readonly process: string
  readonly wake: Wake
  readonly attempts: number
  readonly canWait: boolean
}

const IS_FREE = `sent_at IS NULL AND (lease_until IS NULL OR lease_until < clock_timestamp()) AND NOT id = ANY($1::bigint[])`

/** Marking what was sent and taking what is next is one statement: a busy relay asks once per batch. */
const EXCHANGE: Statement = {
  name: 'outbox-exchange',
  text: `WITH sent AS (
      UPDATE outbox SET sent_at = clock_timestamp(), lease_until = NULL WHERE id = ANY($1::bigint[])
    ), soon AS MATERIALIZED (
      SELECT id FROM outbox WHERE wanted_at IS NULL AND ${IS_FREE} ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
    ), later AS MATERIALIZED (
      SELECT id FROM outbox WHERE wanted_at IS NOT NULL AND ${IS_FREE}
      ORDER BY wanted_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
    ), taken AS (
      SELECT id FROM soon UNION ALL SELECT id FROM later
    )
    UPDATE outbox o SET lease_until = clock_timestamp() + make_interval(secs => $4), attempts = attempts + 1
    FROM taken WHERE o.id = taken.id
    RETURNING o.id, o.school_id AS "schoolId", o.request_id AS "requestId", o.process, o.wake, o.attempts,
      o.wanted_at IS NOT NULL AS "canWait"`,
}

/** How many rows: of those that somebody waits for, and of those that can wait. */
export type Room = { readonly soon: number; readonly later: number }

type Exchange = { readonly sent: readonly number[]; readonly room: Room; readonly leaseSeconds: number }

/** Marks the rows of `sent`, and takes as many others as there is room for, for so many seconds. */
export async function exchangeWakings(db: Database, { sent, room, leaseSeconds }: Exchange): Promise<Waking[]> {
  const rows = await db.query<Waking>(EXCHANGE, [sent, room.soon, room.later, leaseSeconds])
  return rows.sort((a, b) => a.id - b.id)
}

const GIVE_BACK: Statement = {
  name: 'outbox-give-back',
  text: `UPDATE outbox SET lease_until = clock_timestamp() + make_interval(secs => $2) WHERE id = $1 AND sent_at IS NULL`,
}

/** What could not be delivered may be taken again, by anybody, after so many seconds. */
export async function giveBack(db: Database, id: number, afterSeconds: number): Promise<void> {
  await db.query(GIVE_BACK, [id, afterSeconds])
}

const FORGET: Statement = {
  name: 'outbox-forget',
  text: `DELETE FROM outbox WHERE id IN (
    SELECT id FROM outbox WHERE sent_at < clock_timestamp() - make_interval(days => $1) ORDER BY id LIMIT $2
  )`,
}

/** Sent rows are of no use to anybody; the trail tells what happened. */
export async function forgetSent(db: Database, days: number, limit: number): Promise<void> {
  await db.query(FORGET, [days, limit])
}
