// How far the work of a task has come, told on the way by whoever does it: 接单、出发、开工、暂停、恢复. Whoever tells it first
// takes the place: the other candidates are out of it. A pause stops the clock of the task (clock.ts).
//
//   waiting ─ accepted ─ on the way ─ started ─ (completed: decide.ts)
//                   └──── paused ⇄ resumed ────┘

import type { Words } from '../words.ts'
import { type Changed, groupNote, taskNote } from './activate.ts'
import { askedNext, startClock, stopClock } from './clock.ts'
import type { DeskEvent, ProgressKind, RequestNote } from './event.ts'
import type { Planner } from './ladder.ts'
import { type Refusal, refuse } from './refusal.ts'
import { activeGroup, dropDeadEnds, isUndecided } from './seats.ts'
import type { Instant, PersonRef, ProgressState, Seat, StoppedClock, Task } from './task.ts'

export type Told = {
  readonly kind: ProgressKind
  /** Of a pause: one of those that the group names, and what it is called. */
  readonly reason?: string
  readonly title?: Words
  readonly remark?: string
  readonly until?: string
  /** The opening of that day. */
  readonly askAt?: Instant
  readonly contact?: string
  readonly files?: readonly string[]
  readonly request?: RequestNote
}
export type ProgressContext = { readonly by: PersonRef; readonly at: Instant; readonly plan: Planner }
/** The same person has told just that before: the answer of then is given again. */
type Repeated = { readonly ok: 'repeated' }

const STATES: readonly ProgressState[] = ['accepted', 'on-the-way', 'started']

/** What one person may tell now; nothing where it is not their turn, or nobody asks for it. */
export function mayTell(task: Task, personId: string): ProgressKind[] {
  const { progress } = task.state === 'open' ? activeGroup(task) : {}
  if (!progress || !sits(task, personId)) return []
  if (task.clock) return ['resumed']
  const ahead = STATES.slice(task.progress ? STATES.indexOf(task.progress.state) + 1 : 0)
  const over: ProgressKind[] = task.progress && isWanted(task, personId) ? ['accepted'] : []
  return [...over, ...ahead, ...(progress.pauses.length > 0 ? (['paused'] as const) : [])]
}

export function tell(task: Task, told: Told, context: ProgressContext): Changed | Repeated | Refusal {
  const refusal = whyNot(task, told, context)
  if (refusal) return refusal
  if (told.kind === 'resumed')
    return followed(noted(task, told, context), (now) => startClock(now, context.at, context.plan))
  const taken = take(task, told, context)
  return told.kind === 'paused' ? followed(taken, (now) => stopClock(now, stopped(now, told, context))) : taken
}

function whyNot(task: Task, { kind, reason }: Told, { by }: ProgressContext): Refusal | Repeated | undefined {
  if (task.state === 'closed') return refuse('task-closed', { values: { outcome: task.outcome?.kind ?? '', by: '' } })
  const { progress } = activeGroup(task)
  if (!progress) return refuse('progress-not-offered', { field: 'kind' })
  if (!sits(task, by.id)) return refuse('not-your-turn')
  if (kind === 'paused' && !task.clock) return badPause(progress.pauses, reason)
  if (mayTell(task, by.id).includes(kind)) return undefined
  if (wasTold(task, kind, by)) return { ok: 'repeated' }
  if (task.clock) return refuse('clock-stands', { field: 'kind', values: { reason: task.clock.reason } })
  return kind === 'resumed'
    ? refuse('clock-goes', { field: 'kind' })
    : refuse('progress-behind', { field: 'kind', values: { state: task.progress?.state ?? '' } })
}

function badPause(pauses: readonly string[], reason: string | undefined): Refusal | undefined {
  if (pauses.length === 0) return refuse('progress-not-offered', { field: 'kind' })
  if (reason === undefined) return refuse('pause-reason', { field: 'reason' })
  return pauses.includes(reason) ? undefined : refuse('pause-reason', { field: 'reason', values: { reason } })
}

function wasTold({ progress, clock }: Task, kind: ProgressKind, { id }: PersonRef): boolean {
  return !clock && progress?.state === kind && progress.by.id === id
}

function sits({ seats }: Task, personId: string): boolean {
  return seats.some(({ state, person }) => state === 'active' && person.id === personId)
}

/** Whether others may still take a place of this person's, so that saying who does it changes something. */
function isWanted(task: Task, personId: string): boolean {
  return task.seats.some((seat) => rivals(seat, places(task, personId), personId, task))
}

/** The places that this person takes: where people must be distinct, only one. */
function places(task: Task, personId: string): ReadonlySet<number> {
  const mine = task.seats.filter(({ state, person }) => state === 'active' && person.id === personId)
  const taken = activeGroup(task).distinct ? mine.slice(0, 1) : mine
  return new Set(taken.map(({ place }) => place))
}

function rivals(seat: Seat, taken: ReadonlySet<number>, personId: string, { active }: Task): boolean {
  return seat.group === active && isUndecided(seat) && taken.has(seat.place) && seat.person.id !== personId
}

function take(task: Task, told: Told, context: ProgressContext): Changed {
  const { by, at } = context
  const taken = places(task, by.id)
  // A pause of work that somebody has taken already is told by whoever sits there, and takes nothing away.
  const isTaking = told.kind !== 'paused' || !task.progress
  const seats = isTaking
    ? task.seats.map((seat): Seat => (rivals(seat, taken, by.id, task) ? { ...seat, state: 'void' } : seat))
    : task.seats
  const state = told.kind === 'paused' || told.kind === 'resumed' ? (task.progress?.state ?? 'accepted') : told.kind
  const whose = isTaking ? { state, by, at } : task.progress
  return noted(dropDeadEnds({ ...task, seats, ...(whose ? { progress: whose } : {}) }), told, context)
}

function noted(task: Task, told: Told, { by }: ProgressContext): Changed {
  const { kind, askAt: _asked, ...more } = told
  const event: DeskEvent = { type: 'progressed', task: taskNote(task), group: groupNote(task), kind, by, ...more }
  return { ok: true, task, events: [event] }
}

function stopped(task: Task, told: Told, { at, plan }: ProgressContext): StoppedClock {
  const { reason = '', title, remark, until, contact, request } = told
  // The opening of today has passed: they are asked as if they had named no day.
  const askAt = told.askAt !== undefined && told.askAt > at ? told.askAt : askedNext(task, at, plan)
  return {
    at,
    reason,
    title: title ?? { zh: reason, en: reason },
    ...(remark ? { remark } : {}),
    ...(until ? { until } : {}),
    ...(askAt === undefined ? {} : { askAt }),
    ...(contact ? { contact } : {}),
    ...(request ? { link: request.id } : {}),
  }
}

function followed(first: Changed, next: (task: Task) => Changed): Changed {
  const then = next(first.task)
  return { ...then, events: [...first.events, ...then.events] }
}
