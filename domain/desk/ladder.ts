// A ladder is the deadline of a group as instants: when to remind, whom to tell, and what happens when nobody answers.
// Specs are policy data; planned rungs are absolute instants. Here it becomes the other (with the school's work time).

import type { CompiledCalendar } from '../worktime/index.ts'
import { dueAt as dueInstant, type Within, whenOnDay } from '../worktime/index.ts'
import type { Instant, Who } from './task.ts'

export type RungDo = 'remind' | 'escalate' | 'pass' | 'reject'

export type RungSpec = {
  /** At the due instant, so long after the start, or so long after the due instant. */
  readonly at: 'due' | { readonly after: Within } | { readonly afterDue: Within }
  readonly do: RungDo
  /** For escalate: who may from then on decide as well. For remind: who is told besides the seats. */
  readonly to?: Who
}

export type LadderSpec = {
  /** Counted from when the group's turn comes, unless a day (its closing) or the submission of the request is named. */
  readonly from?: 'submitted' | { readonly day: string }
  readonly due: Within
  readonly rungs: readonly RungSpec[]
}

export type PlannedRung = { readonly at: Instant; readonly do: RungDo; readonly to?: Who }
type PlannedLadder = {
  readonly dueAt: Instant
  readonly provisional: boolean
  readonly rungs: readonly PlannedRung[]
}
export type Planner = (spec: LadderSpec, start: { at: Instant; submittedAt: Instant }) => PlannedLadder

/** Rungs in the order in which they fall due; equal instants keep the order of the policy. */
export function ladderPlanner(calendar: CompiledCalendar): Planner {
  return (spec, start) => {
    let provisional = false
    const after = (from: Instant, within: Within): Instant => {
      const due = dueInstant(calendar, from, within)
      provisional ||= due.provisional
      return due.at
    }
    const from = startOf(spec, start, calendar)
    const due = after(from, spec.due)
    const rungs = spec.rungs.map((rung): PlannedRung => {
      const at =
        rung.at === 'due' ? due : 'after' in rung.at ? after(from, rung.at.after) : after(due, rung.at.afterDue)
      return { at, do: rung.do, ...(rung.to ? { to: rung.to } : {}) }
    })
    return { dueAt: due, provisional, rungs: rungs.toSorted((a, b) => a.at - b.at) }
  }
}

function startOf(spec: LadderSpec, start: { at: Instant; submittedAt: Instant }, calendar: CompiledCalendar): Instant {
  if (spec.from === undefined) return start.at
  if (spec.from === 'submitted') return start.submittedAt
  return whenOnDay(calendar, spec.from.day, 'closing')
}
