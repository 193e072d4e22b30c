// What somebody without an account sees and says at a place: found by the code on the door, taken down for the office to
// look through. Nobody is signed in here; the school is known by the code alone.

import { createHash } from 'node:crypto'
import { type Refusal, refuse, refuseForm } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { PROCESSES } from '../../domain/processes/index.ts'
import type { Choice, Process } from '../../domain/processes/process.ts'
import type { Database, Sql, Statement } from '../database.ts'
import { keepContent, type NewFile } from '../files.ts'
import { newId } from '../id.ts'
import { codeOf } from '../places/code.ts'
import { type FoundPlace, placeByCode } from '../places/list.ts'
import { currentPolicy } from '../policies.ts'
import { tellHandlers } from './tell-handlers.ts'

export type Visit = {
  readonly ok: true
  readonly schoolId: string
  readonly school: { readonly name: string }
  readonly place: FoundPlace
  readonly process: Process
  readonly categories: readonly Choice[]
  readonly allowed: boolean
}

/** The first process that takes anything from visitors. */
export const VISITED = PROCESSES.find(({ visitors }) => visitors !== undefined)

const SCHOOL: Statement = { name: 'place-school', text: 'SELECT school_id FROM houqin_place($1)' }
const NAME: Statement = { name: 'school-name', text: 'SELECT name FROM school WHERE id = $1' }
const NOBODY_THERE = refuse('place-not-found')

/** Refuses with place-not-found for a code that belongs to no place in use. */
export async function visitOf(db: Database, text: string): Promise<Visit | Refusal> {
  const code = codeOf(text)
  const [found] = code ? await db.query<{ school_id: string }>(SCHOOL, [code]) : []
  if (!found || !VISITED?.visitors) return NOBODY_THERE
  const { school_id: schoolId } = found
  const place = await placeByCode(db, schoolId, text)
  if (!place) return NOBODY_THERE
  const { visitors } = VISITED
  return db.inSchool(schoolId, async (sql) => {
    const [school] = await sql.query<{ name: string }>(NAME, [schoolId])
    const { data: policy } = await currentPolicy(sql, schoolId, VISITED.key)
    const allowed = visitors.allowed(policy)
    const categories = allowed ? visitors.categories(policy) : []
    return { ok: true, schoolId, school: { name: school?.name ?? '' }, place, process: VISITED, categories, allowed }
  })
}

export type Said = {
  readonly category: string
  readonly text: string
  readonly contact?: string | undefined
  readonly photo?: NewFile | undefined
}
export type KeptPhoto = { readonly name: string; readonly type: string; readonly size: number; readonly sha256: string }
/** As it is kept beside the place: what the visitor has said. */
export type KeptReport = { readonly category: string; readonly text: string; readonly photo?: KeptPhoto }

const HOUR_MS = 60 * 60 * 1000
/** Of one address at one place in an hour. */
const MOST_AN_HOUR = 10
/** The same words again within so many minutes are the same report: a button was pressed twice. */
const TWICE_MS = 10 * 60 * 1000

/** Whether somebody at this address may say something at the place now: asked before a picture is read. */
export async function mayStillSay(
  db: Database,
  code: string,
  { address, at }: { readonly address: string; readonly at: Instant },
): Promise<Refusal | undefined> {
  const visit = await visitOf(db, code)
  if (!visit.ok) return visit
  const { allowed, place, schoolId } = visit
  if (!allowed) return refuse('visitors-not-allowed')
  const from = unreadable(schoolId, address)
  return db.inSchool(schoolId, (sql) => whyNot(sql, { place: place.id, from, at }))
}

/** Enough to count by. */
function unreadable(schoolId: string, address: string): string {
  return createHash('sha256').update(`${schoolId} ${address}`).digest('hex')
}

/** `address` is only kept in a form that cannot be read back. */
export async function sayAtPlace(
  db: Database,
  visit: Visit,
  { category, text, contact, photo }: Said,
  { address, folder, at }: { readonly address: string; readonly folder: string; readonly at: Instant },
): Promise<{ readonly ok: true } | Refusal> {
  const { allowed, categories, process, place, schoolId } = visit
  if (!allowed) return refuse('visitors-not-allowed')
  const said = categories.find(({ key }) => key === category)
  if (!said) {
    return refuseForm([{ code: 'bad-value', field: 'category', values: { allowed: categories.map(({ key }) => key) } }])
  }
  const from = unreadable(schoolId, address)
  const now = { place: place.id, from, at }
  const kept: KeptReport = { category, text, ...(photo ? { photo: await keepContent(folder, photo) } : {}) }
  return db.inSchool(schoolId, async (sql) => {
    // One after the other from one address: ten at the same moment are ten.
    await sql.query(LOCK, [`${from} ${place.id}`])
    const again = await whyNot(sql, now)
    if (again) return again
    const id = newId()
    const values = [id, schoolId, place.id, process.key, JSON.stringify(kept), contact ?? null, from, new Date(at)]
    const isNew = (await sql.query(KEEP, [...values, new Date(at - TWICE_MS)])).length > 0
    const report = { id, place: place.path, category: said.title, text }
    if (isNew) await tellHandlers(sql, { schoolId, process, at }, report)
    return { ok: true }
  })
}

const LOCK: Statement = {
  name: 'visitor-lock',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
}
const LATELY: Statement = {
  name: 'visitor-lately',
  text: `SELECT count(*)::int AS count, min(at) AS first FROM visitor_report
    WHERE place_id = $1 AND address = $2 AND at > $3`,
}
const KEEP: Statement = {
  name: 'visitor-keep',
  text: `INSERT INTO visitor_report (id, school_id, place_id, process, form, contact, address, at)
    SELECT $1, $2, $3, $4, $5::jsonb, $6, $7, $8 WHERE NOT EXISTS (SELECT FROM visitor_report v
      WHERE v.place_id = $3 AND v.address = $7 AND v.at > $9 AND v.form->>'text' = $5::jsonb->>'text'
        AND v.form->>'category' = $5::jsonb->>'category')
    RETURNING id`,
}

async function whyNot(
  sql: Sql,
  { place, from, at }: { place: string; from: string; at: Instant },
): Promise<Refusal | undefined> {
  const since = new Date(at - HOUR_MS)
  const [row] = await sql.query<{ count: number; first: Date | null }>(LATELY, [place, from, since])
  if (!row?.first || row.count < MOST_AN_HOUR) return undefined
  const seconds = Math.max(1, Math.ceil((row.first.getTime() + HOUR_MS - at) / 1000))
  return refuse('rate-limited', { values: { seconds } })
}
