// A task is opened: people are found for its places, groups that need nobody are passed over (and say so), signatures of
// an earlier round that still stand are carried over, and the first group's turn comes.

import { activate, type Changed, close, seatNote, taskNote } from './activate.ts'
import type { DeskEvent, SkippedNote } from './event.ts'
import { followRoster, type Roster } from './hand-on.ts'
import type { Planner } from './ladder.ts'
import { type Circle, type Found, findPeople, type Place } from './people.ts'
import { seatsOf } from './seats.ts'
import { type Substitution, withSubstitutes } from './substitutes.ts'
import type { Evidence, GroupSpec, Instant, Pause, PersonRef, Seat, StoppedClock, Task, TaskSpec } from './task.ts'
import { needsEveryPlace, verdictOf } from './votes.ts'

export type OpenContext = Roster & {
  readonly id: string
  readonly key: string
  readonly round: number
  readonly submittedAt: Instant
  readonly requester: PersonRef
  readonly substitutes?: readonly Substitution[]
  readonly plan: Planner
  readonly evidence?: Omit<Evidence, 'frozen'>
  /** The round before, if it was returned and jumps straight back. */
  readonly earlier?: Task
  /** When the clock of the request stood still until now; and the clock, where it still does. */
  readonly pauses?: readonly Pause[]
  readonly clock?: StoppedClock
}

export function open(spec: TaskSpec, context: OpenContext): Changed {
  const { groups, skipped } = peopled(spec, context)
  const blank: Task = {
    id: context.id,
    key: context.key,
    round: context.round,
    spec,
    state: 'open',
    active: 0,
    seats: seatsFor(groups),
    requester: context.requester,
    submittedAt: context.submittedAt,
    ...(context.evidence ? { evidence: { ...context.evidence, frozen: false } } : {}),
    ladder: [],
    climbed: 0,
    ...(context.pauses?.length ? { pauses: context.pauses } : {}),
    ...(context.clock ? { clock: context.clock } : {}),
  }
  const carried = carry(blank, context.earlier)
  const first = Math.min(...carried.task.seats.filter((seat) => seat.state === 'waiting').map((seat) => seat.group))
  const events: DeskEvent[] = [...carried.restart, openedEvent(carried.task, skipped)]
  if (first === Number.POSITIVE_INFINITY) {
    const closed = close(carried.task, { kind: spec.kind === 'work' ? 'done' : 'approved' })
    return { ...closed, events }
  }
  const activated = activate({ ...carried.task, active: first }, context.at, context.plan)
  const followed = followRoster(activated.task, context)
  return { ...followed, events: [...events, activated.event, ...followed.events] }
}

type Beginning = Circle & Pick<OpenContext, 'substitutes'>
type Peopled = { groups: readonly (readonly Place[])[]; skipped: SkippedNote[] }

function peopled(spec: TaskSpec, circle: Beginning): Peopled {
  const found = spec.groups.map((group) => findPeople(group, spec.kind, circle))
  if (found.every(({ places }) => places.length === 0)) closeTheGap(spec, found, circle)
  const skipped: SkippedNote[] = []
  const groups = found.map(({ places, dropped }, index) => {
    const kept = spec.once ? places.filter((place) => !signsLater(spec, place, index, found)) : places
    const { key, title } = spec.groups[index] ?? { key: '', title: { zh: '', en: '' } }
    if (kept.length > 0) return substituted(kept, index, spec, circle)
    const [gap] = dropped
    const person = places[0]?.candidates[0]?.person
    if (places.length > 0) skipped.push({ key, title, why: 'signs-later', ...(person ? { person } : {}) })
    else skipped.push({ key, title, why: gap?.why ?? 'nobody', ...(gap?.person ? { person: gap.person } : {}) })
    return kept
  })
  return { groups, skipped }
}

/** After it is settled who signs where: nobody signs earlier or later because of a substitute. */
function substituted(
  places: readonly Place[],
  index: number,
  { groups, kind }: TaskSpec,
  { requester, substitutes = [] }: Beginning,
): readonly Place[] {
  const group = groups[index]
  return group ? withSubstitutes(places, substitutes, { group, kind, requester }) : places
}

/** A chain of which every group would be passed over decides nothing: somebody sits down for the last one after all. */
function closeTheGap({ groups, kind }: TaskSpec, found: Found[], circle: Circle): void {
  const last = groups.at(-1)
  if (last) found[groups.length - 1] = findPeople({ ...last, own: 'stand-in', mayBeEmpty: false }, kind, circle)
}

/**
 * One person signs once, at the later place: whoever alone can take this place also alone takes a later one, there is no
 * end without that one, and no form that only this group asks for gets lost.
 */
function signsLater({ groups }: TaskSpec, { candidates }: Place, index: number, found: readonly Found[]): boolean {
  const [only, ...others] = candidates
  if (!only || others.length > 0) return false
  const form = groups[index]?.form
  const isThePerson = ({ candidates: [first, ...rest] }: Place) =>
    rest.length === 0 && first?.person.id === only.person.id
  return groups.some((later, at) => {
    const places = found[at]?.places ?? []
    const asksAsMuch = !form?.required || later.form?.key === form.key
    return at > index && asksAsMuch && needsEveryPlace(later.mode, places.length) && places.some(isThePerson)
  })
}

function seatsFor(groups: readonly (readonly Place[])[]): Seat[] {
  const flat = groups.flatMap((places, group) =>
    places.flatMap(({ candidates }, place) => candidates.map((candidate) => ({ group, place, ...candidate }))),
  )
  return flat.map((seat, no): Seat => ({ no, ...seat, state: 'waiting' }))
}

/**
 * 直达退回人: the signatures given before the group that returned stand, if nothing that they are under has changed;
 * otherwise the chain starts again and says so.
 */
function carry(task: Task, earlier: Task | undefined): { task: Task; restart: DeskEvent[] } {
  if (earlier?.outcome?.kind !== 'returned' || earlier.outcome.resume !== 'jump-back') return { task, restart: [] }
  if (earlier.evidence?.hash !== task.evidence?.hash) {
    const code = task.spec.evidence?.code ?? 'evidence-changed'
    const anySigned = earlier.seats.some((seat) => seat.state === 'decided' && seat.verdict === 'approve')
    return { task, restart: anySigned ? [{ type: 'chain-restarted', task: taskNote(task), code }] : [] }
  }
  const { group: returner } = earlier.outcome
  let carried = task
  for (const [index, group] of task.spec.groups.entries()) {
    if (group.key === returner) break
    if (seatsOf(task, index).length === 0) continue
    const before = earlier.spec.groups.findIndex(({ key }) => key === group.key)
    const seats = earlier.seats.filter((seat) => seat.group === before && seat.state !== 'removed')
    if (seats.length === 0 || verdictOf(group.mode, seats) !== 'yes') break
    const signed = seats.filter((seat) => seat.state === 'decided')
    carried = { ...carried, seats: stand(carried.seats, index, signed), ...givenWith(group, earlier) }
  }
  return { task: carried, restart: [] }
}

/** The group is as it was signed, also by those who have left their role since then; nobody else need sign. */
function stand(seats: readonly Seat[], group: number, signed: readonly Seat[]): Seat[] {
  const isSame = (one: Seat, other: Seat) => one.person.id === other.person.id && one.place === other.place
  const now = seats.map((seat): Seat => {
    if (seat.group !== group) return seat
    const same = signed.find((other) => isSame(other, seat))
    return same ? { ...same, no: seat.no, group } : { ...seat, state: 'void' }
  })
  const gone = signed.filter((other) => !now.some((seat) => seat.group === group && isSame(other, seat)))
  return [...now, ...gone.map((seat, index) => ({ ...seat, no: now.length + index, group }))]
}

/** What stands with the signatures of a group: the form that they came with, and that they have frozen the evidence. */
function givenWith({ form: spec }: GroupSpec, { form, result, evidence }: Task): Partial<Task> {
  return {
    ...(spec && form !== undefined ? { form, ...(result ? { result } : {}) } : {}),
    ...(evidence ? { evidence } : {}),
  }
}

function openedEvent(task: Task, skipped: SkippedNote[]): DeskEvent {
  const carried = task.seats.filter((seat) => seat.state === 'decided')
  const name = (seat: Seat) => task.spec.groups[seat.group]?.key ?? ''
  return {
    type: 'task-opened',
    task: taskNote(task),
    kind: task.spec.kind,
    groups: task.spec.groups.map(({ key, title, mode }, index) => ({
      key,
      title,
      mode,
      seats: seatsOf(task, index).map(seatNote),
    })),
    skipped,
    ...(carried.length > 0 ? { carried: carried.map((seat) => ({ group: name(seat), person: seat.person })) } : {}),
    ...(task.evidence ? { evidence: { what: task.evidence.what, hash: task.evidence.hash } } : {}),
  }
}
