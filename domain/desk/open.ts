// A task is opened: people are found for its places, groups that need nobody are passed over (and say so), signatures of
// an earlier round that still stand are carried over, and the first group's turn comes.

import { activate, type Changed, close, seatNote, taskNote } from './activate.ts'
import type { DeskEvent, SkippedNote } from './event.ts'
import type { Planner } from './ladder.ts'
import { type Circle, type Found, findPeople, type Holder, type Place } from './people.ts'
import { decided, placesOf, seatsOf } from './seats.ts'
import type { Evidence, Instant, PersonRef, Seat, Task, TaskSpec } from './task.ts'

export type OpenContext = {
  readonly id: string
  readonly key: string
  readonly round: number
  readonly at: Instant
  readonly submittedAt: Instant
  readonly requester: PersonRef
  readonly holders: readonly Holder[]
  readonly plan: Planner
  readonly evidence?: Omit<Evidence, 'frozen'>
  /** The round before, if it was returned and jumps straight back. */
  readonly earlier?: Task
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
  }
  const carried = carry(blank, context.earlier)
  const first = Math.min(...carried.task.seats.filter((seat) => seat.state === 'waiting').map((seat) => seat.group))
  const events: DeskEvent[] = [...carried.restart, openedEvent(carried.task, skipped)]
  if (first === Number.POSITIVE_INFINITY) {
    const closed = close(carried.task, { kind: spec.kind === 'work' ? 'done' : 'approved' })
    return { ...closed, events }
  }
  const activated = activate({ ...carried.task, active: first }, context.at, context.plan)
  return { ok: true, task: activated.task, events: [...events, activated.event] }
}

type Peopled = { groups: readonly (readonly Place[])[]; skipped: SkippedNote[] }

function peopled(spec: TaskSpec, circle: Circle): Peopled {
  const found = spec.groups.map((group) => findPeople(group, spec.kind, circle))
  if (found.every(({ places }) => places.length === 0)) closeTheGap(spec, found, circle)
  const skipped: SkippedNote[] = []
  const groups = found.map(({ places, dropped }, index) => {
    const kept = spec.once ? places.filter((place) => !signsLater(place, found.slice(index + 1))) : places
    const { key, title } = spec.groups[index] ?? { key: '', title: { zh: '', en: '' } }
    if (kept.length > 0) return kept
    const [gap] = dropped
    const person = places[0]?.candidates[0]?.person
    if (places.length > 0) skipped.push({ key, title, why: 'signs-later', ...(person ? { person } : {}) })
    else skipped.push({ key, title, why: gap?.why ?? 'nobody', ...(gap?.person ? { person: gap.person } : {}) })
    return kept
  })
  return { groups, skipped }
}

/** A chain of which every group would be passed over decides nothing: somebody sits down for the last one after all. */
function closeTheGap({ groups, kind }: TaskSpec, found: Found[], circle: Circle): void {
  const last = groups.at(-1)
  if (last) found[groups.length - 1] = findPeople({ ...last, own: 'stand-in', mayBeEmpty: false }, kind, circle)
}

/** One person signs once, at the later place: whoever alone can take this place also alone takes a later one. */
function signsLater({ candidates }: Place, later: readonly Found[]): boolean {
  const [only, ...others] = candidates
  if (!only || others.length > 0) return false
  const isThePerson = ({ candidates: [first, ...rest] }: Place) =>
    rest.length === 0 && first?.person.id === only.person.id
  return later.some(({ places }) => places.some(isThePerson))
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
  if (earlier?.outcome?.kind !== 'returned') return { task, restart: [] }
  if (earlier.evidence?.hash !== task.evidence?.hash) {
    const code = task.spec.evidence?.code ?? 'evidence-changed'
    const anySigned = earlier.seats.some((seat) => seat.state === 'decided' && seat.verdict === 'approve')
    return { task, restart: anySigned ? [{ type: 'chain-restarted', task: taskNote(task), code }] : [] }
  }
  const { group: returner } = earlier.outcome
  const seats = [...task.seats]
  for (const [index, group] of task.spec.groups.entries()) {
    if (group.key === returner) break
    const before = earlier.spec.groups.findIndex(({ key }) => key === group.key)
    const signed = placesOf(seatsOf(earlier, before)).map(decided)
    const now = seatsOf(task, index)
    if (now.length === 0) continue
    if (signed.length === 0 || signed.some((seat) => seat?.verdict !== 'approve')) break
    for (const seat of now) seats[seat.no] = kept(seat, signed)
  }
  return { task: { ...task, seats, ...carriedForm(earlier) }, restart: [] }
}

function kept(seat: Seat, signed: readonly (Seat | undefined)[]): Seat {
  const same = signed.find((other) => other?.person.id === seat.person.id && other.place === seat.place)
  return same ? { ...same, no: seat.no, group: seat.group, place: seat.place } : { ...seat, state: 'void' }
}

function carriedForm({ form, result, evidence }: Task): Partial<Task> {
  return {
    ...(form === undefined ? {} : { form }),
    ...(result ? { result } : {}),
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
      seats: task.seats.filter((seat) => seat.group === index).map(seatNote),
    })),
    skipped,
    ...(carried.length > 0 ? { carried: carried.map((seat) => ({ group: name(seat), person: seat.person })) } : {}),
    ...(task.evidence ? { evidence: { what: task.evidence.what, hash: task.evidence.hash } } : {}),
  }
}
