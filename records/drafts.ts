// What is typed into a task and not sent yet: kept as typed, checked only when the task is completed. It belongs to the
// task, so that whoever else may complete it goes on from there.
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { isId } from './id.ts'
import { seenBy, sightOf } from './sight.ts'

export type SavedDraft = { readonly ok: true; readonly at: string }

/** Saves only while the task is open and it is the person's turn; says in any case how the task stands. */
const SAVE = {
  name: 'draft-save',
  text: `WITH asked AS (
      SELECT t.id, t.school_id, t.state, EXISTS (SELECT FROM seat s
        WHERE s.task_id = t.id AND s.person_id = $2 AND s.state = 'active') AS is_turn
      FROM task t JOIN request r ON r.id = t.request_id WHERE t.id = $1::uuid AND ${seenBy(2)}
    ), saved AS (
      INSERT INTO draft (task_id, person_id, school_id, form, updated_at)
      SELECT id, $2, school_id, $5::jsonb, $6 FROM asked WHERE state = 'open' AND is_turn
      ON CONFLICT (task_id) DO UPDATE SET person_id = excluded.person_id, form = excluded.form,
        updated_at = excluded.updated_at
    )
    SELECT state, is_turn FROM asked`,
}

/** Refuses with not-found, task-closed or not-your-turn. */
export async function saveDraft(
  db: Database,
  actor: Actor,
  taskId: string,
  form: unknown,
  clock: Instant = Date.now(),
): Promise<SavedDraft | Refusal> {
  if (!isId(taskId)) return refuse('not-found')
  const at = new Date(clock).toISOString()
  const values = [taskId, ...sightOf(actor), JSON.stringify(form ?? null), at]
  const [task] = await db.writeSchool<{ state: string; is_turn: boolean }>(actor.schoolId, SAVE, values)
  if (!task) return refuse('not-found')
  if (task.state !== 'open') return refuse('task-closed')
  return task.is_turn ? { ok: true, at } : refuse('not-your-turn')
}
