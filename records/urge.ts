// 催办: the requester asks those who are waited for. It changes nothing and wakes nobody but them; not more than once an hour.

import { groupNote, taskNote } from '../domain/desk/activate.ts'
import type { DeskEvent } from '../domain/desk/event.ts'
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant, PersonRef, Task } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append } from './append.ts'
import type { Database, Sql } from './database.ts'
import { lightly } from './guarded.ts'
import { isId } from './id.ts'
import { maySee } from './sight.ts'
import { notBefore, readRequest, type Snapshot } from './snapshot.ts'

const MINUTE_MS = 60_000
export const URGED_AGAIN_AFTER_MS = 60 * MINUTE_MS

export async function urge(
  db: Database,
  actor: Actor,
  requestId: string,
  { text }: { readonly text?: string },
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return lightly(db, actor.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, requestId, { asker: askerOf(actor, idem) })
    if (!snapshot) return refuse('not-found')
    const { head, requester, task } = snapshot
    const isOwn = requester.id === actor.personId
    if (!isOwn) return refuse((await maySee(sql, actor, requestId)) ? 'not-requester' : 'not-found')
    const at = notBefore(snapshot, clock)
    const instead = keptAnswer(snapshot.answer, idem) ?? whyNot(snapshot) ?? (await tooSoon(sql, head.requestId, at))
    if (instead) return instead
    const event = eventOf(task as Task, requester, text)
    const answer: Answered = {
      ok: true,
      status: 201,
      body: { request: { id: head.requestId }, people: event.people, seq: head.seq + 1 },
    }
    const keep = toKeep(actor.personId, idem, answer)
    const written = await append(sql, head, { events: [event], ...keep }, at)
    return written === 'moved' ? 'moved' : answer
  })
}

function whyNot({ request, task }: Snapshot): Refusal | undefined {
  if (request.status !== 'open') return refuse('request-closed', { values: { status: request.status } })
  return task && waitedFor(task).length > 0 ? undefined : refuse('nobody-to-urge')
}

const LAST = {
  name: 'urged-last',
  text: `SELECT max(at) AS at FROM trail WHERE request_id = $1 AND type = 'urged'`,
}

async function tooSoon(sql: Sql, requestId: string, at: Instant): Promise<Refusal | undefined> {
  const [last] = await sql.query<{ at: Date | null }>(LAST, [requestId])
  const left = (last?.at?.getTime() ?? Number.NEGATIVE_INFINITY) + URGED_AGAIN_AFTER_MS - at
  return left > 0 ? refuse('urged-already', { values: { minutes: Math.ceil(left / MINUTE_MS) } }) : undefined
}

function eventOf(task: Task, by: PersonRef, text: string | undefined): Extract<DeskEvent, { type: 'urged' }> {
  const people = waitedFor(task)
  return { type: 'urged', by, people, task: taskNote(task), group: groupNote(task), ...(text ? { text } : {}) }
}

/** Everybody whose turn it is, each once; whoever asks need not ask themselves. */
function waitedFor({ seats, requester }: Task): PersonRef[] {
  const people = seats.flatMap(({ state, person }) =>
    state === 'active' && person.id !== requester.id ? [[person.id, person] as const] : [],
  )
  return [...new Map(people).values()]
}
