// The shapes of the desk: what a step that people do looks like, as plain data.
// No rule stands here; the rules are in decide.ts, open.ts and climb.ts.

import type { Words } from '../words.ts'
import type { LadderSpec, PlannedRung } from './ladder.ts'

/** Milliseconds since 1970 UTC. */
export type Instant = number

export type PersonRef = { readonly id: string; readonly name: string }

/** Who is meant, before it is known which people that are. */
export type Who =
  | { readonly role: string; readonly department?: string; readonly each?: boolean }
  | { readonly person: PersonRef }
  | { readonly requester: true }
  /** 值班: whoever of the team is on duty at that moment; of one site only, where shifts name sites. */
  | { readonly duty: string; readonly site?: string }

/** How the places of a group decide together: 会签, 或签, 依次, 票签 (a count, or a share in percent). */
export type Mode =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'quorum'; readonly count: number }
  | { readonly kind: 'quorum'; readonly share: number }

/** `code` is the refusal when it is missing. */
export type FormSpec = { readonly key: string; readonly required: boolean; readonly code?: string }

export type GroupSpec = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  readonly seats: readonly Who[]
  /** What happens to the requester's own seat: may sign, is passed over, or somebody else sits down. */
  readonly own?: 'allow' | 'skip' | 'stand-in'
  /** Tried in order when a place would stay empty. */
  readonly standIns?: readonly Who[]
  /** When nobody can be found, pass the group over instead of giving it to the admin. */
  readonly mayBeEmpty?: boolean
  /** Nobody takes two places of this group. */
  readonly distinct?: boolean
  /** The form that a positive answer carries: required, or welcome. Once given it serves the whole task. */
  readonly form?: FormSpec
  /** May be approved together with others, from the list, when no form has to be filled in. */
  readonly batch?: boolean
  readonly ladder?: LadderSpec
  /** Work whose course is told on the way: accepted, on the way, started, paused for one of these reasons (keys). */
  readonly progress?: { readonly pauses: readonly string[] }
}

export type TaskSpec = {
  readonly title: Words
  readonly kind: 'work' | 'approval'
  readonly groups: readonly GroupSpec[]
  /** Stages it may be returned to; earlier groups of the task itself need not be named. */
  readonly returnTo?: readonly string[]
  /** A return runs everything again from there: jumping straight back would pass signatures by. */
  readonly noJumpBack?: boolean
  /** A rejection goes back to this stage instead of ending the request. */
  readonly onReject?: string
  /** How it goes on from there: through all that follows once more, or straight back here. */
  readonly afterReject?: Resume
  /** One person signs once: the earlier of two groups is passed over. */
  readonly once?: boolean
  /** What the signatures are under. Frozen by hash at the first one; a change restarts the chain. */
  readonly evidence?: { readonly what: string; readonly code: string }
}

export type SeatState = 'waiting' | 'active' | 'decided' | 'handed-on' | 'removed' | 'void'
export type Verdict = 'approve' | 'reject' | 'return' | 'complete'

/** One candidate for one place. The first candidate who decides takes the place; the others become void. */
export type Seat = {
  readonly no: number
  readonly group: number
  readonly place: number
  readonly person: PersonRef
  readonly role?: string
  readonly state: SeatState
  readonly verdict?: Verdict
  readonly opinion?: string
  /** The role or person this one sits in for, when the rules gave the place away. */
  readonly standsInFor?: string
  /** The drawn signature, a file. */
  readonly signature?: string
  readonly activeAt?: Instant
  readonly decidedAt?: Instant
}

export type Resume = 'continue' | 'jump-back'

export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'rejected'; readonly group: string }
  | { readonly kind: 'returned'; readonly to: string; readonly resume: Resume; readonly group: string }
  | { readonly kind: 'timed-out'; readonly as: 'approved' | 'rejected' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'void' }

export type Evidence = { readonly what: string; readonly hash: string; readonly frozen: boolean }

/** How far the work of a group has come: what was said last, by whom. */
export type ProgressState = 'accepted' | 'on-the-way' | 'started'
export type Progress = { readonly state: ProgressState; readonly by: PersonRef; readonly at: Instant }

/** A clock that stands still, and why. Days are 'YYYY-MM-DD'. */
export type StoppedClock = {
  readonly at: Instant
  readonly reason: string
  readonly title: Words
  readonly remark?: string
  /** The day for which the end of it is expected. */
  readonly until?: string
  /** When whoever sits there is asked how far it is: first when that day opens, then again and again (clock.ts). */
  readonly askAt?: Instant
  /** Whether they were, at least once. */
  readonly asked?: true
  readonly contact?: string
  /** The request that is waited for, as the one for the part. */
  readonly link?: string
}
export type Pause = StoppedClock & { readonly to: Instant }

export type Task = {
  readonly id: string
  readonly key: string
  readonly round: number
  readonly spec: TaskSpec
  readonly state: 'open' | 'closed'
  readonly outcome?: Outcome
  readonly active: number
  readonly jumpTo?: number
  readonly seats: readonly Seat[]
  readonly requester: PersonRef
  readonly submittedAt: Instant
  readonly evidence?: Evidence
  readonly form?: unknown
  readonly result?: Readonly<Record<string, unknown>>
  readonly ladder: readonly PlannedRung[]
  /** How many rungs of the present ladder have been climbed. */
  readonly climbed: number
  /** Absent while the clock stands still. */
  readonly dueAt?: Instant
  /** When the turn of the active group came: from then its ladder counts. */
  readonly turnAt?: Instant
  /** Of the active group. */
  readonly progress?: Progress
  readonly clock?: StoppedClock
  /** Every span in which the clock of the request stood still until now, in order; also before this task. */
  readonly pauses?: readonly Pause[]
}

/** The instant of the next rung, if one is left. While the clock stands still none is, but it is asked how far it is. */
export function nextRungAt({ state, clock, ladder, climbed }: Task): Instant | undefined {
  if (state !== 'open') return undefined
  return clock ? clock.askAt : ladder[climbed]?.at
}
