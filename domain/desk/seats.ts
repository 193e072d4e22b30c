// Small questions about the seats of a task, and the small changes of them that more than one rule makes.

import { withoutDeadEnds } from './distinct.ts'
import type { GroupSpec, Instant, Seat, SeatState, Task } from './task.ts'

/** Seats of which nobody sits in the group any more. */
const GONE: ReadonlySet<SeatState> = new Set(['void', 'removed', 'handed-on'])

export function seatsOf(task: Task, group: number): Seat[] {
  return task.seats.filter((seat) => seat.group === group && !GONE.has(seat.state))
}

export function activeGroup(task: Task): GroupSpec {
  const group = task.spec.groups[task.active]
  if (!group) throw new Error(`task ${task.id} has no group ${task.active}`)
  return group
}

/** The places of a group, each with the seats of those who may take it. */
export function placesOf(seats: readonly Seat[]): Seat[][] {
  const numbers = [...new Set(seats.map((seat) => seat.place))].sort((a, b) => a - b)
  return numbers.map((place) => seats.filter((seat) => seat.place === place))
}

/** The seat that decided for a place. */
export function decided(place: readonly Seat[]): Seat | undefined {
  return place.find((seat) => seat.state === 'decided')
}

export function withState(seat: Seat, state: SeatState, at?: Instant): Seat {
  return { ...seat, state, ...(state === 'active' && at !== undefined ? { activeAt: at } : {}) }
}

/** The same seats with those for which `isMeant` holds in another state. */
export function mapState(seats: readonly Seat[], isMeant: (seat: Seat) => boolean, state: SeatState): Seat[] {
  return seats.map((seat) => (isMeant(seat) ? withState(seat, state) : seat))
}

export function isUndecided(seat: Seat): boolean {
  return seat.state === 'active' || seat.state === 'waiting'
}

/**
 * Where nobody takes two places: whoever is needed for one place is no candidate for the others any more, so that no
 * answer can leave a place that nobody is left for.
 */
export function dropDeadEnds(task: Task): Task {
  if (!activeGroup(task).distinct) return task
  const open = placesOf(seatsOf(task, task.active)).filter((place) => !decided(place))
  const useful = withoutDeadEnds(open.map((place) => place.map(({ person }) => person.id)))
  const isDeadEnd = (seat: Seat, index: number) => !useful[index]?.includes(seat.person.id)
  const out = new Set(open.flatMap((place, index) => place.filter((seat) => isDeadEnd(seat, index))))
  return out.size === 0 ? task : { ...task, seats: mapState(task.seats, (seat) => out.has(seat), 'void') }
}
