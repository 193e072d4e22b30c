// The rungs of a ladder that are due are climbed, each once and in order, however late it is.

import { advance, type Changed, close, groupNote, seatNote, taskNote } from './activate.ts'
import { type DeskEvent, iso } from './event.ts'
import type { PlannedRung, Planner } from './ladder.ts'
import { type Candidate, type Holder, ownRule, resolve } from './people.ts'
import { activeGroup, decided, dropDeadEnds, isUndecided, mapState, placesOf, seatsOf } from './seats.ts'
import type { Instant, PersonRef, Seat, Task } from './task.ts'

export type ClimbContext = { readonly at: Instant; readonly holders: readonly Holder[]; readonly plan: Planner }

/** A rung that is climbed more than this after its instant says how late it was. */
const LATE_MS = 60_000
/** A policy whose groups time out one after the other at once must still come to an end. */
const MOST_RUNGS = 100

export function climb(task: Task, context: ClimbContext): Changed {
  let now: Changed = { ok: true, task, events: [] }
  for (let climbed = 0; climbed < MOST_RUNGS; climbed++) {
    const rung = now.task.state === 'open' ? now.task.ladder[now.task.climbed] : undefined
    if (!rung || rung.at > context.at) return now
    const step = climbOne(now.task, rung, context)
    now = { ...step, events: [...now.events, ...step.events] }
  }
  return now
}

function climbOne(task: Task, rung: PlannedRung, context: ClimbContext): Changed {
  const higher: Task = { ...task, climbed: task.climbed + 1 }
  const note = {
    task: taskNote(task),
    group: groupNote(task),
    plannedAt: iso(rung.at),
    ...(context.at - rung.at > LATE_MS ? { lateMs: context.at - rung.at } : {}),
  }
  const circle = { requester: task.requester, holders: context.holders }
  const to = rung.to ? resolve(rung.to, circle) : []
  switch (rung.do) {
    case 'remind': {
      const also = to.map(({ person }) => person)
      const people = distinctPeople(task.seats.filter((seat) => seat.state === 'active'))
      const event: DeskEvent = { type: 'reminded', ...note, people, ...(also.length > 0 ? { also } : {}) }
      return { ok: true, task: higher, events: [event] }
    }
    case 'escalate': {
      const joining = joiners(task, to, context.at)
      const joined = dropDeadEnds({ ...higher, seats: [...task.seats, ...joining] })
      const added = joined.seats.slice(task.seats.length).filter(isUndecided)
      const event: DeskEvent = { type: 'escalated', ...note, to: added.map(seatNote) }
      return { ok: true, task: joined, events: [event] }
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
}

function distinctPeople(seats: readonly Seat[]): PersonRef[] {
  return [...new Map(seats.map(({ person }) => [person.id, person])).values()]
}

/** For each place that nobody has taken, whom the rung names; the requester decides nothing about the own request. */
function joiners(task: Task, to: readonly Candidate[], at: Instant): Seat[] {
  const group = activeGroup(task)
  const places = placesOf(seatsOf(task, task.active))
  const open = places.filter((place) => place.some((seat) => seat.state === 'active'))
  const isOut = (id: string) =>
    (id === task.requester.id && ownRule(group, task.spec.kind) !== 'allow') ||
    (group.distinct === true && places.some((place) => decided(place)?.person.id === id))
  const mayJoin = (id: string, place: readonly Seat[]) => !isOut(id) && !place.some((seat) => seat.person.id === id)
  const added = open.flatMap((place) => {
    const [first] = place
    if (!first) return []
    const standsInFor = first.standsInFor ?? first.role ?? first.person.name
    const joining = to.filter(({ person }) => mayJoin(person.id, place))
    return joining.map(({ person, role }) => ({ group: task.active, place: first.place, person, role, standsInFor }))
  })
  return added.map(({ role, ...seat }, index) => ({
    no: task.seats.length + index,
    ...seat,
    ...(role ? { role } : {}),
    state: 'active' as const,
    activeAt: at,
  }))
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
