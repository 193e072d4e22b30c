// What lists of requests are asked for, and the parts of statements that find the requests that a person may see. For a
// page, each way to see a request is a branch of its own along an index, cut at the size of the page: it costs the same
// however many requests there are.
import type { RequestStatus } from '../domain/desk/event.ts'
import type { Instant } from '../domain/desk/task.ts'
import { PROCESSES } from '../domain/processes/index.ts'
import type { Actor } from './actor.ts'
import { sightOf } from './sight.ts'

export type RequestFilter = {
  readonly process?: string
  readonly status?: RequestStatus
  /** Part of the number, the title or the requester's name. */
  readonly q?: string
  /** Submitted from this instant on, and before that one (ISO 8601). */
  readonly from?: string
  readonly to?: string
  /** Ids. */
  readonly department?: string
  readonly requester?: string
  readonly stage?: string
  readonly mark?: string
  /** Only those that wait for somebody who should have answered by now. */
  readonly overdue?: boolean
  readonly minFen?: number
  readonly maxFen?: number
  /** Only those that the person sent. */
  readonly mine?: boolean
}

/** How many parameters `filterValues` fills: what a statement adds comes after them. */
export const FILTER_PARAMETERS = 16

/** The condition that something of request `r` is overdue; `at` is an expression. */
export function isLate(at: string): string {
  return `EXISTS (SELECT FROM task t WHERE t.request_id = r.id AND t.state = 'open' AND t.due_at < ${at})`
}

/** When what request `r` waits for is due. */
export const DUE_AT = `CASE WHEN r.status = 'open'
    THEN (SELECT min(t.due_at) FROM task t WHERE t.request_id = r.id AND t.state = 'open') END AS due_at`

/** `open` must stand in the text of the statement: only then PostgreSQL can use the index of the open ones, which are few. */
export function isOpenOnly({ status, overdue = false }: RequestFilter): boolean {
  return status === 'open' || overdue
}

export function filterValues(actor: Actor, filter: RequestFilter, at: Instant): unknown[] {
  const { process = null, status = null, q, from = null, to = null, mine = false, overdue = false } = filter
  const { department = null, requester = null, stage = null, mark = null, minFen = null, maxFen = null } = filter
  const [person, departments, processes] = sightOf(actor)
  const read = processes.filter((key) => process === null || key === process)
  // Whoever reads all that is asked for need not be looked for among the seats.
  const readsAll = process === null ? read.length === PROCESSES.length : read.length > 0
  const sight = mine ? [person, [], [], true] : [person, readsAll ? [] : departments, read, readsAll]
  const words = q ? `%${literally(q)}%` : null
  const late = overdue ? new Date(at) : null
  return [...sight, process, status, words, from, to, department, requester, stage, mark, minFen, maxFen, late]
}

function wanted(isOpen: boolean): string {
  return `${isOpen ? "r.status = 'open' AND " : ''}($5::text IS NULL OR r.process = $5)
      AND ($6::text IS NULL OR r.status = $6)
      AND ($7::text IS NULL OR r.number ILIKE $7 OR r.title ILIKE $7 OR r.requester_name ILIKE $7)
      AND ($8::timestamptz IS NULL OR r.submitted_at >= $8) AND ($9::timestamptz IS NULL OR r.submitted_at < $9)
      AND ($10::uuid IS NULL OR r.department_id = $10) AND ($11::uuid IS NULL OR r.requester_id = $11)
      AND ($12::text IS NULL OR r.stage = $12) AND ($13::text IS NULL OR $13 = ANY(r.marks))
      AND ($14::bigint IS NULL OR r.amount_fen >= $14) AND ($15::bigint IS NULL OR r.amount_fen <= $15)
      AND ($16::timestamptz IS NULL OR ${isLate('$16')})`
}

/**
 * A query for the latest of the ids that are seen and wanted, before one of them. Of all, a person's seats are gone through
 * from the latest on; of the open ones, each is asked whether the person has a seat.
 */
export function latestSeen(isOpen: boolean, before: string, most: string): string {
  const condition = `${wanted(isOpen)} AND r.id < ${before}`
  const latest = `ORDER BY r.id DESC LIMIT ${most}`
  const seated = isOpen
    ? `SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND NOT $4
        AND EXISTS (SELECT FROM seat WHERE seat.person_id = $1 AND seat.request_id = r.id) AND ${condition} ${latest}`
    : `SELECT r.id FROM seat s JOIN request r ON r.id = s.request_id
        WHERE s.person_id = $1 AND s.request_id < ${before} AND NOT $4 AND ${condition}
          AND NOT EXISTS (SELECT FROM seat o WHERE o.person_id = s.person_id AND o.request_id = s.request_id
            AND (o.task_id, o.no) < (s.task_id, s.no))
        ORDER BY s.request_id DESC LIMIT ${most}`
  return `(SELECT r.id FROM request r WHERE r.requester_id = $1 AND ${condition} ${latest})
      UNION
      (${seated})
      UNION
      (SELECT r.id FROM copy c JOIN request r ON r.id = c.request_id
        WHERE c.person_id = $1 AND NOT $4 AND ${condition} ${latest})
      UNION
      SELECT one.id FROM unnest($2::uuid[]) AS department,
        LATERAL (SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND r.department_id = department
          AND ${condition} ${latest}) one
      UNION
      SELECT one.id FROM unnest($3::text[]) AS process,
        LATERAL (SELECT r.id FROM request r WHERE r.school_id = houqin_school() AND r.process = process.process
          AND ${condition} ${latest}) one`
}

/** The condition that request `r` is seen and wanted: for questions that look at all of them once. */
export function isSeenAndWanted(isOpen: boolean): string {
  return `r.school_id = houqin_school() AND ${wanted(isOpen)} AND (r.requester_id = $1
      OR r.department_id = ANY($2::uuid[]) OR r.process = ANY($3::text[])
      OR (NOT $4 AND EXISTS (SELECT FROM seat WHERE seat.person_id = $1 AND seat.request_id = r.id))
      OR (NOT $4 AND EXISTS (SELECT FROM copy WHERE copy.person_id = $1 AND copy.request_id = r.id)))`
}

/** What is searched for has no wildcards of its own. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
