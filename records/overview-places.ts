// What a process has cost where, and what comes again at the same place: from the forms and facts of the requests
// themselves, one statement for a span. Nothing is kept beside them, so it cannot be stale.

import { same } from '../domain/desk/phrases.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Facts } from '../domain/desk/wake.ts'
import type { PlaceRef } from '../domain/processes/about.ts'
import {
  type Counted,
  type Recurring,
  recurring,
  type Sums,
  sumsByCategory,
  sumsByPlace,
} from '../domain/processes/place-sums.ts'
import type { Choice, Process } from '../domain/processes/process.ts'
import type { Actor } from './actor.ts'
import type { Database, Sql, Statement } from './database.ts'
import { readTree, type TreePlace } from './places/tree.ts'
import { currentPolicy } from './policies.ts'

export type PlacesOverview = {
  readonly byPlace: readonly (Sums & { readonly place: PlaceRef })[]
  readonly byCategory: readonly (Sums & Choice)[]
  readonly recurring: readonly Recurring[]
}

/** From an instant on, and before another one. */
export type Span = { readonly from: string; readonly to: string }

const DAY_MS = 24 * 60 * 60 * 1000
/** Instead of a term, where none is entered. */
const USUAL_TERM_DAYS = 180
const MOST_COUNTED = 20_000

/** What was taken back or merged into another one counts for nothing. Late is work that was not done in time. */
const SPENT: Statement = {
  name: '',
  text: `SELECT r.id, r.number, r.title, r.form, r.facts, EXISTS (SELECT FROM task t WHERE t.request_id = r.id
      AND t.kind = 'work' AND t.due_at < coalesce(t.closed_at, $4) AND t.outcome->>'kind' IS DISTINCT FROM 'timed-out') AS late
    FROM request r WHERE r.school_id = houqin_school() AND r.process = $1 AND r.submitted_at >= $2 AND r.submitted_at < $3
      AND r.status NOT IN ('withdrawn', 'void')
    ORDER BY r.id DESC LIMIT ${MOST_COUNTED}`,
}

/** Days of the school as instants; the last day of a term belongs to it. */
const TERM: Statement = {
  name: 'term-at',
  text: `SELECT t.from_on::timestamp AT TIME ZONE $2::text AS from_at, (t.to_on + 1)::timestamp AT TIME ZONE $2::text AS to_at FROM term t
    WHERE t.school_id = houqin_school() AND t.from_on <= ($1::timestamptz AT TIME ZONE $2::text)::date
      AND t.to_on >= ($1::timestamptz AT TIME ZONE $2::text)::date ORDER BY t.from_on DESC LIMIT 1`,
}

type Row = { id: string; number: string; title: string; form: unknown; facts: Facts; late: boolean }

export function overviewOfPlaces(
  db: Database,
  { schoolId, school }: Actor,
  process: Process,
  span: Span,
  now: Instant = Date.now(),
): Promise<PlacesOverview> {
  return db.inSchool(schoolId, async (sql) => {
    const { data: policy } = await currentPolicy(sql, schoolId, process.key)
    const about = { process, places: homes(await readTree(sql)), categories: categoriesOf(process, policy), now }
    const counted = await countedIn(sql, span, about)
    const term = await termAt(sql, school.zone, now)
    return {
      byPlace: sumsByPlace(counted),
      byCategory: sumsByCategory(counted),
      recurring: recurring(await countedIn(sql, term, about)),
    }
  })
}

type About = {
  readonly process: Process
  readonly places: ReadonlyMap<string, PlaceRef>
  readonly categories: ReadonlyMap<string, Choice>
  readonly now: Instant
}

async function countedIn(
  sql: Sql,
  { from, to }: Span,
  { process, places, categories, now }: About,
): Promise<Counted[]> {
  const rows = await sql.query<Row>(SPENT, [process.key, from, to, new Date(now)])
  return rows.map(({ id, number, title, form, facts, late }) => {
    const { place: placeId, category: key, costFen } = process.costs?.(facts, form) ?? {}
    const place = placeId === undefined ? undefined : places.get(placeId.toLowerCase())
    const category = key === undefined ? undefined : (categories.get(key) ?? { key, title: same(key) })
    return {
      request: { id, number, title },
      ...(place ? { place } : {}),
      ...(category ? { category } : {}),
      ...(costFen === undefined ? {} : { costFen }),
      isLate: late,
    }
  })
}

/** Spots count for the room they are in: a lamp by the window and one by the door are the lamps of a room. */
function homes(tree: readonly TreePlace[]): Map<string, PlaceRef> {
  const known = new Map<string, PlaceRef>()
  for (const { id, name, path, site, kind, parent } of tree) {
    const above = kind === 'spot' && parent !== undefined ? known.get(parent) : undefined
    known.set(id, above ?? { id, name, path, ...(site ? { site } : {}) })
  }
  return known
}

function categoriesOf(process: Process, policy: unknown): Map<string, Choice> {
  const choices = process.choices?.(policy)['request.category'] ?? []
  return new Map(choices.map(({ key, title }) => [key, { key, title }]))
}

async function termAt(sql: Sql, zone: string, now: Instant): Promise<Span> {
  const [row] = await sql.query<{ from_at: Date; to_at: Date }>(TERM, [new Date(now), zone])
  const [from, to] = row ? [row.from_at, row.to_at] : [new Date(now - USUAL_TERM_DAYS * DAY_MS), new Date(now + DAY_MS)]
  return { from: from.toISOString(), to: to.toISOString() }
}
