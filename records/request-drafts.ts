// A request that somebody has begun to write and not sent yet: kept as typed, seen by nobody else, gone when it is sent.
// The client names it, so that saving again after a broken connection makes no second one.
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import { draftTitle } from '../domain/processes/draft-title.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Actor } from './actor.ts'
import type { Database, Sql } from './database.ts'
import { isId } from './id.ts'
import { isoOf } from './request-summary.ts'

export type RequestDraft = {
  readonly id: string
  readonly process: string
  readonly title?: string
  readonly form: unknown
  readonly updatedAt: string
}

/** More is not a drawer but a store room. */
export const MOST_DRAFTS = 100

const LIST = {
  name: 'request-drafts',
  text: `SELECT id, process, form, updated_at FROM request_draft
    WHERE person_id = $1 AND ($2::text IS NULL OR process = $2) ORDER BY updated_at DESC, id LIMIT ${MOST_DRAFTS}`,
}

type Row = { id: string; process: string; form: unknown; updated_at: Date }

/** One's own, the latest first. */
export async function requestDrafts(db: Database, actor: Actor, process?: string): Promise<RequestDraft[]> {
  const rows = await db.readSchool<Row>(actor.schoolId, LIST, [actor.personId, process ?? null])
  return rows.map(({ id, process: key, form, updated_at }) => ({
    id,
    process: key,
    ...titleOf(form),
    form,
    updatedAt: isoOf(updated_at),
  }))
}

function titleOf(form: unknown): { title?: string } {
  const title = draftTitle(form)
  return title === undefined ? {} : { title }
}

/** An id that somebody else has used adds nothing, whoever and wherever that is. */
const SAVE = {
  name: 'request-draft-save',
  text: `WITH changed AS (
      UPDATE request_draft SET process = $4, form = $5::jsonb, updated_at = $6 WHERE id = $1 AND person_id = $2 RETURNING id
    ), held AS (
      SELECT count(*) < ${MOST_DRAFTS} AS has_room FROM request_draft WHERE person_id = $2
    ), added AS (
      INSERT INTO request_draft (id, person_id, school_id, process, form, updated_at)
      SELECT $1, $2, $3, $4, $5::jsonb, $6 FROM held WHERE has_room AND NOT EXISTS (SELECT FROM changed)
      ON CONFLICT (id) DO NOTHING RETURNING id
    )
    SELECT EXISTS (SELECT FROM changed UNION ALL SELECT FROM added) AS is_saved, has_room FROM held`,
}

/** Refuses with unknown-process, too-many (of all drafts) or not-found (the id is somebody else's). */
export async function saveRequestDraft(
  db: Database,
  actor: Actor,
  id: string,
  { process, form }: { readonly process: string; readonly form: unknown },
  clock: Instant = Date.now(),
): Promise<{ readonly ok: true; readonly at: string } | Refusal> {
  if (!isId(id)) return refuse('not-found')
  if (!processNamed(process)) return refuse('unknown-process', { field: 'process' })
  const at = new Date(clock).toISOString()
  const { schoolId, personId } = actor
  const save = () =>
    db.writeSchool<{ is_saved: boolean; has_room: boolean }>(schoolId, SAVE, [
      id,
      personId,
      schoolId,
      process,
      JSON.stringify(form ?? null),
      at,
    ])
  const [first] = await save()
  if (first && !first.is_saved && !first.has_room) return refuse('too-many', { values: { maximum: MOST_DRAFTS } })
  // Two windows may have saved it for the first time at once: then it is there by now.
  const [saved] = first?.is_saved ? [first] : await save()
  return saved?.is_saved ? { ok: true, at } : refuse('not-found')
}

const REMOVE = { name: 'request-draft-remove', text: 'DELETE FROM request_draft WHERE id = $1 AND person_id = $2' }

/** What is not there need not be removed. */
export async function removeRequestDraft(sql: Pick<Sql, 'write'>, actor: Actor, id: string): Promise<void> {
  if (isId(id)) await sql.write(REMOVE, [id, actor.personId])
}
