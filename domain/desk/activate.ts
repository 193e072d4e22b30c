// The turn of a group comes: its seats become active and its deadline begins.

import { type DeskEvent, type GroupNote, iso, type SeatNote, type TaskNote } from './event.ts'
import type { LadderStart, Planner } from './ladder.ts'
import { waitsForDuty } from './people.ts'
import { activeGroup, dropDeadEnds, isUndecided, seatsOf, withState } from './seats.ts'
import type { Instant, Outcome, Seat, Task } from './task.ts'

export type Changed = {
  readonly ok: true
  readonly task: Task
  readonly events: readonly DeskEvent[]
  readonly outcome?: Outcome
}

export function taskNote({ id, key, round, spec }: Task): TaskNote {
  return { id, key, round, title: spec.title }
}

export function groupNote(task: Task): GroupNote {
  const { key, title } = activeGroup(task)
  return { key, title }
}

export function groupNoteOf(task: Task, group: number): GroupNote {
  return groupNote({ ...task, active: group })
}

export function seatNote({ no, place, person, role, standsInFor }: Seat): SeatNote {
  return { no, place, person, ...(role ? { role } : {}), ...(standsInFor ? { standsInFor } : {}) }
}

/** Makes the group at `task.active` the one whose turn it is. */
export function activate(before: Task, at: Instant, plan: Planner): { task: Task; event: DeskEvent } {
  const task = dropDeadEnds(before)
  const group = activeGroup(task)
  const turns = turnNow(task)
  const ladder = group.ladder ? plan(group.ladder, startOf(task, at)) : undefined
  const seats = task.seats.map((seat) => (turns.has(seat.no) ? withState(seat, 'active', at) : seat))
  const { dueAt: _due, progress: _progress, ...rest } = task
  const rungs = (ladder?.rungs ?? []).map((rung) => (rung.at < at ? { ...rung, late: 'turn' as const } : rung))
  const activated: Task = {
    ...rest,
    seats,
    // Who is on duty may have changed since the people were found: that is looked for at once.
    ladder: [...(waitsForDuty(group) ? [{ at, do: 'hand-on' } as const] : []), ...rungs],
    climbed: 0,
    turnAt: at,
    ...(ladder ? { dueAt: ladder.dueAt } : {}),
  }
  const event: DeskEvent = {
    type: 'group-activated',
    task: taskNote(task),
    group: groupNote(task),
    seats: seats.filter((seat) => turns.has(seat.no)).map(seatNote),
    ...(ladder ? { dueAt: iso(ladder.dueAt) } : {}),
    ...(ladder?.provisional ? { provisional: true } : {}),
  }
  return { task: activated, event }
}

/** From when a ladder counts, and what of the time since then does not. */
export function startOf({ submittedAt, pauses = [] }: Task, at: Instant): LadderStart {
  return { at, submittedAt, stood: pauses.map((pause) => ({ from: pause.at, to: pause.to })) }
}

/** All seats of the group at once; one place after the other in a sequence. */
function turnNow(task: Task): Set<number> {
  const open = seatsOf(task, task.active).filter(isUndecided)
  const first = Math.min(...open.map((seat) => seat.place))
  const now = activeGroup(task).mode.kind === 'sequence' ? open.filter((seat) => seat.place === first) : open
  return new Set(now.map((seat) => seat.no))
}

/** A group is done: the next one's turn, or the end of the task. */
export function advance(task: Task, outcome: Outcome, at: Instant, plan: Planner): Changed {
  const { jumpTo, ...rest } = task
  const next = jumpTo ?? nextSeated(task)
  if (next === undefined) return close(task, outcome)
  const activated = activate({ ...rest, active: next }, at, plan)
  return { ok: true, task: activated.task, events: [activated.event] }
}

function nextSeated(task: Task): number | undefined {
  const later = task.seats.filter((seat) => seat.group > task.active && isUndecided(seat)).map((seat) => seat.group)
  return later.length > 0 ? Math.min(...later) : undefined
}

/** Nobody has a turn any more. */
export function close(task: Task, outcome: Outcome): Changed {
  const seats = task.seats.map((seat) => (isUndecided(seat) ? withState(seat, 'void') : seat))
  return { ok: true, task: { ...task, seats, state: 'closed', outcome }, events: [], outcome }
}
