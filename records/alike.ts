// Requests that may be about the same as one that is being written: open, at the same place or beside it in the tree, and
// of the same kind. Said before it is sent; whoever knows better sends it all the same.

import type { Problem } from '../domain/desk/refusal.ts'
import type { Process } from '../domain/processes/process.ts'
import type { Sql } from './database.ts'
import { isId } from './id.ts'

/** More would hide the form. */
const MOST_TOLD = 3
const MOST_LOOKED_AT = 200

/** What is open is few: of those, the forms that name the place, the one it lies in, or one that lies in it. */
const OPEN_AT = {
  name: 'open-at-place',
  text: `WITH near AS MATERIALIZED (
      SELECT n.id::text FROM place p JOIN place n ON n.id IN (p.id, p.parent_id) OR n.parent_id = p.id WHERE p.id = $2
    )
    SELECT r.id, r.number, r.title, r.form, ARRAY(SELECT near.id FROM near WHERE strpos(r.form::text, near.id) > 0) AS near
    FROM request r WHERE r.school_id = houqin_school() AND r.process = $1 AND r.status = 'open'
      AND EXISTS (SELECT FROM near WHERE strpos(r.form::text, near.id) > 0)
    ORDER BY r.id DESC LIMIT ${MOST_LOOKED_AT}`,
}

type Row = { id: string; number: string; title: string; form: unknown; near: string[] }

/** As warnings; none when the process tells nothing of where and what its requests are. */
export async function maybeDuplicates(sql: Sql, process: Process, form: unknown): Promise<Problem[]> {
  const { place, category } = process.alike?.(form) ?? {}
  if (!isId(place)) return []
  const rows = await sql.query<Row>(OPEN_AT, [process.key, place])
  const alike = rows.filter((row) => {
    const other = process.alike?.(row.form) ?? {}
    return row.near.includes(other.place?.toLowerCase() ?? '') && other.category === category
  })
  return alike.slice(0, MOST_TOLD).map(({ id, number, title }) => ({
    code: 'maybe-duplicate',
    values: { number, title, request: id },
  }))
}
