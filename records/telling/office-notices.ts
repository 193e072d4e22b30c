// Messages that leave the house as the office sees them: which arrived and which did not, never what they say. And sending
// again what did not.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from '../cursor.ts'
import type { Database } from '../database.ts'
import { CALL_SENDERS } from './tell.ts'

export const NOTICE_STATES = ['waiting', 'held', 'sent', 'failed', 'off'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export type OfficeNotice = {
  readonly id: string
  readonly at: string
  readonly sendAt: string
  readonly sentAt: string | null
  readonly channel: string
  readonly kind: string
  readonly state: NoticeState
  readonly attempts: number
  readonly failure: string | null
  readonly person: { readonly id: string; readonly name: string } | null
  readonly robot: { readonly id: string; readonly name: string } | null
  readonly request: { readonly id: string; readonly number: string } | null
}

/** As ISO 8601 in UTC. */
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const LIST = {
  name: 'office-notices',
  text: `SELECT n.id, ${iso('n.created_at')} AS at, ${iso('n.send_at')} AS "sendAt", ${iso('n.sent_at')} AS "sentAt",
      split_part(n.channel, ':', 1) AS channel, n.kind, n.state, n.attempts, n.failure,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS person,
      CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS robot,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'number', r.number) END AS request
    FROM notice n LEFT JOIN person p ON p.id = n.person_id LEFT JOIN request r ON r.id = n.request_id
      LEFT JOIN robot b ON n.channel = 'robot:' || b.id
    WHERE n.school_id = $1 AND n.channel <> 'app' AND ($2::text IS NULL OR n.state = $2) AND ($3::uuid IS NULL OR n.id < $3)
    ORDER BY n.id DESC LIMIT $4`,
}

export async function listOfficeNotices(
  db: Database,
  { schoolId }: Actor,
  { state, cursor, limit }: PageRequest & { readonly state?: NoticeState },
): Promise<Page<OfficeNotice> | Refusal> {
  const before = cursor === undefined ? undefined : idOf(cursor)
  if (cursor !== undefined && before === undefined) return BAD_CURSOR
  const values = [schoolId, state ?? null, before ?? null, limit + 1]
  const rows = await db.readSchool<OfficeNotice>(schoolId, LIST, values)
  return page(rows, limit, { item: (row) => row, cursor: ({ id }) => idText(id) })
}

const AGAIN = {
  name: 'office-notice-again',
  text: `WITH again AS (
      UPDATE notice SET state = 'waiting', failure = NULL, send_at = clock_timestamp(), look_at = clock_timestamp()
      WHERE id = $1 AND channel <> 'app' AND state = 'failed' RETURNING id
    )
    SELECT EXISTS (SELECT FROM again) AS done, EXISTS (SELECT FROM notice WHERE id = $1 AND channel <> 'app') AS "isThere"`,
}

/** The lines of a list that did not arrive go with it again. */
export function sendAgain(db: Database, { schoolId }: Actor, id: string): Promise<{ readonly ok: true } | Refusal> {
  return db.inSchool(schoolId, async (sql) => {
    const [row] = await sql.query<{ done: boolean; isThere: boolean }>(AGAIN, [id])
    if (!row?.isThere) return refuse('not-found')
    if (!row.done) return refuse('notice-not-failed')
    await sql.query(CALL_SENDERS, [])
    return { ok: true }
  })
}
