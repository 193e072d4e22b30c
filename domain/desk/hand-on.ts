// 换班: what waits for whoever is on duty goes over to the next shift at its very minute, unless somebody has taken it on.
// Whoever was called in besides (a stand-in, an escalation) stays: the work has reached them for a reason. While nobody is
// on duty it stays where it is, so that somebody always has it.
//
//   A on duty ──── 22:00 ──── B on duty      the rung 'hand-on' at 22:00: A's seat is handed on, B gets one in the same
//                                            place, and the next rung is planned for the next change of the roster

import { type Changed, groupNote, seatNote, taskNote } from './activate.ts'
import type { DeskEvent } from './event.ts'
import type { PlannedRung } from './ladder.ts'
import { type Candidate, type Holder, ownRule, resolve, seatRole, waitsForDuty } from './people.ts'
import { activeGroup, decided, dropDeadEnds, isUndecided, placesOf, seatsOf } from './seats.ts'
import type { Instant, PersonRef, Seat, Task, Who } from './task.ts'

export type Roster = {
  readonly at: Instant
  readonly holders: readonly Holder[]
  /** When next somebody of the teams that the task names comes on duty or leaves it. */
  readonly turnsAt?: Instant
}
type Lateness = Omit<Extract<DeskEvent, { type: 'handed-on' }>, 'type' | 'task' | 'group' | 'from' | 'to'>

/** The task as it should be under the roster of this moment. Without events, nobody's seat is different. */
export function followRoster(task: Task, roster: Roster, late: Lateness = {}): Changed {
  if (task.state !== 'open' || !waitsForDuty(activeGroup(task))) return { ok: true, task, events: [] }
  const planned = { ...task, ladder: withTurn(task, roster.turnsAt) }
  const shifts = dutyPlaces(task).map((place) => shiftOf(task, place, roster))
  const going = new Set(shifts.flatMap((shift) => shift.going))
  const coming = shifts
    .flatMap((shift) => shift.coming)
    .map((seat, index) => ({ no: task.seats.length + index, ...seat }))
  if (going.size + coming.length === 0) return { ok: true, task: planned, events: [] }
  const left = task.seats.map((seat): Seat => (going.has(seat) ? { ...seat, state: 'handed-on' } : seat))
  const changed = dropDeadEnds({ ...planned, seats: [...left, ...coming] })
  const event: DeskEvent = {
    type: 'handed-on',
    task: taskNote(task),
    group: groupNote(task),
    ...late,
    from: people([...going]),
    to: changed.seats.slice(task.seats.length).filter(isUndecided).map(seatNote),
  }
  return { ok: true, task: changed, events: [event] }
}

/** The hand-on stands before whatever else falls due in the same minute: that is then the next shift's. */
function withTurn({ ladder, climbed }: Task, turnsAt: Instant | undefined): PlannedRung[] {
  const ahead = ladder.slice(climbed).filter((rung) => rung.do !== 'hand-on')
  const turn: PlannedRung[] = turnsAt === undefined ? [] : [{ at: turnsAt, do: 'hand-on' }]
  return [...ladder.slice(0, climbed), ...[...turn, ...ahead].toSorted((one, other) => one.at - other.at)]
}

type DutyPlace = { readonly who: Who; readonly place: number; readonly seats: readonly Seat[] }

/** The places that whoever is on duty takes, as long as nobody has taken them on. */
function dutyPlaces(task: Task): DutyPlace[] {
  const whos = activeGroup(task).seats.filter((who) => 'duty' in who)
  return placesOf(seatsOf(task, task.active)).flatMap((seats) => {
    const who = whos.find((one) => seats.some(({ role, standsInFor }) => [role, standsInFor].includes(seatRole(one))))
    const [first] = seats
    if (!who || !first || decided(seats) || isTakenOn(task, seats)) return []
    return [{ who, place: first.place, seats }]
  })
}

function isTakenOn({ progress }: Task, place: readonly Seat[]): boolean {
  return place.some((seat) => isUndecided(seat) && seat.person.id === progress?.by.id)
}

type Shift = { readonly going: readonly Seat[]; readonly coming: readonly Omit<Seat, 'no'>[] }

function shiftOf(task: Task, { who, place, seats }: DutyPlace, { at, holders }: Roster): Shift {
  const role = seatRole(who)
  const present = resolve(who, { requester: task.requester, holders }).filter((one) => mayTake(one, task, seats))
  if (present.length === 0) return { going: [], coming: [] }
  const isPresent = (id: string) => present.some(({ person }) => person.id === id)
  const undecided = seats.filter(isUndecided)
  const off = undecided.filter((seat) => seat.role === role && !isPresent(seat.person.id))
  // With who leaves also goes who was to sign for them.
  const going = undecided.filter(
    (seat) => off.includes(seat) || off.some(({ person }) => person.name === seat.standsInFor),
  )
  const sitting = new Set(undecided.map(({ person }) => person.id))
  const turn = undecided.some(({ state }) => state === 'active')
    ? ({ state: 'active', activeAt: at } as const)
    : ({ state: 'waiting' } as const)
  const coming = present
    .filter(({ person }) => !sitting.has(person.id))
    .map(({ person }) => ({ group: task.active, place, person, ...(role ? { role } : {}), ...turn }))
  return { going, coming }
}

/** The requester decides nothing about the own request; where people must be distinct, nobody comes to a second place. */
function mayTake({ person: { id } }: Candidate, task: Task, place: readonly Seat[]): boolean {
  const group = activeGroup(task)
  if (id === task.requester.id && ownRule(group, task.spec.kind) !== 'allow') return false
  const others = seatsOf(task, task.active).filter((seat) => !place.includes(seat))
  return !group.distinct || !others.some(({ person }) => person.id === id)
}

function people(seats: readonly Seat[]): PersonRef[] {
  return [...new Map(seats.map(({ person }) => [person.id, person])).values()]
}
