// A remark in the trail, by anybody who may see the request. It changes nothing and wakes nobody.

import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import { type Answered, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append } from './append.ts'
import type { Database, Sql } from './database.ts'
import { guarded } from './guarded.ts'
import { isId } from './id.ts'
import { seenBy, sightOf } from './sight.ts'
import { notBefore, readRequest, type Snapshot } from './snapshot.ts'

export type Comment = { readonly text: string; readonly files?: readonly string[] }

const SEEN = { name: 'seen-by', text: `SELECT FROM request r WHERE r.id = $4 AND ${seenBy(1)}` }

export async function comment(
  db: Database,
  actor: Actor,
  requestId: string,
  { text, files = [] }: Comment,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const asker = { personId: actor.personId, ...(idem ? { key: idem.key } : {}) }
    const snapshot = await readRequest(sql, requestId, { asker, files: files.filter(isId) })
    if (!snapshot || !(await isSeen(sql, actor, requestId))) return refuse('not-found')
    const kept = keptAnswer(snapshot.answer, idem)
    if (kept) return kept
    const unknown = unknownFiles(files, snapshot)
    if (unknown) return unknown
    const { head } = snapshot
    const answer: Answered = { ok: true, status: 201, body: { request: { id: requestId }, seq: head.seq + 1 } }
    const by = { id: actor.personId, name: actor.name }
    const event = { type: 'commented' as const, by, text, ...(files.length > 0 ? { files } : {}) }
    const keep = toKeep(actor.personId, idem, answer)
    const written = await append(sql, head, { events: [event], ...keep }, notBefore(snapshot, clock))
    return written === 'moved' ? 'moved' : answer
  })
}

async function isSeen(sql: Sql, actor: Actor, requestId: string): Promise<boolean> {
  return (await sql.query(SEEN, [...sightOf(actor), requestId])).length > 0
}

function unknownFiles(files: readonly string[], { files: known }: Snapshot): Refusal | undefined {
  const problems = files.flatMap((id, index) =>
    known.has(id.toLowerCase()) ? [] : [{ code: 'unknown-file', field: `files.${index}` }],
  )
  return problems.length > 0 ? refuseForm(problems) : undefined
}
