// Others come to the places that nobody has taken: besides those who sit there, or instead of them.

import { canBeFilled } from './distinct.ts'
import { type Candidate, ownRule } from './people.ts'
import { activeGroup, decided, dropDeadEnds, isUndecided, placesOf, seatsOf } from './seats.ts'
import type { Instant, PersonRef, Seat, Task } from './task.ts'

/** Whom a place gets besides; `isOut` says who may not come to it, or is there. */
export type Coming = (place: readonly Seat[], isOut: (personId: string) => boolean) => readonly Candidate[]

/** The task with one more active seat for everybody who comes. What was added are the seats after those that were there. */
export function join(task: Task, coming: Coming, at: Instant): { task: Task; added: readonly Seat[] } {
  const before = task.seats.length
  const joined = dropDeadEnds({ ...task, seats: [...task.seats, ...joiners(task, coming, at)] })
  return { task: joined, added: joined.seats.slice(before).filter(isUndecided) }
}

/** For each place that nobody has taken; the requester decides nothing about the own request. */
function joiners(task: Task, coming: Coming, at: Instant): Seat[] {
  const group = activeGroup(task)
  const places = placesOf(seatsOf(task, task.active))
  const isOut = (id: string) =>
    (id === task.requester.id && ownRule(group, task.spec.kind) !== 'allow') ||
    (group.distinct === true && places.some((place) => decided(place)?.person.id === id))
  const added = openPlaces(task).flatMap((place) => {
    const [first] = place
    if (!first) return []
    const standsInFor = first.standsInFor ?? first.role ?? first.person.name
    const isOutHere = (id: string) => isOut(id) || place.some((seat) => isUndecided(seat) && seat.person.id === id)
    const joining = coming(place, isOutHere).filter(({ person }) => !isOutHere(person.id))
    const once = [...new Map(joining.map((candidate) => [candidate.person.id, candidate])).values()]
    return once.map(({ person, role }) => ({ group: task.active, place: first.place, person, role, standsInFor }))
  })
  return added.map(({ role, ...seat }, index) => ({
    no: task.seats.length + index,
    ...seat,
    ...(role ? { role } : {}),
    state: 'active' as const,
    activeAt: at,
  }))
}

function openPlaces(task: Task): Seat[][] {
  return placesOf(seatsOf(task, task.active)).filter((place) => place.some((seat) => seat.state === 'active'))
}

/**
 * 移交: those who come sit there instead. A place to which nobody comes stays with those who have it, and so does one
 * that could not be filled any more where people must be distinct.
 */
export function moveTo(
  task: Task,
  to: readonly Candidate[],
  at: Instant,
): { task: Task; left: readonly PersonRef[]; added: readonly Seat[] } {
  const joined = join(task, () => to, at)
  const isMeant = (id: string) => to.some(({ person }) => person.id === id)
  const open = openPlaces(joined.task)
  let moved = joined.task
  for (const [{ place = 0 } = {}] of open) {
    const here = moved.seats.filter((seat) => seat.group === task.active && seat.place === place && isUndecided(seat))
    if (!here.some(({ person }) => isMeant(person.id))) continue
    const gone = new Set(here.filter(({ person }) => !isMeant(person.id)))
    const without = moved.seats.map((seat): Seat => (gone.has(seat) ? { ...seat, state: 'handed-on' } : seat))
    const next = dropDeadEnds({ ...moved, seats: without })
    if (isFillable(next, open.length)) moved = next
  }
  const added = moved.seats.slice(task.seats.length).filter(isUndecided)
  const left = moved.seats.filter(
    ({ no, state }) => state === 'handed-on' && joined.task.seats[no]?.state !== 'handed-on',
  )
  return { task: moved, left: left.map(({ person }) => person), added }
}

function isFillable(task: Task, places: number): boolean {
  const open = openPlaces(task).map((place) => place.filter(isUndecided).map(({ person }) => person.id))
  return open.length === places && (!activeGroup(task).distinct || canBeFilled(open))
}
