// A request as lists show it. Instants of views are ISO 8601 in UTC.
import type { RequestStatus } from '../domain/desk/event.ts'
import { same } from '../domain/desk/phrases.ts'
import type { PersonRef } from '../domain/desk/task.ts'
import { STATUS_WORDS } from '../domain/desk/words.ts'
import { processNamed } from '../domain/processes/index.ts'
import { namesOf } from '../domain/processes/names.ts'
import type { Words } from '../domain/words.ts'
import type { Department } from './people.ts'

/** What the keys of a request are called. */
export type SummaryWords = {
  readonly process: Words
  readonly stage?: Words
  readonly status: Words
  readonly marks: readonly Words[]
}
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
  readonly words: SummaryWords
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
    words: wordsOf(row),
  }
}

function wordsOf({ process, stage, status, marks }: SummaryRow): SummaryWords {
  const name = namesOf(process)
  const named = (key: string) => name(key) ?? same(key)
  return {
    process: processNamed(process)?.title ?? same(process),
    ...(stage ? { stage: named(stage) } : {}),
    status: STATUS_WORDS[status],
    marks: marks.map(named),
  }
}

export function isoOf(at: string | Date): string {
  return new Date(at).toISOString()
}
