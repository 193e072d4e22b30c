// Small questions about the seats of a task, and the small changes of them that more than one rule makes.

import type { GroupSpec, Instant, Seat, SeatState, Task } from './task.ts'

export function seatsOf(task: Task, group: number): Seat[] {
  return task.seats.filter((seat) => seat.group === group && seat.state !== 'void' && seat.state !== 'removed')
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
