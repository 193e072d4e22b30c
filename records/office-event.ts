// The office's own log: what was changed about the school itself, by whom, with what it was before. Written in the
// transaction of the change; only ever added to.
import type { Actor } from './actor.ts'
import type { Sql } from './database.ts'
import { newId } from './id.ts'

export type OfficeChange = { readonly type: string; readonly content: Readonly<Record<string, unknown>> }

const WRITE = {
  name: 'office-event-write',
  text: `INSERT INTO office_event (id, school_id, at, by_id, by_name, type, content)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
}

export async function noteChange(sql: Sql, actor: Actor, at: number, { type, content }: OfficeChange): Promise<void> {
  const { schoolId, personId, name } = actor
  await sql.query(WRITE, [newId(), schoolId, new Date(at), personId, name, type, JSON.stringify(content)])
}
