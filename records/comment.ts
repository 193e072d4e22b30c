// A remark in the trail, by anybody who may see the request. It changes nothing and wakes nobody.

import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import { type Actor, personOf } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append } from './append.ts'
import type { Database } from './database.ts'
import { lightly } from './guarded.ts'
import { isId } from './id.ts'
import { maySee } from './sight.ts'
import { notBefore, readRequest, type Snapshot } from './snapshot.ts'

export type Comment = { readonly text: string; readonly files?: readonly string[] }

export async function comment(
  db: Database,
  actor: Actor,
  requestId: string,
  { text, files = [] }: Comment,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return lightly(db, actor.schoolId, async (sql) => {
    const asker = askerOf(actor, idem)
    const snapshot = await readRequest(sql, requestId, { asker, files: files.filter(isId) })
    if (!snapshot || !(await maySee(sql, actor, requestId))) return refuse('not-found')
    const kept = keptAnswer(snapshot.answer, idem)
    if (kept) return kept
    const unknown = unknownFiles(files, snapshot)
    if (unknown) return unknown
    const { head } = snapshot
    const answer: Answered = { ok: true, status: 201, body: { request: { id: requestId }, seq: head.seq + 1 } }
    const by = personOf(actor)
    const event = { type: 'commented' as const, by, text, ...(files.length > 0 ? { files } : {}) }
    const keep = toKeep(actor.personId, idem, answer)
    const written = await append(sql, head, { events: [event], ...keep }, notBefore(snapshot, clock))
    return written === 'moved' ? 'moved' : answer
  })
}

export function unknownFiles(files: readonly string[], { files: known }: Snapshot): Refusal | undefined {
  const problems = files.flatMap((id, index) =>
    known.has(id.toLowerCase()) ? [] : [{ code: 'unknown-file', field: `files.${index}` }],
  )
  return problems.length > 0 ? refuseForm(problems) : undefined
}
