// A ladder is the deadline of a group as instants: when to remind, whom to tell, and what happens when nobody answers.
// Specs are policy data; planned rungs are absolute instants. Here it becomes the other (with the school's work time).

import type { CompiledCalendar } from '../worktime/index.ts'
import { beforeDue, dueAfterPause, dueAt as dueInstant, type Within, whenOnDay } from '../worktime/index.ts'
import { afterQuiet } from './quiet.ts'
import type { Instant, Who } from './task.ts'

export type RungDo = 'remind' | 'tell' | 'move' | 'escalate' | 'superior' | 'pass' | 'reject'

export type RungSpec = {
  /** At the due instant; so long after the start; so long after the due instant, or before it. */
  readonly at: 'due' | { readonly after: Within } | { readonly afterDue: Within } | { readonly beforeDue: Within }
  readonly do: RungDo
  /**
   * remind: who is told besides the seats. tell: who is told instead of the substitutes. escalate: who may from then on
   * decide as well. move: who decides instead. superior finds its people by itself.
   */
  readonly to?: Who
  /** Whoever calls for help: not when somebody has taken the work on by then. */
  readonly unless?: 'accepted'
}

/** Whose hours: the school's, or those of a site or a team where it has its own. */
type HoursOf = `site:${string}` | `team:${string}`

export type LadderSpec = {
  /** Counted from when the group's turn comes, unless a day (its closing) or the submission of the request is named. */
  readonly from?: 'submitted' | { readonly day: string }
  readonly due: Within
  readonly rungs: readonly RungSpec[]
  /** Whoever only reminds or tells waits until the night is over; not in an emergency. */
  readonly quiet?: 'ignore'
  readonly calendar?: 'school' | HoursOf
}

/**
 * Why a rung was climbed late: the system was away, the calendar or the policy was changed, the clock stood still, or the
 * turn came when the instant had passed already.
 */
export type LateWhy = 'away' | 'calendar' | 'policy' | 'clock' | 'turn'

/** 'hand-on' is planned by hand-on.ts and by no policy: the people on duty change. */
export type PlannedRung = {
  readonly at: Instant
  readonly do: RungDo | 'hand-on'
  readonly to?: Who
  readonly unless?: 'accepted'
  /** Why its instant had passed when it was planned. */
  readonly late?: Exclude<LateWhy, 'away'>
}
type PlannedLadder = {
  readonly dueAt: Instant
  readonly provisional: boolean
  readonly rungs: readonly PlannedRung[]
}
/** `stood`: the spans in which the clock stood still, in order. */
export type LadderStart = {
  readonly at: Instant
  readonly submittedAt: Instant
  readonly stood?: readonly { readonly from: Instant; readonly to: Instant }[]
}
export type Planner = (spec: LadderSpec, start: LadderStart) => PlannedLadder

/** Rungs in the order in which they fall due; equal instants keep the order of the policy. */
export function ladderPlanner(
  school: CompiledCalendar,
  own: (of: HoursOf) => CompiledCalendar | undefined = () => undefined,
): Planner {
  return (spec, start) => {
    const { calendar: of = 'school' } = spec
    const calendar = (of === 'school' ? undefined : own(of)) ?? school
    const from = startOf(spec, start, calendar)
    const counting = new Counting(calendar, start.stood ?? [])
    const dueAt = counting.after(from, spec.due)
    const rungs = spec.rungs.flatMap((rung) => planned(rung, { spec, from, dueAt, counting, calendar }))
    return { dueAt, provisional: counting.provisional, rungs: rungs.toSorted((a, b) => a.at - b.at) }
  }
}

/** Spans are counted while the clock runs. Remembers whether anything rests on days that may still change. */
class Counting {
  provisional = false
  readonly #calendar: CompiledCalendar
  readonly #stood: NonNullable<LadderStart['stood']>

  constructor(calendar: CompiledCalendar, stood: NonNullable<LadderStart['stood']>) {
    this.#calendar = calendar
    this.#stood = stood
  }

  after(start: Instant, within: Within): Instant {
    const due = dueInstant(this.#calendar, start, within)
    this.provisional ||= due.provisional
    const later = this.#stood
      .filter(({ to }) => to > start)
      .reduce(
        (at, { from, to }) => dueAfterPause(this.#calendar, within, at, { from: Math.max(from, start), to }),
        due.at,
      )
    const { zone } = this.#calendar
    this.provisional ||= later > due.at && !this.#calendar.published(zone.dayAt(due.at), zone.dayAt(later))
    return later
  }
}

type Planning = {
  readonly spec: LadderSpec
  readonly from: Instant
  readonly dueAt: Instant
  readonly counting: Counting
  readonly calendar: CompiledCalendar
}

/** A reminder that would come before anything has begun is none. */
function planned(rung: RungSpec, { spec, from, dueAt, counting, calendar }: Planning): PlannedRung[] {
  const at = instantOf(rung.at, { from, dueAt, counting, calendar })
  const isGentle = rung.do === 'remind' || rung.do === 'tell'
  if (at < from && isGentle) return []
  const begun = Math.max(at, from)
  const awake = isGentle && spec.quiet !== 'ignore' ? afterQuiet(calendar.zone, begun) : begun
  const { do: does, to, unless } = rung
  return [{ at: awake, do: does, ...(to ? { to } : {}), ...(unless ? { unless } : {}) }]
}

function instantOf(at: RungSpec['at'], { from, dueAt, counting, calendar }: Omit<Planning, 'spec'>): Instant {
  if (at === 'due') return dueAt
  if ('after' in at) return counting.after(from, at.after)
  if ('afterDue' in at) return counting.after(dueAt, at.afterDue)
  return beforeDue(calendar, dueAt, at.beforeDue)
}

function startOf(spec: LadderSpec, start: LadderStart, calendar: CompiledCalendar): Instant {
  if (spec.from === undefined) return start.at
  if (spec.from === 'submitted') return start.submittedAt
  return whenOnDay(calendar, spec.from.day, 'closing')
}
