// The guarded write: everything that one change makes of a request, in one statement, and only if the request's trail
// still ends where it was read. Every writer appends to the trail, so the trail's end is the version of the request; who
// finds it moved reads again. What must stay out: which change that is (desk, steps, withdrawal).

import { type DeskEvent, iso } from '../domain/desk/event.ts'
import type { Instant, Task } from '../domain/desk/task.ts'
import type { Facts, Wake } from '../domain/desk/wake.ts'
import type { Sql } from './database.ts'
import { changedColumns, changedSeats, instant, newColumns } from './task-row.ts'
import { hashOf } from './trail-hash.ts'
import { type Part, Variants } from './variants.ts'

/** Where the trail of a request ends. */
export type Head = {
  readonly requestId: string
  readonly schoolId: string
  readonly process: string
  readonly seq: number
  readonly hash: string
  readonly at: Instant
  /** The version of the calendar that was in force when it was read. */
  readonly calendarVersion?: number
}

export type RequestPatch = Partial<{
  title: string
  amount_fen: number | null
  department_id: string | null
  form: unknown
  status: string
  stage: string
  marks: readonly string[]
  facts: Facts
  epoch: number
  run_id: string
  ended_at: string
  settled_at: string
}>

export type StepRow = {
  readonly key: string
  readonly round: number
  readonly kind: 'effect' | 'branch'
  readonly result: unknown
  readonly undo?: string
}

export type KeptAnswer = {
  readonly personId: string
  readonly key: string
  readonly digest: string
  readonly status: number
  readonly body: unknown
}

export type Change = {
  readonly events: readonly DeskEvent[]
  /** `before` is absent for a task that is opened. `wakeAt` is the instant for which the workflow's timer is set. */
  readonly task?: { readonly before?: Task; readonly after: Task; readonly wakeAt?: Instant }
  readonly request?: RequestPatch
  readonly step?: StepRow
  readonly undone?: { readonly key: string; readonly round: number }
  /** Made when the number of the last event is known: it is the version that the workflow compares. */
  readonly wake?: (version: number) => Wake
  readonly answer?: KeptAnswer
  /** A file of its own for a signature put under this request: the drawing that somebody keeps stays theirs. */
  readonly signature?: { readonly id: string; readonly of: string }
}

export type TrailRow = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly content: unknown
  readonly prev: string
  readonly hash: string
}

/** With these a ladder is counted anew, by the calendar that was read. */
const PLANNING: ReadonlySet<DeskEvent['type']> = new Set(['group-activated', 'clock-started'])

/** Each event with the number and the hash that follow from the one before. */
export function chain(head: Head, events: readonly DeskEvent[], at: Instant): TrailRow[] {
  let { seq, hash: prev } = head
  return events.map(({ type, ...content }) => {
    seq += 1
    const whole = { request: head.requestId, seq, at: iso(at), type, content }
    const row = { seq, at: whole.at, type, content, prev, hash: hashOf(prev, whole) }
    prev = row.hash
    return row
  })
}

/** Writes the change, or answers 'moved' and has written nothing. */
export async function append(sql: Sql, head: Head, change: Change, at: Instant): Promise<number | 'moved'> {
  const rows = chain(head, change.events, at)
  const last = rows.at(-1)
  const version = last?.seq ?? head.seq
  const written = instant(rows.length > 0 ? at : head.at)
  const fixed = [head.requestId, head.seq, version, last?.hash ?? head.hash, written, json(change.request ?? {})]
  const parts = [...partsOf(rows, change, version), ...taskParts(change, head, at)]
  const [found] = await sql.write<{ seq: number }>(...APPEND.of(fixed, parts))
  return found ? version : 'moved'
}

function partsOf(rows: readonly TrailRow[], change: Change, version: number): Part[] {
  const { answer, step, undone, wake, signature } = change
  return [
    ...(rows.length > 0 ? [part('trail', INSERT_TRAIL, rows)] : []),
    ...(step ? [part('step', NEW_STEP, [step])] : []),
    ...(undone ? [part('undone', UNDONE_STEP, [undone])] : []),
    ...(wake ? [part('woken', INSERT_OUTBOX, [wake(version)])] : []),
    ...(answer ? [part('answered', INSERT_ANSWER, [answerColumns(answer)])] : []),
    ...(signature ? [{ key: 'signed', text: SIGNED, values: [signature.id, signature.of] }] : []),
  ]
}

/** The task that is new or changed, and the seats that are either. */
function taskParts({ task, events }: Change, { calendarVersion }: Head, at: Instant): Part[] {
  if (!task) return []
  const { before, after, wakeAt } = task
  const planned = events.some(({ type }) => PLANNING.has(type)) ? { planned_by: calendarVersion } : {}
  const row = { ...(before ? changedColumns(after, wakeAt, at) : newColumns(after, at)), ...planned }
  const seats = changedSeats(after, before)
  return [
    before ? part('task', CHANGED_TASK, [row]) : part('opened', NEW_TASK, [row]),
    ...(seats.length > 0 ? [part('seats', SEATS, seats)] : []),
  ]
}

function part(key: string, text: (parameter: string) => string, rows: readonly unknown[]): Part {
  return { key, text: (first) => text(`$${first}`), values: [json(rows)] }
}

function json(value: unknown): string {
  return JSON.stringify(value)
}

export function answerColumns({ personId, key, digest, status, body }: KeptAnswer): object {
  return { person_id: personId, key, digest, status, body }
}

const ROWS = {
  trail: '(seq int, at timestamptz, type text, content jsonb, prev text, hash text)',
  task: `(id uuid, key text, round int, kind text, state text, outcome jsonb, spec jsonb, active_group int, jump_to int,
    form jsonb, result jsonb, evidence jsonb, ladder jsonb, climbed int, due_at timestamptz, wake_at timestamptz,
    opened_at timestamptz, closed_at timestamptz, planned_by int, clock jsonb, pauses jsonb, progress jsonb,
    turn_at timestamptz)`,
  seat: `(task_id uuid, no int, group_no int, place int, person_id uuid, person_name text, role text, state text,
    verdict text, opinion text, stands_in_for text, signature uuid, active_at timestamptz, decided_at timestamptz)`,
  step: '(key text, round int, kind text, result jsonb, undo text)',
  answer: '(person_id uuid, key text, digest text, status int, body json)',
}

/** Parts of the statement that also begins a request (submit.ts). `head` gives id, school_id and process. */
export const INSERT_TRAIL = (
  parameter: string,
) => `INSERT INTO trail (request_id, seq, school_id, at, type, content, prev, hash)
    SELECT head.id, e.seq, head.school_id, e.at, e.type, e.content, e.prev, e.hash
    FROM head, json_to_recordset(${parameter}::json) AS e${ROWS.trail}`
export const INSERT_OUTBOX = (parameter: string) => `INSERT INTO outbox (school_id, request_id, process, wake)
    SELECT head.school_id, head.id, head.process, w.value FROM head, jsonb_array_elements(${parameter}::jsonb) AS w`
export const INSERT_ANSWER = (
  parameter: string,
) => `INSERT INTO answer (school_id, person_id, key, digest, status, body)
    SELECT head.school_id, a.person_id, a.key, a.digest, a.status, a.body
    FROM head, json_to_recordset(${parameter}::json) AS a${ROWS.answer}`

const NEW_TASK = (
  parameter: string,
) => `INSERT INTO task (id, school_id, request_id, key, round, kind, state, outcome, spec, active_group, jump_to, form, result,
      evidence, ladder, climbed, due_at, wake_at, opened_at, closed_at, planned_by, clock, pauses, progress, turn_at)
    SELECT t.id, head.school_id, head.id, t.key, t.round, t.kind, t.state, t.outcome, t.spec, t.active_group, t.jump_to,
      t.form, t.result, t.evidence, t.ladder, t.climbed, t.due_at, t.wake_at, t.opened_at, t.closed_at,
      coalesce(t.planned_by, 0), t.clock, t.pauses, t.progress, t.turn_at
    FROM head, json_to_recordset(${parameter}::json) AS t${ROWS.task}`
/** The task is also looked for by its request: of a list in JSON the planner expects a hundred rows, and would read all tasks. */
const CHANGED_TASK = (
  parameter: string,
) => `UPDATE task SET state = t.state, outcome = t.outcome, active_group = t.active_group, jump_to = t.jump_to, form = t.form,
      result = t.result, evidence = t.evidence, ladder = t.ladder, climbed = t.climbed, due_at = t.due_at,
      wake_at = t.wake_at, closed_at = t.closed_at, planned_by = coalesce(t.planned_by, task.planned_by),
      clock = t.clock, pauses = t.pauses, progress = t.progress, turn_at = t.turn_at
    FROM head, json_to_recordset(${parameter}::json) AS t${ROWS.task} WHERE task.id = t.id AND task.request_id = head.id`
const SEATS = (
  parameter: string,
) => `INSERT INTO seat (task_id, no, school_id, request_id, group_no, place, person_id, person_name, role, state, verdict,
      opinion, stands_in_for, signature, active_at, decided_at)
    SELECT s.task_id, s.no, head.school_id, head.id, s.group_no, s.place, s.person_id, s.person_name, s.role, s.state,
      s.verdict, s.opinion, s.stands_in_for, s.signature, s.active_at, s.decided_at
    FROM head, json_to_recordset(${parameter}::json) AS s${ROWS.seat}
    ON CONFLICT (task_id, no) DO UPDATE SET state = excluded.state, verdict = excluded.verdict, opinion = excluded.opinion,
      signature = excluded.signature, active_at = excluded.active_at, decided_at = excluded.decided_at`
const NEW_STEP = (
  parameter: string,
) => `INSERT INTO step (school_id, request_id, key, round, kind, result, undo, at, seq)
    SELECT head.school_id, head.id, s.key, s.round, s.kind, s.result, s.undo, $5, $3
    FROM head, json_to_recordset(${parameter}::json) AS s${ROWS.step}`
const UNDONE_STEP = (
  parameter: string,
) => `UPDATE step SET undone_at = $5 FROM head, json_to_recordset(${parameter}::json) AS s(key text, round int)
    WHERE step.request_id = head.id AND step.key = s.key AND step.round = s.round`
const SIGNED = (first: number) => `INSERT INTO file (id, school_id, sha256, name, type, size, uploaded_by, requests)
    SELECT $${first}::uuid, head.school_id, f.sha256, f.name, f.type, f.size, f.uploaded_by, ARRAY[head.id]
    FROM head, file f WHERE f.id = $${first + 1}::uuid`

const HEAD = `UPDATE request r SET trail_seq = $3, trail_hash = $4, trail_at = $5,
      title = coalesce(p.title, r.title),
      amount_fen = CASE WHEN $6::jsonb ? 'amount_fen' THEN p.amount_fen ELSE r.amount_fen END,
      department_id = CASE WHEN $6::jsonb ? 'department_id' THEN p.department_id ELSE r.department_id END,
      form = coalesce(p.form, r.form), status = coalesce(p.status, r.status), stage = coalesce(p.stage, r.stage),
      marks = coalesce(p.marks, r.marks), facts = coalesce(p.facts, r.facts), epoch = coalesce(p.epoch, r.epoch),
      run_id = coalesce(p.run_id, r.run_id), ended_at = coalesce(p.ended_at, r.ended_at),
      settled_at = coalesce(p.settled_at, r.settled_at)
    FROM jsonb_to_record($6::jsonb) AS p(title text, amount_fen bigint, department_id uuid, form jsonb, status text,
      stage text, marks text[], facts jsonb, epoch int, run_id text, ended_at timestamptz, settled_at timestamptz)
    WHERE r.id = $1 AND r.trail_seq = $2
    RETURNING r.id, r.school_id, r.process, r.trail_seq AS seq`

const APPEND = new Variants('append', (parts) => {
  const also = parts.map((text, index) => `, part_${index} AS (${text})`).join('')
  return `WITH head AS (${HEAD})${also} SELECT seq FROM head`
})
