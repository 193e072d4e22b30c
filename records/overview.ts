// The school in numbers, for its leaders: what is open and late, what was sent and closed, how long it took and where
// things wait. Four statements over spans of an index each, planned for the span that is asked for; nothing is kept beside
// the records, so it cannot be stale.
import type { Instant } from '../domain/desk/task.ts'
import type { Actor } from './actor.ts'
import type { Database, Statement } from './database.ts'
import type { Department } from './people.ts'
import { isLate } from './request-filter.ts'
import { isoOf } from './request-summary.ts'

export type OverviewQuery = {
  /** Instants (ISO 8601): from this one on, and before that one. What is open is told as it is now. */
  readonly from: string
  readonly to: string
  readonly process?: string
  /** An id. */
  readonly department?: string
}

export type OpenOf = {
  readonly process: string
  readonly count: number
  readonly overdue: number
  readonly amountFen: number
}
export type OpenIn = {
  readonly department: Department
  readonly open: number
  readonly overdue: number
  readonly amountFen: number
}
export type MonthOf = {
  /** 'YYYY-MM', by the school's calendar. */
  readonly month: string
  readonly process: string
  readonly sent: number
  readonly closed: number
  /** Of what was sent. */
  readonly amountFen: number
}
export type TimeOf = {
  readonly process: string
  readonly count: number
  readonly medianHours: number
  readonly p90Hours: number
}
export type WaitAt = {
  readonly process: string
  readonly stage: string
  /** Closed within the span. */
  readonly count: number
  readonly medianHours?: number
  readonly openCount: number
  readonly openOldestAt?: string
}
export type Overview = {
  readonly open: readonly OpenOf[]
  readonly byDepartment: readonly OpenIn[]
  readonly byMonth: readonly MonthOf[]
  readonly time: readonly TimeOf[]
  /** Where it takes longest comes first. */
  readonly waits: readonly WaitAt[]
}

const WANTED = `r.school_id = houqin_school() AND ($1::text IS NULL OR r.process = $1)
      AND ($2::uuid IS NULL OR r.department_id = $2)`

const OPEN: Statement = {
  name: '',
  text: `SELECT r.process, r.department_id, d.name AS department, count(*) AS open,
      count(*) FILTER (WHERE r.is_late) AS overdue, sum(r.fen)::bigint AS fen
    FROM (SELECT r.process, r.department_id, coalesce(r.amount_fen, 0) AS fen, ${isLate('$3')} AS is_late
      FROM request r WHERE ${WANTED} AND r.status = 'open') r LEFT JOIN department d ON d.id = r.department_id
    GROUP BY GROUPING SETS ((r.process), (r.department_id, d.name)) ORDER BY open DESC, r.process, d.name`,
}

const month = (column: string) => `to_char(r.${column} AT TIME ZONE $5, 'YYYY-MM')`

const MONTHS: Statement = {
  name: '',
  text: `SELECT m.month, m.process, sum(m.sent)::int AS sent, sum(m.closed)::int AS closed, sum(m.fen)::bigint AS fen FROM (
      SELECT ${month('submitted_at')} AS month, r.process, count(*) AS sent, 0 AS closed, coalesce(sum(r.amount_fen), 0) AS fen
      FROM request r WHERE ${WANTED} AND r.submitted_at >= $3 AND r.submitted_at < $4 GROUP BY 1, 2
      UNION ALL
      SELECT ${month('ended_at')}, r.process, 0, count(*), 0
      FROM request r WHERE ${WANTED} AND r.status = 'closed' AND r.ended_at >= $3 AND r.ended_at < $4 GROUP BY 1, 2
    ) m GROUP BY 1, 2 ORDER BY 1, 2`,
}

const hours = (share: number, from: string, to: string) =>
  `percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM ${to} - ${from})::float8) / 3600`

const TIME: Statement = {
  name: '',
  text: `SELECT r.process, count(*) AS count, ${hours(0.5, 'r.submitted_at', 'r.ended_at')} AS median,
      ${hours(0.9, 'r.submitted_at', 'r.ended_at')} AS p90
    FROM request r WHERE ${WANTED} AND r.status = 'closed' AND r.ended_at >= $3 AND r.ended_at < $4
    GROUP BY r.process ORDER BY median DESC, r.process`,
}

/** What is open is few; of what is closed only the index is read. */
const WAITS: Statement = {
  name: '',
  text: `SELECT r.process, t.key AS stage, count(*) FILTER (WHERE t.oldest IS NULL) AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY t.seconds) / 3600 AS median,
      count(*) FILTER (WHERE t.oldest IS NOT NULL) AS open, min(t.oldest) AS oldest
    FROM (
      SELECT request_id, key, extract(epoch FROM closed_at - opened_at)::float8 AS seconds, NULL::timestamptz AS oldest
      FROM task WHERE school_id = houqin_school() AND state = 'closed' AND closed_at >= $3 AND closed_at < $4
      UNION ALL
      SELECT request_id, key, NULL, opened_at FROM task WHERE school_id = houqin_school() AND state = 'open'
    ) t JOIN request r ON r.id = t.request_id
    WHERE ${WANTED} GROUP BY r.process, t.key ORDER BY median DESC NULLS LAST, r.process, t.key`,
}

type OpenRow = {
  process: string | null
  department_id: string | null
  department: string | null
  open: number
  overdue: number
  fen: number
}
type MonthRow = { month: string; process: string; sent: number; closed: number; fen: number }
type TimeRow = { process: string; count: number; median: number; p90: number }
type WaitRow = {
  process: string
  stage: string
  count: number
  median: number | null
  open: number
  oldest: Date | null
}

export async function overview(
  db: Database,
  { schoolId, school }: Actor,
  { from, to, process, department }: OverviewQuery,
  now: Instant = Date.now(),
): Promise<Overview> {
  const wanted = [process ?? null, department ?? null]
  const span = [...wanted, from, to]
  const read = <Row>(statement: Statement, values: unknown[]) => db.readSchool<Row>(schoolId, statement, values)
  const [open, months, time, waits] = await Promise.all([
    read<OpenRow>(OPEN, [...wanted, new Date(now)]),
    read<MonthRow>(MONTHS, [...span, school.zone]),
    read<TimeRow>(TIME, span),
    read<WaitRow>(WAITS, span),
  ])
  return {
    open: open.flatMap(toOpenOf),
    byDepartment: open.flatMap(toOpenIn),
    byMonth: months.map(({ fen, ...row }) => ({ ...row, amountFen: fen })),
    time: time.map(({ median, p90, ...row }) => ({ ...row, medianHours: tenths(median), p90Hours: tenths(p90) })),
    waits: waits.map(toWait),
  }
}

/** A row is of a process or of a department; requests without a department count only among their process. */
function toOpenOf({ process, open, overdue, fen }: OpenRow): OpenOf[] {
  return process === null ? [] : [{ process, count: open, overdue, amountFen: fen }]
}

function toOpenIn({ department_id: id, department, open, overdue, fen }: OpenRow): OpenIn[] {
  return id === null ? [] : [{ department: { id, name: department ?? '' }, open, overdue, amountFen: fen }]
}

function toWait({ process, stage, count, median, open, oldest }: WaitRow): WaitAt {
  return {
    process,
    stage,
    count,
    ...(median === null ? {} : { medianHours: tenths(median) }),
    openCount: open,
    ...(oldest ? { openOldestAt: isoOf(oldest) } : {}),
  }
}

function tenths(hours: number): number {
  return Math.round(hours * 10) / 10
}
