// The list of requests that a person may see, the latest first; a page of it, or as many as go into a table.
import type { Refusal } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from './cursor.ts'
import type { Database, Statement } from './database.ts'
import {
  DUE_AT,
  FILTER_PARAMETERS,
  filterValues,
  isOpenOnly,
  latestSeen,
  type RequestFilter,
} from './request-filter.ts'
import {
  isoOf,
  type RequestSummary,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toSummary,
  WITH_DEPARTMENT,
} from './request-summary.ts'

export { viewRequest } from './request-view.ts'

export type RequestQuery = RequestFilter & PageRequest

export type ListedRequest = RequestSummary & {
  /** When what it waits for is due. */
  readonly dueAt?: string
}

type ListedRow = SummaryRow & { due_at: Date | null }

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Planned anew for what is asked: which way leads quickly to a page depends on it. */
function statement(isOpen: boolean): Statement {
  const [before, most] = [`$${FILTER_PARAMETERS + 1}`, `$${FILTER_PARAMETERS + 2}`]
  return {
    name: '',
    text: `SELECT ${SUMMARY_COLUMNS}, ${DUE_AT} FROM request r ${WITH_DEPARTMENT}
      WHERE r.id IN (${latestSeen(isOpen, before, most)}) ORDER BY r.id DESC LIMIT ${most}`,
  }
}

const ANY = statement(false)
const OPEN = statement(true)

export async function listRequests(
  db: Database,
  actor: Actor,
  { cursor, limit, ...filter }: RequestQuery,
  now: Instant = Date.now(),
): Promise<Page<ListedRequest> | Refusal> {
  const before = cursor === undefined ? LAST_ID : idOf(cursor)
  if (!before) return BAD_CURSOR
  const values = [...filterValues(actor, filter, now), before, limit + 1]
  const rows = await db.readSchool<ListedRow>(actor.schoolId, isOpenOnly(filter) ? OPEN : ANY, values)
  return page(rows, limit, { item: toListed, cursor: ({ id }) => idText(id) })
}

function toListed(row: ListedRow): ListedRequest {
  return { ...toSummary(row), ...(row.due_at ? { dueAt: isoOf(row.due_at) } : {}) }
}
