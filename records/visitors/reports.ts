// What visitors have said, for those who handle requests of its process.

import { same } from '../../domain/desk/phrases.ts'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { PlaceRef } from '../../domain/processes/about.ts'
import { PROCESSES, processNamed } from '../../domain/processes/index.ts'
import type { Choice } from '../../domain/processes/process.ts'
import type { Actor } from '../actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from '../cursor.ts'
import type { Database, Sql, Statement } from '../database.ts'
import { isHandler } from '../links/handled.ts'
import { type PlaceRow, placesAmong, toPlaceRef } from '../places/among.ts'
import { currentPolicy } from '../policies.ts'
import { isoOf } from '../request-summary.ts'
import type { KeptReport } from './visit.ts'

export const REPORT_STATES = ['waiting', 'accepted', 'refused'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export type ReportView = {
  readonly id: string
  readonly at: string
  readonly place: PlaceRef
  readonly category: Choice
  readonly text: string
  readonly contact?: string
  /** A file, open to those who handle it; it has the id of the report. */
  readonly photo?: string
  readonly state: ReportState
  readonly reason?: string
  readonly request?: { readonly id: string; readonly number: string; readonly title: string }
}

/** Of which processes a person looks through what visitors have said. */
export function handledBy(actor: Actor): string[] {
  return PROCESSES.filter((process) => process.visitors && isHandler(actor, process)).map(({ key }) => key)
}

type Row = {
  id: string
  at: Date
  process: string
  form: KeptReport & { readonly refused?: string }
  contact: string | null
  state: ReportState
  place: PlaceRow[] | null
  request: ReportView['request'] | null
}

const LIST: Statement = {
  name: 'visitor-reports',
  text: `SELECT v.id, v.at, v.process, v.form, v.contact, v.state, ${placesAmong('ARRAY[v.place_id]')} AS place,
      (SELECT json_build_object('id', r.id, 'number', r.number, 'title', r.title) FROM request r WHERE r.id = v.request_id)
        AS request
    FROM visitor_report v WHERE v.process = ANY($1::text[]) AND ($2::text IS NULL OR v.state = $2) AND v.id < $3
    ORDER BY v.id DESC LIMIT $4`,
}
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The latest first. */
export async function listReports(
  db: Database,
  actor: Actor,
  { state, cursor, limit }: PageRequest & { readonly state?: ReportState | undefined },
): Promise<Page<ReportView> | Refusal> {
  const before = cursor === undefined ? LAST_ID : idOf(cursor)
  if (!before) return BAD_CURSOR
  const processes = handledBy(actor)
  if (processes.length === 0) return refuse('forbidden')
  return db.inSchool(actor.schoolId, async (sql) => {
    const rows = await sql.query<Row>(LIST, [processes, state ?? null, before, limit + 1])
    const categories = await categoriesOf(sql, actor.schoolId, processes)
    return page(rows, limit, { item: (row) => toReport(row, categories), cursor: ({ id }) => idText(id) })
  })
}

type Categories = ReadonlyMap<string, readonly Choice[]>

async function categoriesOf(sql: Sql, schoolId: string, processes: readonly string[]): Promise<Categories> {
  const known = new Map<string, readonly Choice[]>()
  for (const key of processes) {
    const { data } = await currentPolicy(sql, schoolId, key)
    known.set(key, processNamed(key)?.visitors?.categories(data) ?? [])
  }
  return known
}

function toReport(row: Row, categories: Categories): ReportView {
  const { category: key, text, photo, refused } = row.form
  const [place] = row.place ?? []
  const title = categories.get(row.process)?.find((choice) => choice.key === key)?.title ?? same(key)
  return {
    id: row.id,
    at: isoOf(row.at),
    place: place ? toPlaceRef(place) : { id: '', name: '', path: '' },
    category: { key, title },
    text,
    ...(row.contact ? { contact: row.contact } : {}),
    ...(photo ? { photo: row.id } : {}),
    state: row.state,
    ...(refused ? { reason: refused } : {}),
    ...(row.request ? { request: row.request } : {}),
  }
}
