// A task as a screen shows it: its groups in order with their seats, and what one person may do on it now.
import { type Ability, abilities } from '../domain/desk/abilities.ts'
import { iso, type ProgressKind } from '../domain/desk/event.ts'
import { sitsAs } from '../domain/desk/phrases.ts'
import { mayTell } from '../domain/desk/progress.ts'
import type { Problem } from '../domain/desk/refusal.ts'
import type {
  FormSpec,
  Mode,
  Outcome,
  PersonRef,
  ProgressState,
  SeatState,
  StoppedClock,
  Task,
  Verdict,
} from '../domain/desk/task.ts'
import { roleWords } from '../domain/desk/words.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Choice } from '../domain/processes/process.ts'
import type { Words } from '../domain/words.ts'
import { pauseWords } from './pause-words.ts'
import { isoOf } from './request-summary.ts'
import { factsOf } from './task-end.ts'
import { type SeatRow, type TaskRow, toTask } from './task-row.ts'

export type SeatView = {
  readonly no: number
  readonly place: number
  readonly person: PersonRef
  readonly role?: string
  readonly roleTitle?: Words
  readonly standsInFor?: string
  /** As what the person sits there, as the sheet says it. */
  readonly sits?: Words
  readonly state: SeatState
  readonly verdict?: Verdict
  readonly opinion?: string
  /** The drawn signature, a file. */
  readonly signature?: string
  readonly activeAt?: string
  readonly decidedAt?: string
}
type GroupView = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  readonly active: boolean
  readonly form?: FormSpec
  /** In the order of their numbers: a group that was returned to has those of each turn. */
  readonly seats: readonly SeatView[]
}
/** How far whoever does the work has come; and its clock, while that stands still. */
export type ProgressView = {
  readonly state: 'waiting' | ProgressState | 'paused'
  readonly by?: PersonRef
  readonly at?: string
  readonly pauses: readonly Choice[]
  /** What the viewer may tell now. */
  readonly may: readonly ProgressKind[]
  readonly clock?: ClockView
}
type ClockView = Omit<StoppedClock, 'at' | 'askAt' | 'asked'> & { readonly at: string }
/** A span of the task in which its clock stood still; without an end, it still does. */
export type Stood = { readonly reason: string; readonly title: Words; readonly from: string; readonly to?: string }

export type TaskView = {
  readonly id: string
  readonly key: string
  readonly round: number
  readonly kind: 'work' | 'approval'
  readonly title: Words
  readonly state: 'open' | 'closed'
  readonly outcome?: Outcome
  readonly groups: readonly GroupView[]
  readonly form?: unknown
  /** What whoever signs after this form should know of it. */
  readonly warnings?: readonly Problem[]
  /** What the form found out, computed by the process. */
  readonly result?: Readonly<Record<string, unknown>>
  readonly evidence?: Task['evidence']
  readonly dueAt?: string
  readonly progress?: ProgressView
  readonly stood: readonly Stood[]
  readonly openedAt: string
  readonly closedAt?: string
  readonly abilities: readonly Ability[]
}

export type TaskJson = {
  task: TaskRow & { opened_at: string; closed_at: string | null }
  seats: SeatRow[] | null
}
export type Requester = { readonly requester: PersonRef; readonly submittedAt: number }
type Around = Requester & { readonly process: string }

export function toTaskView({ task: row, seats }: TaskJson, of: Around, personId: string): TaskView {
  const task = toTask(row, seats ?? [], of)
  return {
    id: task.id,
    key: task.key,
    round: task.round,
    kind: task.spec.kind,
    title: task.spec.title,
    state: task.state,
    ...(task.outcome ? { outcome: task.outcome } : {}),
    groups: task.spec.groups.map((_, index) => toGroupView(task, index)),
    ...(task.form === undefined ? {} : { form: task.form }),
    ...foundOut(task),
    ...(task.evidence ? { evidence: task.evidence } : {}),
    ...(task.dueAt === undefined ? {} : { dueAt: new Date(task.dueAt).toISOString() }),
    ...progressOf(task, of.process, personId),
    stood: stoodIn(task, Date.parse(row.opened_at), row.closed_at ? Date.parse(row.closed_at) : undefined),
    openedAt: isoOf(row.opened_at),
    ...(row.closed_at ? { closedAt: isoOf(row.closed_at) } : {}),
    abilities: abilities(task, personId),
  }
}

function progressOf(task: Task, process: string, personId: string): Pick<TaskView, 'progress'> {
  const group = task.spec.groups[task.active]
  if (!group?.progress) return {}
  const { progress: told, clock } = task
  const named = processNamed(process)
  return {
    progress: {
      state: clock ? 'paused' : (told?.state ?? 'waiting'),
      ...(told ? { by: told.by, at: iso(told.at) } : {}),
      pauses: group.progress.pauses.map((key) => ({ key, title: pauseWords(named, key) })),
      may: mayTell(task, personId),
      ...(clock ? { clock: clockView(clock) } : {}),
    },
  }
}

function clockView({ askAt: _next, asked: _asked, at, ...clock }: StoppedClock): ClockView {
  return { ...clock, at: iso(at) }
}

/** Within the task: a clock that stood before it was opened has stood in it since then, and until it was closed. */
function stoodIn({ pauses = [], clock }: Task, openedAt: number, closedAt: number | undefined): Stood[] {
  const spans: readonly (StoppedClock & { readonly to?: number })[] = [...pauses, ...(clock ? [clock] : [])]
  return spans.flatMap(({ reason, title, at, to = closedAt }) => {
    const from = Math.max(at, openedAt)
    if (to !== undefined && to <= from) return []
    return [{ reason, title, from: iso(from), ...(to === undefined ? {} : { to: iso(to) }) }]
  })
}

function foundOut(task: Task): Pick<TaskView, 'warnings' | 'result'> {
  if (!task.result) return {}
  const { warnings } = task.result
  return { result: factsOf(task), ...(Array.isArray(warnings) ? { warnings } : {}) }
}

function toGroupView({ spec, seats, state, active }: Task, index: number): GroupView {
  const { key, title, mode, form } = spec.groups[index]!
  return {
    key,
    title,
    mode,
    active: state === 'open' && active === index,
    ...(form ? { form } : {}),
    seats: seats.filter(({ group }) => group === index).map(toSeatView),
  }
}

function toSeatView(seat: Task['seats'][number]): SeatView {
  const { no, place, person, role, standsInFor, state, verdict, opinion, signature, activeAt, decidedAt } = seat
  const sits = sitsAs(seat)
  return {
    no,
    place,
    person,
    ...(role ? { role, roleTitle: roleWords(role) } : {}),
    ...(standsInFor ? { standsInFor } : {}),
    ...(sits ? { sits } : {}),
    state,
    ...(verdict ? { verdict } : {}),
    ...(opinion ? { opinion } : {}),
    ...(signature ? { signature } : {}),
    ...(activeAt === undefined ? {} : { activeAt: new Date(activeAt).toISOString() }),
    ...(decidedAt === undefined ? {} : { decidedAt: new Date(decidedAt).toISOString() }),
  }
}
