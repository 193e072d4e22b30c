// How many requests a list would have, and how much money: of all pages together.
import type { RequestStatus } from '../domain/desk/event.ts'
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import type { Database, Statement } from './database.ts'
import {
  FILTER_PARAMETERS,
  filterValues,
  isLate,
  isOpenOnly,
  isSeenAndWanted,
  type RequestFilter,
} from './request-filter.ts'

export type Totals = {
  readonly count: number
  readonly sumFen: number
  readonly byStatus: Readonly<Record<RequestStatus, number>>
  readonly overdue: number
}

const STATUSES: readonly RequestStatus[] = ['open', 'closed', 'rejected', 'withdrawn', 'void']

function statement(isOpen: boolean): Statement {
  const now = `$${FILTER_PARAMETERS + 1}::timestamptz`
  const counts = STATUSES.map((status) => `count(*) FILTER (WHERE r.status = '${status}') AS ${status}`)
  return {
    name: '',
    text: `SELECT count(*), coalesce(sum(r.amount_fen), 0)::bigint AS sum_fen, ${counts.join(', ')},
        count(*) FILTER (WHERE r.status = 'open' AND ${isLate(now)}) AS overdue
      FROM request r WHERE ${isSeenAndWanted(isOpen)}`,
  }
}

const ANY = statement(false)
const OPEN = statement(true)

type Row = Record<RequestStatus, number> & { count: number; sum_fen: number; overdue: number }

export async function totalsOf(
  db: Database,
  actor: Actor,
  filter: RequestFilter,
  now: Instant = Date.now(),
): Promise<Totals> {
  const values = [...filterValues(actor, filter, now), new Date(now)]
  const [row] = await db.readSchool<Row>(actor.schoolId, isOpenOnly(filter) ? OPEN : ANY, values)
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, row?.[status] ?? 0]))
  return {
    count: row?.count ?? 0,
    sumFen: row?.sum_fen ?? 0,
    byStatus: byStatus as Record<RequestStatus, number>,
    overdue: row?.overdue ?? 0,
  }
}
