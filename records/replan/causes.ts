// Why a school's deadlines are planned again: the changes in the log of its office that have raised the version of the
// calendar.

import type { DeskEvent } from '../../domain/desk/event.ts'
import type { OfficeEvent } from '../../domain/office/event.ts'
import type { Sql } from '../database.ts'

type Why = Extract<DeskEvent, { type: 'replanned' }>['why']
const WHY = {
  'calendar-changed': 'calendar',
  'terms-changed': 'calendar',
  'timetables-changed': 'timetable',
  'hours-changed': 'timetable',
  'policy-changed': 'policy',
} as const satisfies Partial<Record<OfficeEvent['type'], Why>>

export type CalendarChange = {
  readonly type: keyof typeof WHY
  /** Of a policy that holds for running requests: of which process, and which version of it. */
  readonly process: string | null
  readonly version: number | null
  /** The version that the calendar has since then. */
  readonly since: number
}

const CHANGES = {
  name: 'replan-changes',
  text: `SELECT type, content->>'process' AS process, (content->>'version')::int AS version,
      (content->>'calendarVersion')::int AS since
    FROM office_event WHERE school_id = $1 AND type = ANY($2::text[]) AND (content->>'calendarVersion')::int > $3
    ORDER BY id`,
}

/** Those after a version, in order. */
export function changesAfter(sql: Sql, schoolId: string, version: number): Promise<CalendarChange[]> {
  return sql.query<CalendarChange>(CHANGES, [schoolId, Object.keys(WHY), version])
}

export type Cause = { readonly why: Why; readonly policyVersion?: number }

/**
 * Of several changes a policy is told first, because from then on the deadline is another one; else the last. A calendar
 * that was changed by no one in the log was changed all the same.
 */
export function causeOf(changes: readonly CalendarChange[], process: string, plannedBy: number): Cause {
  const since = changes.filter((change) => change.since > plannedBy)
  const policy = since.findLast((change) => change.type === 'policy-changed' && change.process === process)
  if (policy) return { why: 'policy', policyVersion: policy.version ?? 0 }
  const last = since.findLast((change) => change.type !== 'policy-changed')
  return { why: last ? WHY[last.type] : 'calendar' }
}
