// 抄送: people who have no seat are shown a request. From then on they may see it, and it stands in their box of copies.

import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../domain/desk/task.ts'
import { type Actor, personOf } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append, type Head } from './append.ts'
import type { Database, Sql } from './database.ts'
import { guarded } from './guarded.ts'
import { isId } from './id.ts'
import { maySee } from './sight.ts'
import { notBefore, readRequest } from './snapshot.ts'

export type Copying = { readonly people: readonly string[]; readonly text?: string }

/** Whoever may see a request may send copies of it. Who is sent another one finds it as new. */
export async function copyRequest(
  db: Database,
  actor: Actor,
  requestId: string,
  { people: ids, text }: Copying,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(requestId)) return refuse('not-found')
  return guarded(db, actor.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, requestId, { asker: askerOf(actor, idem) })
    if (!snapshot || !(await maySee(sql, actor, requestId))) return refuse('not-found')
    const kept = keptAnswer(snapshot.answer, idem)
    if (kept) return kept
    const found = await peopleNamed(sql, ids)
    if ('ok' in found) return found
    const { head } = snapshot
    const at = notBefore(snapshot, clock)
    const by = personOf(actor)
    const answer: Answered = { ok: true, status: 201, body: { request: { id: head.requestId }, seq: head.seq + 1 } }
    const event = { type: 'copied' as const, by, people: found, ...(text ? { text } : {}) }
    const keep = toKeep(actor.personId, idem, answer)
    const written = await append(sql, head, { events: [event], ...keep }, at)
    if (written === 'moved') return 'moved'
    await addCopies(sql, head, found, by, at)
    return answer
  })
}

const PEOPLE = { name: 'people-named', text: 'SELECT id, name FROM person WHERE id = ANY($1::uuid[]) AND active' }

/** Each once, in the order in which they were named. */
async function peopleNamed(sql: Sql, ids: readonly string[]): Promise<PersonRef[] | Refusal> {
  const rows = await sql.query<PersonRef>(PEOPLE, [ids.filter(isId)])
  const known = new Map(rows.map((person) => [person.id, person]))
  const wanted = ids.map((id) => id.toLowerCase())
  const problems = wanted.flatMap((id, index) =>
    known.has(id) ? [] : [{ code: 'unknown-person', field: `people.${index}` }],
  )
  if (problems.length > 0) return refuseForm(problems)
  return [...new Set(wanted)].flatMap((id) => known.get(id) ?? [])
}

const ADD = {
  name: 'copy-add',
  text: `INSERT INTO copy (request_id, person_id, school_id, by_id, by_name, at)
    SELECT $1, person, $2, $4, $5, $6 FROM unnest($3::uuid[]) AS person
    ON CONFLICT (request_id, person_id) DO UPDATE SET by_id = excluded.by_id, by_name = excluded.by_name,
      at = excluded.at, seen_at = NULL`,
}

/** Within the transaction that says so in the trail, or before it. */
export async function addCopies(
  sql: Sql,
  { requestId, schoolId }: Head,
  people: readonly PersonRef[],
  by: PersonRef,
  at: Instant,
): Promise<void> {
  if (people.length === 0) return
  await sql.write(ADD, [requestId, schoolId, people.map(({ id }) => id), by.id, by.name, new Date(at)])
}

const SEEN = {
  name: 'copy-seen',
  text: 'UPDATE copy SET seen_at = $3 WHERE request_id = $1 AND person_id = $2 AND seen_at IS NULL',
}

/** The person has looked at the request. */
export async function markSeen(db: Database, actor: Actor, requestId: string, clock: Instant): Promise<void> {
  if (isId(requestId)) await db.writeSchool(actor.schoolId, SEEN, [requestId, actor.personId, new Date(clock)])
}
