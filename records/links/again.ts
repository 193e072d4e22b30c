// 再次申请: what had ended is not mended after all. Within the days that the school gives it, the same is asked for in a new
// request, in the name of whoever sent the first one.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import type { Process } from '../../domain/processes/process.ts'
import { type Actor, personOf } from '../actor.ts'
import { type Answered, type Idempotency, toKeep } from '../answered.ts'
import { append } from '../append.ts'
import type { Database, Sql } from '../database.ts'
import { guarded } from '../guarded.ts'
import { isId } from '../id.ts'
import { sceneOf } from '../scene.ts'
import { notBefore, type Snapshot } from '../snapshot.ts'
import { handledRequest } from './handled.ts'
import { begun, readyFor, senderOf } from './in-name-of.ts'
import { addLinks, noteOf } from './links.ts'

const MARKS = ['again']
const DAY_MS = 24 * 60 * 60 * 1000

export async function askAgain(
  db: Database,
  actor: Actor,
  requestId: string,
  { reason }: { readonly reason: string },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const isOwn = ({ requester }: Snapshot) => requester.id === actor.personId
    const handled = await handledRequest(sql, actor, requestId, idem, isOwn)
    if (handled.ok !== 'handled') return handled
    const { snapshot, process } = handled
    const refused = await whyNot(sql, snapshot, process, clock)
    if (refused) return refused
    const from = { process, before: snapshot }
    const ready = await readyFor(sql, from, await senderOf(sql, snapshot), snapshot.request.form, clock)
    if (!ready.ok) return ready
    const note = { type: 'again' as const, by: personOf(actor), reason }
    const before = { ...note, direction: 'from' as const, request: noteOf(snapshot) }
    const request = await begun(sql, process, ready, { marks: MARKS, events: [before] })
    const at = notBefore(snapshot, clock)
    const answer: Answered = { ok: true, status: 201, body: request }
    const keep = toKeep(actor.personId, idem, answer)
    const events = [{ ...note, direction: 'into' as const, request }]
    if ((await append(sql, snapshot.head, { events, ...keep }, at)) === 'moved') return 'moved'
    await addLinks(sql, actor, { kind: 'again', pairs: [{ from: request.id, to: snapshot.request.id }] }, at)
    return answer
  })
}

/** Whether what ended then may still be asked for again. */
export function isInTime(endedAt: Instant, days: number, now: Instant): boolean {
  return now <= endedAt + days * DAY_MS
}

const GOING_ON = {
  name: 'again-going-on',
  text: `SELECT r.number FROM request_link l JOIN request r ON r.id = l.from_id
    WHERE l.to_id = $1 AND l.kind = 'again' AND r.status = 'open' LIMIT 1`,
}

async function whyNot(sql: Sql, snapshot: Snapshot, process: Process, clock: Instant): Promise<Refusal | undefined> {
  const { id, status, ended_at } = snapshot.request
  if (status !== 'closed' || ended_at === null) return refuse('not-ended')
  const { policy } = await sceneOf(sql, snapshot, clock)
  const days = process.handling?.againDays(policy) ?? 0
  if (!isInTime(Date.parse(ended_at), days, clock)) return refuse('again-late', { values: { days } })
  const [open] = await sql.query<{ number: string }>(GOING_ON, [id])
  return open ? refuse('again-already', { values: { number: open.number } }) : undefined
}
