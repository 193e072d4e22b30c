// The running deadlines of a school: its open tasks, as much of each as is needed to plan it again, page by page.

import type { Task } from '../../domain/desk/task.ts'
import type { Facts } from '../../domain/desk/wake.ts'
import type { Head } from '../append.ts'
import type { Sql } from '../database.ts'
import type { RequestRow } from '../snapshot.ts'
import { type TaskRow, toTask } from '../task-row.ts'

export type Running = {
  /** Without its seats. */
  readonly task: Task
  readonly head: Head
  /** When the turn of the active group came. */
  readonly began: number
  /** The instant for which the workflow has set its timer. */
  readonly wakeAt?: number
  readonly plannedBy: number
  readonly policyVersion: number
  readonly department?: string
  readonly facts: Facts
  readonly number: string
  readonly title: string
}

type OfRequest = Pick<
  RequestRow,
  | 'id'
  | 'school_id'
  | 'process'
  | 'number'
  | 'title'
  | 'requester_id'
  | 'requester_name'
  | 'department_id'
  | 'policy_version'
  | 'facts'
  | 'trail_seq'
  | 'trail_hash'
>
type Row = OfRequest & {
  task: TaskRow & { planned_by: number }
  began: Date
  submitted_at: Date
  trail_at: Date
}

/** Of groups whose turn came before that was kept with the task, it stands in the trail. */
const RUNNING = {
  name: 'replan-running',
  text: `SELECT row_to_json(t) AS task, r.id, r.school_id, r.process, r.number, r.title, r.requester_id, r.requester_name,
      r.department_id, r.policy_version, r.facts, r.submitted_at, r.trail_seq, r.trail_hash, r.trail_at,
      coalesce(t.turn_at, (SELECT max(e.at) FROM trail e WHERE e.request_id = r.id AND e.type = 'group-activated'
        AND e.content->'task'->>'id' = t.id::text), t.opened_at) AS began
    FROM task t JOIN request r ON r.id = t.request_id
    WHERE t.school_id = $1 AND t.state = 'open' AND r.status = 'open' AND t.planned_by < $2
      AND (t.planned_by, t.id) > ($3, $4)
    ORDER BY t.planned_by, t.id LIMIT $5`,
}

/** What was planned by an older version comes first: so a page reads no more than itself. */
export type Cursor = { readonly by: number; readonly id: string }
export const BEFORE_ALL: Cursor = { by: -1, id: '00000000-0000-0000-0000-000000000000' }
/** Higher than any version. */
export const ALL_VERSIONS = 2_147_483_647

type Wanted = { readonly before: number; readonly after: Cursor; readonly limit: number }

/** Those that were planned by a version before that one. */
export async function runningTasks(sql: Sql, schoolId: string, { before, after, limit }: Wanted): Promise<Running[]> {
  return (await sql.query<Row>(RUNNING, [schoolId, before, after.by, after.id, limit])).map(toRunning)
}

export function cursorOf({ task, plannedBy }: Running): Cursor {
  return { by: plannedBy, id: task.id }
}

function toRunning(row: Row): Running {
  const { id: requestId, school_id: schoolId, process } = row
  const requester = { id: row.requester_id, name: row.requester_name }
  return {
    task: toTask(row.task, [], { requester, submittedAt: row.submitted_at.getTime() }),
    head: { requestId, schoolId, process, seq: row.trail_seq, hash: row.trail_hash, at: row.trail_at.getTime() },
    began: row.began.getTime(),
    ...(row.task.wake_at ? { wakeAt: Date.parse(row.task.wake_at) } : {}),
    plannedBy: row.task.planned_by,
    policyVersion: row.policy_version,
    ...(row.department_id ? { department: row.department_id } : {}),
    facts: row.facts,
    number: row.number,
    title: row.title,
  }
}
