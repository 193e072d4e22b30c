// A request that one person makes in the name of another: checked by the same rules, as if that person had sent it.

import type { DeskEvent, RequestNote } from '../../domain/desk/event.ts'
import { type Problem, type Refusal, refuseForm } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { checkForm } from '../../domain/processes/check-form.ts'
import type { Checked, Process } from '../../domain/processes/process.ts'
import type { Sql } from '../database.ts'
import type { Snapshot } from '../snapshot.ts'
import { readSubmission, type Sender, type SubmissionScene, submissionContext } from '../submission.ts'
import { beginRequest } from '../submit.ts'

/** `before` is the request that it comes from: its files may be named again. */
export type From = { readonly process: Process; readonly before: Snapshot }
export type Ready = {
  readonly ok: true
  readonly sender: Sender
  readonly scene: SubmissionScene
  readonly checked: Checked
}
export type Origin = { readonly marks: readonly string[]; readonly events: readonly DeskEvent[] }

const SENDER = {
  name: 'sender',
  text: `SELECT id, name, department_id FROM person WHERE id = $1`,
}

/** Whoever sent the first request. */
export async function senderOf(sql: Sql, { request }: Snapshot): Promise<Sender> {
  const [row] = await sql.query<{ name: string; department_id: string | null }>(SENDER, [request.requester_id])
  if (!row) throw new Error(`there is no person ${request.requester_id}`)
  const of = { schoolId: request.school_id, personId: request.requester_id, name: row.name }
  return { ...of, ...(row.department_id ? { departmentId: row.department_id } : {}) }
}

/** Whether the form may be sent; `prefix` stands before the fields of its problems. */
export async function readyFor(
  sql: Sql,
  { process, before }: From,
  sender: Sender,
  form: unknown,
  clock: Instant,
  prefix?: string,
): Promise<Ready | (Refusal & { readonly problems: readonly Problem[] })> {
  const rules = process.forms['request']
  if (!rules) throw new Error(`process ${process.key} has no form of its request`)
  const scene = await readSubmission(sql, sender, process, form, clock, { filesOf: before.request.id })
  const checked = checkForm(rules, form, submissionContext(scene, sender), scene.files)
  if (checked.ok) return { ok: true, sender, scene, checked }
  const problems = checked.problems.map((problem) => within(prefix, problem))
  return { ...refuseForm(problems), problems }
}

function within(prefix: string | undefined, problem: Problem): Problem {
  if (prefix === undefined) return problem
  return { ...problem, field: problem.field === undefined ? prefix : `${prefix}.${problem.field}` }
}

export async function begun(sql: Sql, process: Process, ready: Ready, origin: Origin): Promise<RequestNote> {
  const answer = await beginRequest(sql, { ...ready, process, origin })
  if (!answer.ok) throw new Error(`a request that was ready is refused: ${answer.code}`)
  const { id, number, title } = answer.body as RequestNote
  return { id, number, title }
}
