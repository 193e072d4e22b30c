// How requests belong together: what is kept of it, and how one of them shows the others. A link has a direction; from
// the other end it has another name.

import type { RequestNote, RequestStatus } from '../../domain/desk/event.ts'
import type { Instant } from '../../domain/desk/task.ts'
import type { Sql } from '../database.ts'
import type { Snapshot } from '../snapshot.ts'

type Kept = 'part-order' | 'merged' | 'split' | 'again'
export type LinkKind = 'part-order' | 'merged-into' | 'merged' | 'split' | 'split-from' | 'again-of' | 'again'
export type LinkView = {
  readonly kind: LinkKind
  readonly request: RequestNote & { readonly status: RequestStatus }
}

/**
 *   part-order  the request → what was ordered for it      merged  the duplicate → the one that goes on
 *   split       the first one → what was split off         again   the later one → the one that had ended
 */
const NAMES: Readonly<Record<Kept, { readonly from: LinkKind; readonly to: LinkKind }>> = {
  'part-order': { from: 'part-order', to: 'part-order' },
  merged: { from: 'merged-into', to: 'merged' },
  split: { from: 'split', to: 'split-from' },
  again: { from: 'again-of', to: 'again' },
}

export type LinkRow = { kind: Kept; end: 'from' | 'to'; request: LinkView['request'] }

/** Part of a statement: the links of request `r`, as a list of LinkRow. */
export const LINK_LIST = `(SELECT json_agg(json_build_object('kind', l.kind, 'end', l.side, 'request', json_build_object(
      'id', o.id, 'number', o.number, 'title', o.title, 'status', o.status)) ORDER BY l.at, o.id)
    FROM (SELECT to_id AS other, kind, 'from' AS side, at FROM request_link WHERE from_id = r.id
      UNION ALL SELECT from_id, kind, 'to', at FROM request_link WHERE to_id = r.id) l
    JOIN request o ON o.id = l.other)`

export function toLink({ kind, end, request }: LinkRow): LinkView {
  return { kind: NAMES[kind][end], request }
}

const ADD = {
  name: 'request-link',
  text: `INSERT INTO request_link (from_id, to_id, school_id, kind, by_id, at)
    SELECT one.from_id, one.to_id, $1, $2, $3, $4 FROM unnest($5::uuid[], $6::uuid[]) AS one (from_id, to_id)
    ON CONFLICT DO NOTHING`,
}

type Link = { readonly kind: Kept; readonly pairs: readonly { readonly from: string; readonly to: string }[] }

export async function addLinks(
  sql: Sql,
  { schoolId, personId }: { readonly schoolId: string; readonly personId: string },
  { kind, pairs }: Link,
  at: Instant,
): Promise<void> {
  const [from, to] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)]
  await sql.write(ADD, [schoolId, kind, personId, new Date(at), from, to])
}

const THERE = {
  name: 'request-link-there',
  text: 'SELECT FROM request_link WHERE from_id = $1 AND to_id = $2 AND kind = $3',
}

export async function isLinked(sql: Sql, kind: Kept, from: string, to: string): Promise<boolean> {
  return (await sql.query(THERE, [from, to, kind])).length > 0
}

export function noteOf({ request: { id, number, title } }: Snapshot): RequestNote {
  return { id, number, title }
}
