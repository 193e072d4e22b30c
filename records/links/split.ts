// 拆分: several things were reported as one. Each of the others becomes a request of its own, in the name of whoever sent
// the first one; that one goes on.

import type { RequestNote } from '../../domain/desk/event.ts'
import { type Refusal, refuse, refuseForm } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { type Actor, personOf } from '../actor.ts'
import { type Answered, type Idempotency, toKeep } from '../answered.ts'
import { append } from '../append.ts'
import type { Database, Sql } from '../database.ts'
import { guarded } from '../guarded.ts'
import { isId } from '../id.ts'
import { notBefore } from '../snapshot.ts'
import { handledRequest } from './handled.ts'
import { begun, type From, type Ready, readyFor, senderOf } from './in-name-of.ts'
import { addLinks, noteOf } from './links.ts'

const MARKS = ['split']

export async function splitRequest(
  db: Database,
  actor: Actor,
  requestId: string,
  { forms }: { readonly forms: readonly unknown[] },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const handled = await handledRequest(sql, actor, requestId, idem)
    if (handled.ok !== 'handled') return handled
    const { snapshot, process } = handled
    const { status, id } = snapshot.request
    if (status !== 'open') return refuse('request-closed', { values: { status } })
    const ready = await allReady(sql, { process, before: snapshot }, forms, clock)
    if (!Array.isArray(ready)) return ready
    const by = personOf(actor)
    const event = { type: 'split' as const, by, direction: 'from' as const, requests: [noteOf(snapshot)] }
    const requests: RequestNote[] = []
    for (const one of ready) requests.push(await begun(sql, process, one, { marks: MARKS, events: [event] }))
    const at = notBefore(snapshot, clock)
    const answer: Answered = { ok: true, status: 201, body: { items: requests } }
    const keep = toKeep(actor.personId, idem, answer)
    const events = [{ type: 'split' as const, by, direction: 'into' as const, requests }]
    if ((await append(sql, snapshot.head, { events, ...keep }, at)) === 'moved') return 'moved'
    await addLinks(sql, actor, { kind: 'split', pairs: requests.map((request) => ({ from: id, to: request.id })) }, at)
    return answer
  })
}

/** All of them, or what is wrong with each. Nothing has been begun then. */
async function allReady(sql: Sql, from: From, forms: readonly unknown[], clock: Instant): Promise<Ready[] | Refusal> {
  const sender = await senderOf(sql, from.before)
  const checked = []
  for (const [index, form] of forms.entries()) {
    checked.push(await readyFor(sql, from, sender, form, clock, `forms.${index}`))
  }
  const problems = checked.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length > 0 ? refuseForm(problems) : checked.filter((one) => one.ok)
}
