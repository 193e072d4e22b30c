// 代理人: somebody who is away has named who signs instead. The substitute becomes one more candidate of the person's own
// place, also while a task is open; whoever signs first takes it, and both names stay with the signature. When it is
// over, the seat goes again. Never the requester where nobody decides about the own request, and nobody twice where the
// people of a group must be distinct.

import { type Changed, groupNoteOf, seatNote, taskNote } from './activate.ts'
import type { DeskEvent } from './event.ts'
import { type Candidate, ownRule, type Place } from './people.ts'
import { isUndecided } from './seats.ts'
import type { GroupSpec, Instant, PersonRef, Seat, Task, TaskSpec } from './task.ts'

/** `person` is the id of who is away. */
export type Substitution = { readonly person: string; readonly substitute: PersonRef }

export type SubstitutesNow = {
  readonly present: readonly Substitution[]
  /** Those that are over: their seats go, unless they are present again. */
  readonly ended: readonly Substitution[]
}

type InGroup = { readonly group: GroupSpec; readonly kind: TaskSpec['kind']; readonly requester: PersonRef }

/** The places of a group that is being opened, with their substitutes after everybody else. */
export function withSubstitutes(
  places: readonly Place[],
  substitutions: readonly Substitution[],
  { group, kind, requester }: InGroup,
): readonly Place[] {
  if (substitutions.length === 0) return places
  const inGroup = new Set(places.flatMap(({ candidates }) => candidates.map(({ person }) => person.id)))
  return places.map(({ candidates }) => {
    const here = new Set(candidates.map(({ person }) => person.id))
    const more = candidates.flatMap(({ person }) =>
      namedBy(person, substitutions).flatMap((substitute): Candidate[] => {
        const isIn = (group.distinct ? inGroup : here).has(substitute.id)
        if (isIn || isOwn(substitute, { group, kind, requester })) return []
        inGroup.add(substitute.id)
        here.add(substitute.id)
        return [{ person: substitute, standsInFor: person.name }]
      }),
    )
    return more.length > 0 ? { candidates: [...candidates, ...more] } : { candidates }
  })
}

function namedBy({ id }: PersonRef, substitutions: readonly Substitution[]): PersonRef[] {
  return substitutions.flatMap(({ person, substitute }) => (person === id ? [substitute] : []))
}

function isOwn({ id }: PersonRef, { group, kind, requester }: InGroup): boolean {
  return id === requester.id && ownRule(group, kind) !== 'allow'
}

/** An open task as it should be now that substitutions have begun or ended. Without events, nothing is different. */
export function standIn(task: Task, { present, ended }: SubstitutesNow, at: Instant): Changed {
  const going = task.seats.filter((seat) => isUndecided(seat) && isOver(seat, task, { present, ended }))
  const left = task.seats.map((seat): Seat => (going.includes(seat) ? { ...seat, state: 'removed' } : seat))
  const coming = joining({ ...task, seats: left }, present, at)
  return {
    ok: true,
    task: { ...task, seats: [...left, ...coming] },
    events: [...byGroup(task, 'substitutes-left', going), ...byGroup(task, 'substitutes-joined', coming)],
  }
}

/** A substitute whose time is over. */
function isOver(seat: Seat, task: Task, { present, ended }: SubstitutesNow): boolean {
  return isSubstitute(seat, task, ended) && !isSubstitute(seat, task, present)
}

/** Whether the seat stands beside the one of who was away by one of these substitutions. */
function isSubstitute(
  { group, place, person: { id }, standsInFor }: Seat,
  { seats }: Task,
  list: readonly Substitution[],
) {
  const stoodIn = seats.filter((o) => o.group === group && o.place === place && o.person.name === standsInFor)
  return list.some(({ person, substitute }) => substitute.id === id && stoodIn.some((o) => o.person.id === person))
}

function joining(task: Task, present: readonly Substitution[], at: Instant): Seat[] {
  const { kind, groups } = task.spec
  const coming: Seat[] = []
  const ownRight = task.seats.filter((seat) => isUndecided(seat) && !isSubstitute(seat, task, present))
  for (const away of ownRight) {
    const group = groups[away.group]
    if (!group) continue
    for (const person of namedBy(away.person, present)) {
      const isIn = sits(person, [...task.seats, ...coming], away, group)
      if (isIn || isOwn(person, { group, kind, requester: task.requester })) continue
      const { place, state } = away
      const turn = state === 'active' ? { activeAt: at } : {}
      const no = task.seats.length + coming.length
      coming.push({ no, group: away.group, place, person, standsInFor: away.person.name, state, ...turn })
    }
  }
  return coming
}

/** Where people must be distinct, also who has had another place: a dead end stays one. */
function sits({ id }: PersonRef, seats: readonly Seat[], { group, place }: Seat, { distinct }: GroupSpec): boolean {
  const hasLeft = ({ state }: Seat) => state === 'removed' || state === 'handed-on'
  const mine = seats.filter((seat) => seat.person.id === id && seat.group === group && !hasLeft(seat))
  return distinct ? mine.length > 0 : mine.some((seat) => seat.place === place && seat.state !== 'void')
}

function byGroup(task: Task, type: 'substitutes-joined' | 'substitutes-left', seats: readonly Seat[]): DeskEvent[] {
  const groups = [...new Set(seats.map(({ group }) => group))]
  return groups.map((group) => ({
    type,
    task: taskNote(task),
    group: groupNoteOf(task, group),
    seats: seats.filter((seat) => seat.group === group).map(seatNote),
  }))
}
