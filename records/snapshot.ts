// All that one change of a request must know, read in one statement. The three readers differ in what they start from:
// a task (acts, climbing), a step that may not exist yet (opening a task), or the request alone.

import type { ClockBefore } from '../domain/desk/clock.ts'
import type { Holder } from '../domain/desk/people.ts'
import type { Substitution } from '../domain/desk/substitutes.ts'
import { MEMBER, SUPERIOR_ROLES } from '../domain/desk/superiors.ts'
import type { Instant, Pause, PersonRef, StoppedClock, Task } from '../domain/desk/task.ts'
import type { Facts } from '../domain/desk/wake.ts'
import type { PlaceRef } from '../domain/processes/about.ts'
import type { Head, StepRow } from './append.ts'
import type { Sql } from './database.ts'
import { isDrawnBy } from './drawing.ts'
import { rosterTurnsAt } from './duty/on-duty.ts'
import { DEPARTMENT_LIST, type Department, type HolderRow, holdersOf, holdersOffDuty, toHolder } from './people.ts'
import { peopleAmong, peopleById } from './people-among.ts'
import { type PlaceRow, placesAmong, placesInUse } from './places/among.ts'
import { type SubstitutionRow, substitutesAt, toSubstitution } from './substitution-rows.ts'
import { type SeatRow, type TaskRow, toTask } from './task-row.ts'
import { type Part, Variants } from './variants.ts'

export type Snapshot = {
  readonly head: Head
  readonly request: RequestRow
  readonly requester: PersonRef
  readonly calendarVersion: number
  readonly zone: string
  readonly task?: Task
  /** The instant for which the workflow has set its timer. */
  readonly wakeAt?: Instant
  readonly openedAt?: Instant
  /** The last task before, of the same step. */
  readonly earlier?: Task
  readonly step?: StepRow
  readonly answer?: { readonly digest: string; readonly status: number; readonly body: unknown }
  readonly holders: readonly Holder[]
  /** When next the roster of the teams among those roles changes. */
  readonly turnsAt?: Instant
  /** How the clock of the request stood when its last task was left; asked for only when a task is opened. */
  readonly before?: ClockBefore
  /** Of who is away; asked for only when a task is opened or climbed. */
  readonly substitutes: readonly Substitution[]
  /** Of the files asked about, those that exist. */
  readonly files: ReadonlySet<string>
  /** Of the ids asked about, those of places in use. */
  readonly places: Readonly<Record<string, PlaceRef>>
  /** Of the ids asked about, those of people who work here now. */
  readonly people: Readonly<Record<string, PersonRef>>
  /** The latest form by step key; asked for only when a form is to be checked or signed under. */
  readonly forms: Readonly<Record<string, unknown>>
  readonly departments: readonly Department[]
  /** Whether the drawing asked about is a picture that the asker has sent. */
  readonly isDrawn: boolean
}

export type RequestRow = {
  id: string
  school_id: string
  process: string
  number: string
  title: string
  requester_id: string
  requester_name: string
  department_id: string | null
  form: unknown
  policy_version: number
  status: 'open' | 'closed' | 'rejected' | 'withdrawn' | 'void'
  marks: readonly string[]
  facts: Facts
  epoch: number
  run_id: string | null
  trail_seq: number
  trail_hash: string
  trail_at: string
  submitted_at: string
  ended_at: string | null
  settled_at: string | null
}

type TaskJson = { task: TaskRow & { opened_at: string }; seats: SeatRow[] | null }
type Row = {
  request: RequestRow
  calendar_version: number
  zone: string
  task?: TaskJson | null
  earlier?: TaskJson | null
  step?: StepRow | null
  answer?: { digest: string; status: number; body: unknown } | null
  holders?: HolderRow[] | null
  members?: HolderRow[] | null
  before?: { clock: StoppedClock | null; pauses: readonly Pause[]; closedAt: string | null } | null
  turns_at?: number | null
  substitutes?: SubstitutionRow[] | null
  files?: string[] | null
  places?: PlaceRow[] | null
  people?: PersonRef[] | null
  forms?: Record<string, unknown> | null
  departments?: Department[] | null
  drawn?: boolean
}

const taskWhere = (condition: string) => `(SELECT json_build_object('task', row_to_json(t), 'seats',
    (SELECT json_agg(row_to_json(s) ORDER BY s.no) FROM seat s WHERE s.task_id = t.id))
    FROM task t WHERE ${condition})`
const answerOf = (person: string, key: string) =>
  `(SELECT row_to_json(a) FROM answer a WHERE a.school_id = r.school_id AND a.person_id = ${person} AND a.key = ${key})`
const FORMS = `(SELECT json_object_agg(f.key, f.form) FROM (SELECT DISTINCT ON (t.key) t.key, t.form FROM task t
    WHERE t.request_id = r.id AND t.state = 'closed' AND t.form IS NOT NULL
      AND t.outcome->>'kind' IN ('done', 'approved') ORDER BY t.key, t.round DESC) f)`
/**
 * A form may name files that its sender has uploaded, or that the request names already. Most acts name none: without
 * the first condition a plan made for a young school would look at all files of the school for each of them.
 */
export const filesAmong = (ids: string, person: string, request: string) =>
  `(SELECT json_agg(f.id) FROM file f WHERE cardinality(${ids}) > 0 AND f.id = ANY(${ids})
    AND (f.uploaded_by = ${person} OR ${request} = ANY(f.requests)))`
const FROM = 'FROM request r JOIN school ON school.id = r.school_id'
const ALWAYS = 'row_to_json(r) AS request, school.calendar_version, school.zone'
const NOW = 'greatest($2::timestamptz, r.trail_at)'

const BY_TASK = new Variants('snapshot-by-task', (parts) => {
  const wanted = [ALWAYS, `${taskWhere('t.id = $1')} AS task`, `${answerOf('$2', '$3')} AS answer`, ...parts]
  return `SELECT ${wanted.join(', ')} ${FROM} WHERE r.id = (SELECT request_id FROM task WHERE id = $1)`
})
/** What the rules of a form ask about; whoever names files asks too. */
const FOR_FORM = (first: number) => {
  const ids = `$${first}::uuid[]`
  return `${filesAmong(ids, '$2', 'r.id')} AS files, ${FORMS} AS forms, ${DEPARTMENT_LIST} AS departments,
    ${placesAmong(ids)} AS places, ${peopleAmong(ids)} AS people`
}

/** Every role that the task's own spec names, also of being on duty: its rungs may call any of them. */
const ROLES_OF_TASK = `(SELECT array_agg(named.role) FROM task t, LATERAL (
      SELECT role #>> '{}' FROM jsonb_path_query(t.spec, 'strict $.**.role') AS role
      UNION ALL SELECT 'duty:' || (team #>> '{}') FROM jsonb_path_query(t.spec, 'strict $.**.duty') AS team
      UNION ALL SELECT unnest(ARRAY['${SUPERIOR_ROLES.join("','")}'])
    ) AS named (role) WHERE t.id = $3)::text[]`
/** In which department whoever sits there works: its head is above them. */
const MEMBERS_OF_TASK = `(SELECT json_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.name, 'role', '${MEMBER}',
    'department', p.department_id)) FROM seat s JOIN person p ON p.id = s.person_id
    WHERE s.task_id = $3 AND p.department_id IS NOT NULL)`

const BY_RUNG = {
  name: 'snapshot-by-rung',
  text: `SELECT ${ALWAYS}, ${taskWhere('t.id = $3')} AS task,
    ${holdersOf(NOW, 'r.school_id', 'school.zone', ROLES_OF_TASK)} AS holders, ${MEMBERS_OF_TASK} AS members,
    ${substitutesAt(NOW, 'r.school_id', 'school.zone', 'r.process')} AS substitutes,
    ${rosterTurnsAt(NOW, 'r.school_id', ROLES_OF_TASK)} AS turns_at
    ${FROM} WHERE r.id = $1`,
}

const BY_STEP = new Variants('snapshot-by-step', (parts) => {
  const wanted = [
    ALWAYS,
    `${taskWhere('t.request_id = r.id AND t.key = $3 AND t.round = $4::int')} AS task`,
    `${substitutesAt(NOW, 'r.school_id', 'school.zone', 'r.process')} AS substitutes`,
    `(SELECT json_build_object('clock', t.clock, 'pauses', t.pauses, 'closedAt', t.closed_at) FROM task t
      WHERE t.request_id = r.id ORDER BY t.opened_at DESC, t.id DESC LIMIT 1) AS before`,
    ...parts,
  ]
  return `SELECT ${wanted.join(', ')} ${FROM} WHERE r.id = $1`
})
const EARLIER = `${taskWhere('t.request_id = r.id AND t.key = $3 AND t.round < $4::int ORDER BY t.round DESC LIMIT 1')} AS earlier`
const OF_ROLES = ['r.school_id', 'school.zone', '$5::text[]'] as const
const ON_DUTY = `${holdersOf(NOW, ...OF_ROLES)} AS holders, ${rosterTurnsAt(NOW, 'r.school_id', '$5::text[]')} AS turns_at`
const OFF_DUTY = `${holdersOffDuty(NOW, ...OF_ROLES)} AS holders`

const BY_REQUEST = {
  name: 'snapshot-by-request',
  text: `SELECT ${ALWAYS}, ${taskWhere("t.request_id = r.id AND t.state = 'open' LIMIT 1")} AS task,
    (SELECT row_to_json(s) FROM step s WHERE s.request_id = r.id AND s.key = $2 AND s.round = $3::int) AS step,
    ${answerOf('$4', '$5')} AS answer, ${filesAmong('$6::uuid[]', '$4', 'r.id')} AS files
    ${FROM} WHERE r.id = $1`,
}

/** Nobody else writes what it writes, so that it needs no look at the trail. */
const TAKE_ON_NEW = {
  name: 'take-on-new',
  text: `UPDATE request r SET run_id = $2 FROM school
    WHERE r.id = $1 AND school.id = r.school_id AND r.run_id IS NULL AND r.settled_at IS NULL RETURNING ${ALWAYS}`,
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

export type Asker = { readonly personId: string; readonly key?: string }

export async function readForAct(
  sql: Sql,
  taskId: string,
  asker: Asker,
  wanted: { files: readonly string[]; forms: boolean; drawing?: string | undefined },
): Promise<Snapshot | undefined> {
  const { files, forms, drawing } = wanted
  const parts: Part[] = [
    ...(forms || files.length > 0 ? [{ key: 'form', text: FOR_FORM, values: [files] }] : []),
    ...(drawing
      ? [{ key: 'drawn', text: (at: number) => `${isDrawnBy(`$${at}`, '$2')} AS drawn`, values: [drawing] }]
      : []),
  ]
  return read(sql, ...BY_TASK.of([taskId, asker.personId, asker.key ?? ''], parts))
}

export async function readForClimb(
  sql: Sql,
  requestId: string,
  taskId: string,
  at: Instant,
): Promise<Snapshot | undefined> {
  return read(sql, BY_RUNG, [requestId, new Date(at), taskId])
}

export async function readForOpening(
  sql: Sql,
  requestId: string,
  step: { key: string; round: number },
  wanted: { at: Instant; roles: readonly string[]; forms: boolean },
): Promise<Snapshot | undefined> {
  const { at, roles, forms } = wanted
  const parts = [
    ...(step.round > 1 ? [fixed('earlier', EARLIER)] : []),
    roles.some((role) => role.startsWith('duty:')) ? fixed('duty', ON_DUTY) : fixed('roles', OFF_DUTY),
    ...(forms ? [fixed('forms', `${FORMS} AS forms`)] : []),
  ]
  return read(sql, ...BY_STEP.of([requestId, new Date(at), step.key, step.round, roles], parts))
}

/** With the open task, if there is one. */
export async function readRequest(
  sql: Sql,
  requestId: string,
  wanted: { step?: { key: string; round: number }; asker?: Asker; files?: readonly string[] } = {},
): Promise<Snapshot | undefined> {
  const { step, asker, files = [] } = wanted
  const of = [step?.key ?? '', step?.round ?? 0, asker?.personId ?? NOBODY, asker?.key ?? '']
  return read(sql, BY_REQUEST, [requestId, ...of, files])
}

/** Of a request that no run has taken on yet: this one does, and reads it. */
export async function takeOnNew(sql: Sql, requestId: string, runId: string): Promise<Snapshot | undefined> {
  const [row] = await sql.write<Row>(TAKE_ON_NEW, [requestId, runId])
  return row && toSnapshot(row)
}

function fixed(key: string, text: string): Part {
  return { key, text: () => text, values: [] }
}

async function read(
  sql: Sql,
  statement: { name: string; text: string },
  values: readonly unknown[],
): Promise<Snapshot | undefined> {
  const [row] = await sql.query<Row>(statement, values)
  return row && toSnapshot(row)
}

function toSnapshot(row: Row): Snapshot {
  const { request } = row
  const requester = { id: request.requester_id, name: request.requester_name }
  const of = { requester, submittedAt: Date.parse(request.submitted_at) }
  return {
    head: {
      requestId: request.id,
      schoolId: request.school_id,
      process: request.process,
      seq: request.trail_seq,
      hash: request.trail_hash,
      at: Date.parse(request.trail_at),
      calendarVersion: row.calendar_version,
    },
    request,
    requester,
    calendarVersion: row.calendar_version,
    zone: row.zone,
    ...tasksOf(row, of),
    ...(row.step ? { step: row.step } : {}),
    ...(row.answer ? { answer: row.answer } : {}),
    holders: [...(row.holders ?? []), ...(row.members ?? [])].map(toHolder),
    ...(row.turns_at ? { turnsAt: row.turns_at } : {}),
    substitutes: (row.substitutes ?? []).map(toSubstitution),
    files: new Set(row.files ?? []),
    places: placesInUse(row.places),
    people: peopleById(row.people),
    forms: row.forms ?? {},
    departments: row.departments ?? [],
    isDrawn: row.drawn ?? false,
  }
}

function tasksOf(
  { task, earlier, before }: Row,
  of: { requester: PersonRef; submittedAt: Instant },
): Pick<Snapshot, 'task' | 'wakeAt' | 'earlier' | 'before'> {
  return {
    ...(task ? { task: toTask(task.task, task.seats ?? [], of) } : {}),
    ...(task?.task.wake_at ? { wakeAt: Date.parse(task.task.wake_at) } : {}),
    ...(earlier ? { earlier: toTask(earlier.task, earlier.seats ?? [], of) } : {}),
    ...(before ? { before: clockBefore(before) } : {}),
  }
}

function clockBefore({ clock, pauses, closedAt }: NonNullable<Row['before']>): ClockBefore {
  return { pauses, ...(clock ? { clock } : {}), ...(closedAt ? { leftAt: Date.parse(closedAt) } : {}) }
}

/** Time in a trail never runs backwards, whichever clock the next writer has. */
export function notBefore({ head }: Snapshot, at: Instant): Instant {
  return Math.max(at, head.at)
}
