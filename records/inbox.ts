// The four boxes of a person. The inbox is a question about seats, not a second table: it cannot lag behind, and it takes
// the same time however many requests are closed.
import type { Refusal } from '../domain/desk/refusal.ts'
import type { Outcome, Verdict } from '../domain/desk/task.ts'
import type { Words } from '../domain/words.ts'
import type { Actor } from './actor.ts'
import { BAD_CURSOR, type Page, type PageRequest, page, placeOf, placeText } from './cursor.ts'
import type { Database } from './database.ts'
import {
  isoOf,
  type RequestSummary,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toSummary,
  WITH_DEPARTMENT,
} from './request-summary.ts'
import { listRequests } from './requests.ts'

/** todo: the longest waiting first. done, started: the latest first. copied: nothing is copied to anybody yet. */
export type Box = 'todo' | 'done' | 'started' | 'copied'

export type TaskItem = {
  /** Of the task. */
  readonly id: string
  readonly request: RequestSummary
  readonly key: string
  readonly round: number
  readonly kind: 'work' | 'approval'
  readonly title: Words
  readonly group: { readonly key: string; readonly title: Words }
  readonly state: 'open' | 'closed'
  readonly outcome?: Outcome
  /** When the person's turn came, or when the person decided. */
  readonly since: string
  readonly dueAt?: string
  /** What the person decided. */
  readonly verdict?: Verdict
}
/** A request that the person sent: a box shows it as it shows tasks. */
type StartedItem = { readonly id: string; readonly request: RequestSummary; readonly since: string }
export type InboxItem = TaskItem | StartedItem

type Row = SummaryRow & {
  task_id: string
  key: string
  round: number
  kind: 'work' | 'approval'
  task_title: Words
  group_key: string
  group_title: Words
  state: 'open' | 'closed'
  outcome: Outcome | null
  since: Date
  due_at: Date | null
  verdict: Verdict | null
}

const ITEM = `t.id AS task_id, t.key, t.round, t.kind, t.spec->'title' AS task_title,
    t.spec->'groups'->s.group_no->>'key' AS group_key, t.spec->'groups'->s.group_no->'title' AS group_title,
    t.state, t.outcome, ${SUMMARY_COLUMNS}`
const FROM = `FROM seat s JOIN task t ON t.id = s.task_id JOIN request r ON r.id = s.request_id ${WITH_DEPARTMENT}`

/** Several seats of one person in a task are one task to do: the seat taken first stands for it. */
const WAITING = {
  name: 'inbox-todo',
  text: `SELECT ${ITEM}, s.active_at AS since, t.due_at, NULL AS verdict ${FROM}
    WHERE s.person_id = $1 AND s.state = 'active' AND t.state = 'open' AND (s.active_at, s.task_id) > ($2, $3)
      AND NOT EXISTS (SELECT FROM seat o WHERE o.task_id = s.task_id AND o.person_id = s.person_id
        AND o.state = 'active' AND (o.active_at, o.no) < (s.active_at, s.no))
    ORDER BY s.active_at, s.task_id LIMIT $4`,
}
const DONE = {
  name: 'inbox-done',
  text: `SELECT ${ITEM}, s.decided_at AS since, NULL::timestamptz AS due_at, s.verdict ${FROM}
    WHERE s.person_id = $1 AND s.state = 'decided' AND (s.decided_at, s.task_id) < ($2, $3)
      AND NOT EXISTS (SELECT FROM seat o WHERE o.task_id = s.task_id AND o.person_id = s.person_id
        AND o.state = 'decided' AND (o.decided_at, o.no) > (s.decided_at, s.no))
    ORDER BY s.decided_at DESC, s.task_id DESC LIMIT $4`,
}
const BEGINNINGS = {
  todo: { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' },
  done: { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
}

export async function listTasks(
  db: Database,
  actor: Actor,
  { box, cursor, limit }: PageRequest & { readonly box: Box },
): Promise<Page<InboxItem> | Refusal> {
  if (box === 'copied') return { ok: true, items: [] }
  if (box === 'started') return started(db, actor, { limit, ...(cursor === undefined ? {} : { cursor }) })
  const from = cursor === undefined ? BEGINNINGS[box] : placeOf(cursor)
  if (!from) return BAD_CURSOR
  const asked = [actor.personId, from.at, from.id, limit + 1]
  const rows = await db.readSchool<Row>(actor.schoolId, box === 'todo' ? WAITING : DONE, asked)
  return page(rows, limit, { item: toItem, cursor: (row) => placeText({ at: isoOf(row.since), id: row.task_id }) })
}

async function started(db: Database, actor: Actor, asked: PageRequest): Promise<Page<StartedItem> | Refusal> {
  const requests = await listRequests(db, actor, { ...asked, mine: true })
  if (!requests.ok) return requests
  const items = requests.items.map((request) => ({ id: request.id, request, since: request.submittedAt }))
  return { ...requests, items }
}

function toItem(row: Row): TaskItem {
  return {
    id: row.task_id,
    request: toSummary(row),
    key: row.key,
    round: row.round,
    kind: row.kind,
    title: row.task_title,
    group: { key: row.group_key, title: row.group_title },
    state: row.state,
    ...(row.outcome ? { outcome: row.outcome } : {}),
    since: isoOf(row.since),
    ...(row.due_at ? { dueAt: isoOf(row.due_at) } : {}),
    ...(row.verdict ? { verdict: row.verdict } : {}),
  }
}
