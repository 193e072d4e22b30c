// A request as lists show it. Instants of views are ISO 8601 in UTC.
import type { RequestStatus } from '../domain/desk/event.ts'
import type { PersonRef } from '../domain/desk/task.ts'
import type { Department } from './people.ts'

export type RequestSummary = {
  readonly id: string
  readonly number: string
  readonly process: string
  readonly title: string
  readonly amountFen?: number
  readonly requester: PersonRef
  readonly department?: Department
  readonly status: RequestStatus
  readonly stage?: string
  readonly marks: readonly string[]
  readonly submittedAt: string
  readonly endedAt?: string
}

export type SummaryRow = {
  id: string
  number: string
  process: string
  title: string
  amount_fen: number | null
  requester_id: string
  requester_name: string
  department_id: string | null
  department: string | null
  status: RequestStatus
  stage: string | null
  marks: string[]
  submitted_at: string | Date
  ended_at: string | Date | null
}

/** Of request `r` and its department `d`. */
export const SUMMARY_COLUMNS = `r.id, r.number, r.process, r.title, r.amount_fen, r.requester_id, r.requester_name,
    r.department_id, d.name AS department, r.status, r.stage, r.marks, r.submitted_at, r.ended_at`
export const WITH_DEPARTMENT = 'LEFT JOIN department d ON d.id = r.department_id'

export function toSummary(row: SummaryRow): RequestSummary {
  return {
    id: row.id,
    number: row.number,
    process: row.process,
    title: row.title,
    ...(row.amount_fen === null ? {} : { amountFen: row.amount_fen }),
    requester: { id: row.requester_id, name: row.requester_name },
    ...(row.department_id ? { department: { id: row.department_id, name: row.department ?? '' } } : {}),
    status: row.status,
    ...(row.stage ? { stage: row.stage } : {}),
    marks: row.marks,
    submittedAt: isoOf(row.submitted_at),
    ...(row.ended_at ? { endedAt: isoOf(row.ended_at) } : {}),
  }
}

export function isoOf(at: string | Date): string {
  return new Date(at).toISOString()
}
