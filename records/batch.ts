// 批量签字: several tasks approved with one act. Each is an act of its own, in a transaction of its own, with an answer of
// its own; one that is refused holds up none of the others.
import { createHash } from 'node:crypto'
import { isForBatch } from '../domain/desk/abilities.ts'
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { FormSpec, Instant, Outcome } from '../domain/desk/task.ts'
import { act } from './act.ts'
import type { Actor } from './actor.ts'
import type { Idempotency } from './answered.ts'
import type { Database } from './database.ts'
import { isId } from './id.ts'
import { canonicalJson } from './trail-hash.ts'

export type BatchInput = {
  readonly act: 'approve'
  /** `seen`: the hash of what was shown; needed where signatures are under something. */
  readonly tasks: readonly { readonly id: string; readonly seen?: string }[]
  readonly opinion?: string
  /** The id of a picture that the actor has sent. */
  readonly signature?: string
}

export type BatchItem =
  | { readonly id: string; readonly ok: true; readonly outcome?: Outcome }
  | { readonly id: string; readonly ok: false; readonly refusal: Refusal }

const LOOK = {
  name: 'batch-look',
  text: `SELECT t.id, t.kind, t.form IS NOT NULL AS is_form_given, t.evidence IS NOT NULL AS has_evidence,
      t.spec->'groups'->t.active_group->'batch' AS batch, t.spec->'groups'->t.active_group->'form' AS form
    FROM task t WHERE t.id = ANY($1::uuid[]) AND t.state = 'open'`,
}

type Row = {
  id: string
  kind: 'work' | 'approval'
  is_form_given: boolean
  has_evidence: boolean
  batch: boolean | null
  form: FormSpec | null
}

/** One answer for each task, in the same order. Asked again under the same key, what is done is not done again. */
export async function approveAll(
  db: Database,
  actor: Actor,
  { tasks, ...how }: BatchInput,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<BatchItem[]> {
  const ids = tasks.map(({ id }) => id.toLowerCase()).filter(isId)
  const rows = await db.readSchool<Row>(actor.schoolId, LOOK, [ids])
  const open = new Map(rows.map((row) => [row.id, row]))
  const items: BatchItem[] = []
  for (const task of tasks) {
    const id = task.id.toLowerCase()
    const against = whyNot(open.get(id), task.seen)
    const input = { ...how, ...(task.seen === undefined ? {} : { seen: task.seen }) }
    const answer = against ?? (await act(db, actor, id, input, keyFor(idem, id, input), clock))
    items.push(answer.ok ? { id, ok: true, ...outcomeOf(answer.body) } : { id, ok: false, refusal: answer })
  }
  return items
}

/** What is not open any more is the act's own to answer: it may have been done by this very person. */
function whyNot(row: Row | undefined, seen: string | undefined): Refusal | undefined {
  if (!row) return undefined
  const group = { batch: row.batch === true, ...(row.form ? { form: row.form } : {}) }
  if (!isForBatch(row.kind, group, row.is_form_given)) return refuse('not-for-batch')
  return row.has_evidence && seen === undefined ? refuse('not-seen', { field: 'seen' }) : undefined
}

/** A key of its own for each task; a space cannot stand in a key that a client has sent. */
function keyFor(idem: Idempotency | undefined, id: string, input: object): Idempotency | undefined {
  if (!idem) return undefined
  const digest = createHash('sha256').update(canonicalJson(input)).digest('hex')
  return { key: `${idem.key} ${id}`, digest }
}

function outcomeOf(body: unknown): { outcome?: Outcome } {
  const { task } = body as { task: { outcome?: Outcome } }
  return task.outcome ? { outcome: task.outcome } : {}
}
