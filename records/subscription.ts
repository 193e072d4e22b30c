// A person's own calendar under a secret address: deadlines of the tasks that wait for them, and their duty. Whoever knows
// the address reads it without signing in, so only the hash of the secret is kept and nothing of a form is told.

import { randomBytes } from 'node:crypto'
import type { Instant } from '../domain/desk/task.ts'
import type { Language, Words } from '../domain/words.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { sha256 } from './trail-hash.ts'

const KIND = 'calendar'
const SECRET_BYTES = 32
const SECRET = /^[\w-]{43}$/

const MAKE = {
  name: 'subscription-make',
  text: `INSERT INTO secret_address (hash, school_id, person_id, kind, created_at) VALUES ($1, $2, $3, '${KIND}', $4)
    ON CONFLICT (person_id, kind) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at`,
}

/** A new secret, told this once; the one before is of no use any more. */
export async function makeSubscription(db: Database, { schoolId, personId }: Actor, at: Instant): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  await db.writeSchool(schoolId, MAKE, [sha256(secret), schoolId, personId, new Date(at)])
  return secret
}

const DROP = {
  name: 'subscription-drop',
  text: `DELETE FROM secret_address WHERE person_id = $1 AND kind = '${KIND}'`,
}

export async function dropSubscription(db: Database, { schoolId, personId }: Actor): Promise<void> {
  await db.writeSchool(schoolId, DROP, [personId])
}

const MADE = {
  name: 'subscription-made',
  text: `SELECT created_at AS at FROM secret_address WHERE person_id = $1 AND kind = '${KIND}'`,
}

export async function subscriptionMade(db: Database, { schoolId, personId }: Actor): Promise<Date | undefined> {
  const [row] = await db.readSchool<{ at: Date }>(schoolId, MADE, [personId])
  return row?.at
}

const WHOSE = {
  name: 'subscription-whose',
  text: 'SELECT school_id AS "schoolId", person_id AS "personId", kind FROM houqin_secret_address($1)',
}

const PERSON = {
  name: 'subscription-person',
  text: `SELECT p.name, coalesce(p.preferences->>'language', 'zh') AS language, s.name AS school
    FROM person p JOIN school s ON s.id = p.school_id WHERE p.id = $1 AND p.active`,
}

const DEADLINES = {
  name: 'subscription-deadlines',
  text: `SELECT t.id, t.due_at AS "dueAt", t.spec->'title' AS task, t.spec->'groups'->t.active_group->'title' AS "group",
      r.number, r.title
    FROM task t JOIN request r ON r.id = t.request_id
    WHERE t.state = 'open' AND t.due_at IS NOT NULL
      AND t.id IN (SELECT s.task_id FROM seat s WHERE s.person_id = $1 AND s.state = 'active')
    ORDER BY t.due_at, t.id LIMIT 1000`,
}

/** Shifts of the last month and of all that are planned. */
const SHIFTS = {
  name: 'subscription-shifts',
  text: `SELECT d.id, d.team, d.from_at AS "fromAt", d.to_at AS "toAt", d.kind, d.note, s.name AS site
    FROM duty_shift d LEFT JOIN site s ON s.id = d.site_id
    WHERE d.person_id = $1 AND d.to_at > $2::timestamptz - interval '30 days' ORDER BY d.from_at, d.id LIMIT 1000`,
}

export type Deadline = {
  readonly id: string
  readonly dueAt: Date
  readonly task: Words
  readonly group: Words
  readonly number: string
  readonly title: string
}
export type Shift = {
  readonly id: string
  readonly team: string
  readonly fromAt: Date
  readonly toAt: Date
  readonly kind: string
  readonly note: string | null
  readonly site: string | null
}
export type Subscription = {
  readonly name: string
  readonly school: string
  readonly language: Language
  readonly deadlines: readonly Deadline[]
  readonly shifts: readonly Shift[]
}

/** Undefined for a secret that is nobody's, or of somebody who has left. */
export async function subscriptionOf(db: Database, secret: string, at: Instant): Promise<Subscription | undefined> {
  if (!SECRET.test(secret)) return undefined
  const [whose] = await db.query<{ schoolId: string; personId: string; kind: string }>(WHOSE, [sha256(secret)])
  if (whose?.kind !== KIND) return undefined
  const { schoolId, personId } = whose
  return db.inSchool(schoolId, async (sql) => {
    const [person] = await sql.query<Pick<Subscription, 'name' | 'school' | 'language'>>(PERSON, [personId])
    if (!person) return undefined
    const deadlines = await sql.query<Deadline>(DEADLINES, [personId])
    const shifts = await sql.query<Shift>(SHIFTS, [personId, new Date(at)])
    return { ...person, deadlines, shifts }
  })
}
