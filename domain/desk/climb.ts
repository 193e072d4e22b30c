// The rungs of a ladder that are due are climbed, each once and in order, however late it is. While the clock stands still
// none is; then it is only asked, from the day on for which its going on was expected, how far that is.

import { advance, type Changed, close, groupNote, seatNote, taskNote } from './activate.ts'
import { askedNext } from './clock.ts'
import { type DeskEvent, iso } from './event.ts'
import { followRoster, type Roster } from './hand-on.ts'
import { join, moveTo } from './join.ts'
import type { PlannedRung, Planner } from './ladder.ts'
import { resolve } from './people.ts'
import { isUndecided, mapState } from './seats.ts'
import type { Substitution } from './substitutes.ts'
import { superiorsOf } from './superiors.ts'
import type { PersonRef, Seat, StoppedClock, Task } from './task.ts'

/** `substitutes` of those who are away: they are told when the policy says so and names nobody. */
export type ClimbContext = Roster & { readonly plan: Planner; readonly substitutes?: readonly Substitution[] }

/** A rung that is climbed more than this after its instant says how late it was. */
const LATE_MS = 60_000
/** A policy whose groups time out one after the other at once must still come to an end. */
const MOST_RUNGS = 100

export function climb(task: Task, context: ClimbContext): Changed {
  let now: Changed = { ok: true, task, events: [] }
  for (let climbed = 0; climbed < MOST_RUNGS; climbed++) {
    const step = nextStep(now.task, context)
    if (!step) break
    now = { ...step, events: [...now.events, ...step.events] }
  }
  // Also when nothing is due: the roster may have been changed.
  const { task: followed, events } = followRoster(now.task, context)
  return { ...now, task: followed, events: [...now.events, ...events] }
}

function nextStep(task: Task, context: ClimbContext): Changed | undefined {
  if (task.state !== 'open') return undefined
  if (task.clock) return askHowFar(task, task.clock, context)
  const rung = task.ladder[task.climbed]
  return rung && rung.at <= context.at ? climbOne(task, rung, context) : undefined
}

function askHowFar(task: Task, { askAt, ...clock }: StoppedClock, context: ClimbContext): Changed | undefined {
  if (askAt === undefined || askAt > context.at) return undefined
  const people = distinctPeople(task.seats)
  const note = noteOf(task, lateness({ at: askAt }, context))
  const event: DeskEvent = { type: 'reminded', ...note, people, awaited: clock.title }
  const next = askedNext(task, context.at, context.plan)
  const asked: StoppedClock = { ...clock, asked: true, ...(next === undefined ? {} : { askAt: next }) }
  return { ok: true, task: { ...task, clock: asked }, events: [event] }
}

function climbOne(task: Task, rung: PlannedRung, context: ClimbContext): Changed {
  const { at, holders, substitutes = [] } = context
  const higher: Task = { ...task, climbed: task.climbed + 1 }
  if (rung.unless === 'accepted' && task.progress) return { ok: true, task: higher, events: [] }
  const late = lateness(rung, context)
  const note = noteOf(task, late)
  const circle = { requester: task.requester, holders }
  const to = rung.to ? resolve(rung.to, circle) : []
  switch (rung.do) {
    case 'hand-on':
      return followRoster(higher, context, late)
    case 'remind': {
      const also = to.map(({ person }) => person)
      const event: DeskEvent = {
        type: 'reminded',
        ...note,
        people: distinctPeople(task.seats),
        ...(also.length > 0 ? { also } : {}),
      }
      return { ok: true, task: higher, events: [event] }
    }
    case 'tell': {
      const people = rung.to ? to.map(({ person }) => person) : deputies(task, substitutes)
      return { ok: true, task: higher, events: [{ type: 'told', ...note, people }] }
    }
    case 'escalate':
      return added(higher, () => to)
    case 'superior':
      return added(higher, (place, isOut) =>
        place
          .filter(({ state }) => state === 'active')
          .flatMap(({ person }) => superiorsOf(person, { ...circle, isOut: (id) => isOut(id) || isRequester(id) })),
      )
    case 'move': {
      const moved = moveTo(higher, to, at)
      const event: DeskEvent = { type: 'moved', ...note, from: moved.left, to: moved.added.map(seatNote) }
      return { ok: true, task: moved.task, events: [event] }
    }
    case 'pass':
    case 'reject':
      return timeOut(
        higher,
        rung.do,
        { type: 'timed-out', ...note, as: rung.do === 'pass' ? 'approved' : 'rejected' },
        context,
      )
  }

  function added(before: Task, coming: Parameters<typeof join>[1]): Changed {
    const joined = join(before, coming, at)
    return { ok: true, task: joined.task, events: [{ type: 'escalated', ...note, to: joined.added.map(seatNote) }] }
  }

  function isRequester(id: string): boolean {
    return id === task.requester.id
  }
}

function noteOf<Late extends object>(task: Task, late: Late) {
  return { task: taskNote(task), group: groupNote(task), ...late }
}

/** Only what came later than planned says so, and why. */
function lateness({ at, late }: Pick<PlannedRung, 'at' | 'late'>, context: ClimbContext) {
  const lateMs = context.at - at
  return { plannedAt: iso(at), ...(lateMs > LATE_MS ? { lateMs, lateWhy: late ?? ('away' as const) } : {}) }
}

/** Whose turn it is, each once. */
function distinctPeople(seats: readonly Seat[]): PersonRef[] {
  const active = seats.filter(({ state }) => state === 'active')
  return [...new Map(active.map(({ person }) => [person.id, person])).values()]
}

/** Who has been named by those whose turn it is to sign for them, apart from those who sit there themselves. */
function deputies({ seats }: Task, substitutes: readonly Substitution[]): PersonRef[] {
  const sitting = new Set(distinctPeople(seats).map(({ id }) => id))
  const named = substitutes.filter(({ person, substitute }) => sitting.has(person) && !sitting.has(substitute.id))
  return [...new Map(named.map(({ substitute }) => [substitute.id, substitute])).values()]
}

function timeOut(task: Task, how: 'pass' | 'reject', event: DeskEvent, { at, plan }: ClimbContext): Changed {
  if (how === 'reject') {
    const closed = close(task, { kind: 'timed-out', as: 'rejected' })
    return { ...closed, events: [event] }
  }
  const isOpen = (seat: Seat) => seat.group === task.active && isUndecided(seat)
  const passed = { ...task, seats: mapState(task.seats, isOpen, 'void') }
  const next = advance(passed, { kind: 'timed-out', as: 'approved' }, at, plan)
  return { ...next, events: [event, ...next.events] }
}
