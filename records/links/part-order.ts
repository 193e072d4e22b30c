// What was ordered for a request: two requests, perhaps of two processes, say in their trails that they belong together.

import type { DeskEvent } from '../../domain/desk/event.ts'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { type Actor, personOf } from '../actor.ts'
import { type Answered, type Idempotency, toKeep } from '../answered.ts'
import { append } from '../append.ts'
import type { Database } from '../database.ts'
import { guarded } from '../guarded.ts'
import { isId } from '../id.ts'
import { notBefore, type Snapshot } from '../snapshot.ts'
import { type Allows, handledRequest, isRefusal, otherRequest } from './handled.ts'
import { addLinks, isLinked, noteOf } from './links.ts'

export async function linkRequest(
  db: Database,
  actor: Actor,
  requestId: string,
  { to }: { readonly to: string },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const handled = await handledRequest(sql, actor, requestId, idem, sitsAtIt(actor))
    if (handled.ok !== 'handled') return handled
    const { snapshot } = handled
    const other = await otherRequest(sql, actor, snapshot.request.id, to, 'to')
    if (isRefusal(other)) return other
    const answer = answerOf(other)
    const [from, target] = [snapshot.request.id, other.request.id]
    if (await isLinked(sql, 'part-order', from, target)) return { ...answer, replayed: true }
    if (snapshot.request.status !== 'open') {
      return refuse('request-closed', { values: { status: snapshot.request.status } })
    }
    const event = (request: Snapshot): DeskEvent => ({
      type: 'linked',
      by: personOf(actor),
      link: 'part-order',
      request: noteOf(request),
    })
    const at = Math.max(notBefore(snapshot, clock), notBefore(other, clock))
    const keep = toKeep(actor.personId, idem, answer)
    const here = await append(sql, snapshot.head, { events: [event(other)], ...keep }, at)
    if (here === 'moved' || (await append(sql, other.head, { events: [event(snapshot)] }, at)) === 'moved')
      return 'moved'
    await addLinks(sql, actor, { kind: 'part-order', pairs: [{ from, to: target }] }, at)
    return answer
  })
}

/** Whose turn it is at the request knows best what it waits for. */
function sitsAtIt({ personId }: Actor): Allows {
  return ({ task }) => (task?.seats ?? []).some(({ state, person }) => state === 'active' && person.id === personId)
}

function answerOf(other: Snapshot): Answered {
  const request = { ...noteOf(other), status: other.request.status }
  return { ok: true, status: 201, body: { kind: 'part-order', request } }
}
