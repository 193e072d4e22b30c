// The list of requests that a person may see, the latest first. Each way to see a request is a branch of its own along
// an index, cut at the size of a page, so that a page costs the same however many requests there are.
import type { RequestStatus } from '../domain/desk/event.ts'
import type { Refusal } from '../domain/desk/refusal.ts'
import type { Actor } from './actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from './cursor.ts'
import type { Database } from './database.ts'
import { type RequestSummary, SUMMARY_COLUMNS, type SummaryRow, toSummary, WITH_DEPARTMENT } from './request-summary.ts'
import { sightOf } from './sight.ts'

export { viewRequest } from './request-view.ts'

export type RequestQuery = PageRequest & {
  readonly process?: string
  readonly status?: RequestStatus
  /** Part of the number, the title or the requester's name. */
  readonly q?: string
  /** Submitted from this instant on, and before that one (ISO 8601). */
  readonly from?: string
  readonly to?: string
  /** Only those that the person sent. */
  readonly mine?: boolean
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * `open` is written into the text: only then PostgreSQL can use the index of the open ones, which are few. Of all, a
 * person's seats are gone through from the latest on; of the open ones, each is asked whether the person has a seat.
 */
function statement(isOpen: boolean) {
  const wanted = `r.id < $4 AND ($5::text IS NULL OR r.process = $5)
      AND ${isOpen ? "r.status = 'open' AND ($6::text IS NOT NULL)" : '($6::text IS NULL OR r.status = $6)'}
      AND ($7::text IS NULL OR r.number ILIKE $7 OR r.title ILIKE $7 OR r.requester_name ILIKE $7)
      AND ($8::timestamptz IS NULL OR r.submitted_at >= $8) AND ($9::timestamptz IS NULL OR r.submitted_at < $9)`
  const latest = 'ORDER BY r.id DESC LIMIT $10'
  const seated = isOpen
    ? `SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND NOT $11
        AND EXISTS (SELECT FROM seat WHERE seat.person_id = $1 AND seat.request_id = r.id) AND ${wanted} ${latest}`
    : `SELECT r.id FROM (SELECT DISTINCT request_id FROM seat WHERE person_id = $1 AND request_id < $4 AND NOT $11
          ORDER BY request_id DESC) s
        JOIN request r ON r.id = s.request_id WHERE ${wanted} ${latest}`
  return {
    name: isOpen ? 'requests-open' : 'requests',
    text: `WITH seen AS (
      (SELECT r.id FROM request r WHERE r.requester_id = $1 AND ${wanted} ${latest})
      UNION
      (${seated})
      UNION
      SELECT one.id FROM unnest($2::uuid[]) AS department,
        LATERAL (SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND r.department_id = department
          AND ${wanted} ${latest}) one
      UNION
      SELECT one.id FROM unnest($3::text[]) AS process,
        LATERAL (SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND r.process = process.process
          AND ${wanted} ${latest}) one
    )
    SELECT ${SUMMARY_COLUMNS} FROM request r ${WITH_DEPARTMENT} WHERE r.id IN (SELECT id FROM seen) ${latest}`,
  }
}

const ANY = statement(false)
const OPEN = statement(true)

export async function listRequests(
  db: Database,
  actor: Actor,
  query: RequestQuery,
): Promise<Page<RequestSummary> | Refusal> {
  const { cursor, limit, process = null, status = null, q, from = null, to = null, mine = false } = query
  const before = cursor === undefined ? LAST_ID : idOf(cursor)
  if (!before) return BAD_CURSOR
  const [person, departments, processes] = sightOf(actor)
  const read = processes.filter((key) => process === null || key === process)
  const sight = mine ? [person, [], []] : [person, departments, read]
  const values = [...sight, before, process, status, q ? `%${literally(q)}%` : null, from, to, limit + 1, mine]
  const rows = await db.readSchool<SummaryRow>(actor.schoolId, status === 'open' ? OPEN : ANY, values)
  return page(rows, limit, { item: toSummary, cursor: ({ id }) => idText(id) })
}

/** What is searched for has no wildcards of its own. */
function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
