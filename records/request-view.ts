// Everything that a screen needs to know of one request, read in one statement. Who may not see it is told that there is
// no such request.
import type { Facts } from '../domain/desk/wake.ts'
import type { Actor } from './actor.ts'
import type { Database, Statement } from './database.ts'
import { isId } from './id.ts'
import { LINK_LIST, type LinkRow, type LinkView, toLink } from './links/links.ts'
import {
  isoOf,
  type RequestSummary,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toSummary,
  WITH_DEPARTMENT,
} from './request-summary.ts'
import { seenBy, sightOf } from './sight.ts'
import { type TaskJson, type TaskView, toTaskView } from './task-view.ts'

type EffectView = {
  readonly key: string
  readonly round: number
  readonly kind: string
  readonly result: unknown
  readonly at: string
  readonly undoneAt?: string
}
/** What one may do on the request itself; what one may do on a task stands with the task. */
export type RequestAct = 'withdraw' | 'comment' | 'copy' | 'urge' | 'merge' | 'split' | 'again' | 'link'
export type RequestView = RequestSummary & {
  readonly form: unknown
  readonly facts: Facts
  readonly policyVersion: number
  /** The number of the last event of its trail. */
  readonly version: number
  readonly tasks: readonly TaskView[]
  readonly effects: readonly EffectView[]
  readonly links: readonly LinkView[]
  readonly acts: readonly RequestAct[]
}
export type DraftView = { readonly form: unknown; readonly by: string; readonly at: string }

export type ViewRow = SummaryRow & {
  form: unknown
  facts: Facts
  policy_version: number
  trail_seq: number
  tasks: TaskJson[]
  steps: { key: string; round: number; kind: string; result: unknown; at: string; undone_at: string | null }[]
  links: LinkRow[] | null
  draft: { form: unknown; person_id: string; updated_at: string } | null
}

/** `request` and `task` are expressions over the first parameter; the sight stands in the next three. */
function viewOf(name: string, request: string, task: string): Statement {
  return {
    name,
    text: `SELECT ${SUMMARY_COLUMNS}, r.form, r.facts, r.policy_version, r.trail_seq,
      (SELECT coalesce(json_agg(json_build_object('task', row_to_json(t), 'seats',
          (SELECT json_agg(row_to_json(s) ORDER BY s.no) FROM seat s WHERE s.task_id = t.id))
        ORDER BY t.opened_at, t.id), '[]') FROM task t WHERE t.request_id = r.id) AS tasks,
      (SELECT coalesce(json_agg(row_to_json(e) ORDER BY e.seq), '[]') FROM step e WHERE e.request_id = r.id) AS steps,
      ${LINK_LIST} AS links,
      (SELECT row_to_json(f) FROM draft f WHERE f.task_id = ${task}) AS draft
      FROM request r ${WITH_DEPARTMENT} WHERE r.id = ${request} AND ${seenBy(2)}`,
  }
}
const BY_ID = viewOf('request-view', '$1::uuid', 'NULL')
const BY_TASK = viewOf('task-view', '(SELECT request_id FROM task WHERE id = $1::uuid)', '$1::uuid')

/** Undefined when there is none, or none that the person may see. */
export async function viewRequest(db: Database, actor: Actor, requestId: string): Promise<RequestView | undefined> {
  const row = await read(db, actor, BY_ID, requestId)
  return row && toView(row, actor)
}

/** The request of a task, with the task's draft. */
export function readByTask(db: Database, actor: Actor, taskId: string): Promise<ViewRow | undefined> {
  return read(db, actor, BY_TASK, taskId)
}

async function read(db: Database, actor: Actor, statement: Statement, id: string): Promise<ViewRow | undefined> {
  if (!isId(id)) return undefined
  const [row] = await db.readSchool<ViewRow>(actor.schoolId, statement, [id, ...sightOf(actor)])
  return row
}

export function toView(row: ViewRow, { personId }: Actor): RequestView {
  const summary = toSummary(row)
  const { requester, submittedAt, process } = summary
  const of = { requester, submittedAt: Date.parse(submittedAt), process }
  const tasks = row.tasks.map((task) => toTaskView(task, of, personId))
  return {
    ...summary,
    form: row.form,
    facts: row.facts,
    policyVersion: row.policy_version,
    version: row.trail_seq,
    tasks,
    effects: row.steps.map(({ key, round, kind, result, at, undone_at }) => ({
      key,
      round,
      kind,
      result,
      at: isoOf(at),
      ...(undone_at ? { undoneAt: isoOf(undone_at) } : {}),
    })),
    links: (row.links ?? []).map(toLink),
    acts: actsOf(summary, tasks, personId),
  }
}

/** Whoever sees it may speak about it and show it to others; whoever sent it may hurry the others or take it back. */
function actsOf({ requester, status }: RequestSummary, tasks: readonly TaskView[], personId: string): RequestAct[] {
  const isOwn = requester.id === personId && status === 'open'
  const seats = tasks.flatMap(({ groups }) => groups.flatMap((group) => group.seats))
  const isWaiting = seats.some(({ state, person }) => state === 'active' && person.id !== personId)
  return [
    ...(isOwn ? (['withdraw'] as const) : []),
    'comment',
    'copy',
    ...(isOwn && isWaiting ? (['urge'] as const) : []),
  ]
}
