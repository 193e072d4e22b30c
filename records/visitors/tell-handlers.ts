// What a visitor has said is told to those who handle it, in the transaction in which it is kept: nobody looks at a list all day.
// In the application and in their browsers; who holds such a role now, or is on duty now.

import type { Instant } from '../../domain/desk/task.ts'
import type { Process } from '../../domain/processes/process.ts'
import { visitorMessage } from '../../domain/telling/visitor-words.ts'
import type { Words } from '../../domain/words.ts'
import type { Sql } from '../database.ts'
import { type HolderRow, holdersOf } from '../people.ts'
import { tellMessage } from '../telling/tell.ts'

const HANDLERS = {
  name: 'visitor-handlers',
  text: `SELECT o.zone, ${holdersOf('$2::timestamptz', 'o.id', 'o.zone', '$3::text[]')} AS holders
    FROM school o WHERE o.id = $1`,
}

type Report = { readonly id: string; readonly place: string; readonly category: Words; readonly text: string }
type Where = { readonly schoolId: string; readonly process: Process; readonly at: Instant }

export async function tellHandlers(sql: Sql, { schoolId, process, at }: Where, { id, ...said }: Report): Promise<void> {
  const roles = process.handling?.roles ?? []
  const [school] = await sql.query<{ zone: string; holders: HolderRow[] | null }>(HANDLERS, [
    schoolId,
    new Date(at),
    roles,
  ])
  const ids = (school?.holders ?? []).map((holder) => holder.id)
  const message = { about: `visitor/${id}`, ...visitorMessage(said), zone: school?.zone ?? 'UTC', urgent: false }
  await tellMessage(sql, schoolId, ids, message, at)
}
