// Requests whose procedure may have been lost: found by what should have happened by now. Ids only; the role of the relay
// sees no more.

import type { Database, Statement } from './database.ts'

export type RequestKey = { readonly schoolId: string; readonly requestId: string; readonly process: string }

const COLUMNS = 'r.id AS "requestId", r.school_id AS "schoolId", r.process'

/**
 * A request sleeps since its open task should have been climbed, or, without an open task, since its last entry. It is
 * found again after half as long as it has slept, so that what cannot be woken is asked for ever more rarely; but before
 * the check of all open requests comes round to it, which would count as having been looked after.
 */
const ASLEEP: Statement = {
  name: 'sweep-asleep',
  text: `SELECT ${COLUMNS}
    FROM request r
    LEFT JOIN task t ON t.request_id = r.id AND t.state = 'open'
    CROSS JOIN LATERAL (SELECT CASE WHEN t.id IS NULL THEN r.trail_at ELSE t.wake_at END AS at) since
    WHERE r.settled_at IS NULL
      AND since.at < clock_timestamp() - make_interval(secs => $1)
      AND (r.checked_at IS NULL OR r.checked_at <
        clock_timestamp() - greatest(make_interval(secs => $1),
          least((clock_timestamp() - since.at) / 2, make_interval(secs => $3) / 2)))
    ORDER BY r.checked_at NULLS FIRST, r.id LIMIT $2`,
}

type Late = { readonly graceSeconds: number; readonly checkSeconds: number; readonly limit: number }

export function asleepRequests(db: Database, { graceSeconds, checkSeconds, limit }: Late): Promise<RequestKey[]> {
  return db.query<RequestKey>(ASLEEP, [graceSeconds, limit, checkSeconds])
}

const UNCHECKED: Statement = {
  name: 'sweep-unchecked',
  text: `SELECT ${COLUMNS}
    FROM request r
    WHERE r.settled_at IS NULL
      AND coalesce(r.checked_at, r.submitted_at) < clock_timestamp() - make_interval(secs => $1)
    ORDER BY r.checked_at NULLS FIRST, r.id LIMIT $2`,
}

/** Those that nobody has looked after for so long. */
export function uncheckedRequests(db: Database, seconds: number, limit: number): Promise<RequestKey[]> {
  return db.query<RequestKey>(UNCHECKED, [seconds, limit])
}

const CHECKED: Statement = {
  name: 'sweep-checked',
  text: 'UPDATE request SET checked_at = clock_timestamp() WHERE id = ANY($1::uuid[]) AND settled_at IS NULL',
}

/** Two sweepers may check the same request: that does no harm, so nothing is locked. */
export async function noteChecked(db: Database, ids: readonly string[]): Promise<void> {
  await db.query(CHECKED, [ids])
}

const UNSETTLED: Statement = {
  name: 'sweep-unsettled',
  text: `SELECT ${COLUMNS}
    FROM request r
    WHERE r.settled_at IS NULL AND r.id > $1 AND ($2::text IS NULL OR r.process = $2)
    ORDER BY r.id LIMIT $3`,
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
const PAGE = 500

/** Every request whose procedure has something left to do, page by page, of one process or of all. */
export async function* unsettledRequests(db: Database, process?: string): AsyncGenerator<RequestKey[]> {
  let after = BEFORE_ALL
  for (;;) {
    const page = await db.query<RequestKey>(UNSETTLED, [after, process ?? null, PAGE])
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.requestId
  }
}

const SCHOOLS: Statement = {
  name: 'schools-with-requests',
  text: 'SELECT DISTINCT school_id AS id FROM request WHERE settled_at IS NULL',
}

/** The schools in which anything is open. */
export async function schoolsAtWork(db: Database): Promise<string[]> {
  return (await db.query<{ id: string }>(SCHOOLS, [])).map(({ id }) => id)
}
