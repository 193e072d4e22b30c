// Mails with a list: opened while something is held for them, closed when they are first tried. What comes after that is
// for the next one, so that a list that is tried again is the same list.

import type { Sql } from '../database.ts'
import { newId } from '../id.ts'
import type { HeldRow, NoticeRow } from './rows.ts'

/** Locks those that there are: a mail that is about to leave waits until what is being held for it is committed. */
const OPEN = {
  name: 'digests-open',
  text: `INSERT INTO notice (id, school_id, person_id, channel, about, kind, content, send_at, look_at)
    SELECT n.id, $1, n.person, 'mail', 'digest/' || n.at, 'digest', '{}', n.at::timestamptz, n.at::timestamptz
    FROM json_to_recordset($2::json) AS n(id uuid, person uuid, at text) ORDER BY n.person
    ON CONFLICT (about, channel, person_id) DO UPDATE SET kind = excluded.kind
      WHERE notice.state = 'waiting' AND notice.tried_at IS NULL
    RETURNING person_id AS person`,
}

/** Finds for each the mail that it still comes with. */
export async function holdForDigests(
  sql: Sql,
  schoolId: string,
  rows: readonly (NoticeRow | HeldRow)[],
): Promise<NoticeRow[]> {
  const held = rows.filter(isHeld)
  const open = await opened(sql, schoolId, held, 0)
  const late = held.filter(({ person_id: person }) => !open.has(person))
  await opened(sql, schoolId, late, 1)
  return rows.map((row) => {
    if (!isHeld(row)) return row
    const { digests, ...notice } = row
    return { ...notice, send_at: digests[open.has(row.person_id) ? 0 : 1] }
  })
}

function isHeld(row: NoticeRow | HeldRow): row is HeldRow {
  return 'digests' in row
}

async function opened(sql: Sql, schoolId: string, held: readonly HeldRow[], which: 0 | 1): Promise<Set<string>> {
  if (held.length === 0) return new Set()
  const of = new Map(held.map(({ person_id: person, digests }) => [person, digests[which]]))
  const asked = [...of].map(([person, at]) => ({ id: newId(), person, at }))
  const rows = await sql.query<{ person: string }>(OPEN, [schoolId, JSON.stringify(asked)])
  return new Set(rows.map(({ person }) => person))
}
