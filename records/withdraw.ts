// 撤回: the requester takes the request back. Whatever waited is void at once; the workflow undoes what was done.

import { close } from '../domain/desk/activate.ts'
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append, type Change } from './append.ts'
import type { Database } from './database.ts'
import { lightly } from './guarded.ts'
import { isId } from './id.ts'
import { maySee } from './sight.ts'
import { notBefore, readRequest, type Snapshot } from './snapshot.ts'
import { ended } from './task-end.ts'

export async function withdraw(
  db: Database,
  actor: Actor,
  requestId: string,
  { reason }: { reason?: string },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return lightly(db, actor.schoolId, async (sql) => {
    const asker = askerOf(actor, idem)
    const snapshot = await readRequest(sql, requestId, { asker })
    if (!snapshot) return refuse('not-found')
    const isOwn = snapshot.requester.id === actor.personId
    if (!isOwn) return refuse((await maySee(sql, actor, requestId)) ? 'not-requester' : 'not-found')
    const answer = answerOf(snapshot)
    const instead = keptAnswer(snapshot.answer, idem) ?? insteadOfWithdrawing(snapshot, answer)
    if (instead) return instead
    const at = notBefore(snapshot, clock)
    const keep = toKeep(actor.personId, idem, answer)
    const written = await append(sql, snapshot.head, { ...changeOf(snapshot, reason, at), ...keep }, at)
    return written === 'moved' ? 'moved' : answer
  })
}

function insteadOfWithdrawing({ request }: Snapshot, answer: Answered): Answered | Refusal | undefined {
  if (request.status === 'withdrawn') return { ...answer, replayed: true }
  return request.status === 'open' ? undefined : refuse('request-closed', { values: { status: request.status } })
}

function changeOf({ requester, task }: Snapshot, reason: string | undefined, at: Instant): Change {
  return {
    events: [{ type: 'withdrawn', by: requester, ...(reason ? { reason } : {}) }],
    ...(task ? { task: { before: task, after: close(task, { kind: 'withdrawn' }).task } } : {}),
    request: ended('withdrawn', at),
    wake: (version) => ({ kind: 'withdrawn', version }),
  }
}

function answerOf({ request: { id, number } }: Snapshot): Answered {
  return { ok: true, status: 200, body: { request: { id, number, status: 'withdrawn' } } }
}
