// Lists with their filters, kept under a name: each person's own.
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { isId, newId } from './id.ts'

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }

export const MOST_VIEWS = 50

const LIST = { name: 'views', text: 'SELECT id, name, query FROM saved_view WHERE person_id = $1 ORDER BY name, id' }

export function savedViews(db: Database, { schoolId, personId }: Actor): Promise<SavedView[]> {
  return db.readSchool<SavedView>(schoolId, LIST, [personId])
}

const SAVE = {
  name: 'view-save',
  text: `INSERT INTO saved_view (id, person_id, school_id, name, query)
    SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM saved_view WHERE person_id = $2 AND name <> $4) < ${MOST_VIEWS}
    ON CONFLICT (person_id, name) DO UPDATE SET query = excluded.query RETURNING id, name, query`,
}

/** One of the same name is replaced. Refuses with too-many. */
export async function saveView(
  db: Database,
  { schoolId, personId }: Actor,
  { name, query }: Omit<SavedView, 'id'>,
): Promise<{ readonly ok: true; readonly view: SavedView } | Refusal> {
  const [view] = await db.writeSchool<SavedView>(schoolId, SAVE, [newId(), personId, schoolId, name, query])
  return view ? { ok: true, view } : refuse('too-many', { field: 'name', values: { maximum: MOST_VIEWS } })
}

const REMOVE = { name: 'view-remove', text: 'DELETE FROM saved_view WHERE id = $1 AND person_id = $2' }

/** What is not there need not be removed. */
export async function removeView(db: Database, { schoolId, personId }: Actor, id: string): Promise<void> {
  if (isId(id)) await db.writeSchool(schoolId, REMOVE, [id, personId])
}
