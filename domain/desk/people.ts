// From "who is meant" to people: roles become their holders, and places that would stay empty are filled.

import { assign } from './distinct.ts'
import type { GroupSpec, PersonRef, TaskSpec, Who } from './task.ts'

/** A person who holds a role at the moment of asking; `department` when the role is held in one. */
export type Holder = { readonly person: PersonRef; readonly role: string; readonly department?: string }

export type Candidate = { readonly person: PersonRef; readonly role?: string; readonly standsInFor?: string }
export type Place = { readonly candidates: readonly Candidate[] }
export type Empty = { readonly why: 'own-request' | 'nobody'; readonly person?: PersonRef }
export type Found = { readonly places: readonly Place[]; readonly dropped: readonly Empty[] }

export type Circle = { readonly requester: PersonRef; readonly holders: readonly Holder[] }

/** Who looks after a place that nobody else can take, in this order; design: the admin is told and sees to it. */
const LAST_RESORT = ['admin', 'principal', 'vice-principal']

/** The roles whose holders must be known before the people of a task can be found. */
export function rolesIn(spec: TaskSpec): string[] {
  const whos = spec.groups.flatMap(({ seats, standIns = [], ladder }) => [
    ...seats,
    ...standIns,
    ...(ladder?.rungs ?? []).flatMap(({ to }) => (to ? [to] : [])),
  ])
  return [...new Set([...whos.flatMap((who) => ('role' in who ? [who.role] : [])), ...LAST_RESORT])]
}

/** Everybody who is meant, each once, in the order of the holders. */
export function resolve(who: Who, { requester, holders }: Circle): Candidate[] {
  if ('requester' in who) return [{ person: requester }]
  if ('person' in who) return [{ person: who.person }]
  const meant = holders.filter(
    ({ role, department }) => role === who.role && (who.department === undefined || department === who.department),
  )
  const ids = new Set<string>()
  return meant
    .filter(({ person }) => !ids.has(person.id) && ids.add(person.id))
    .map(({ person, role }) => ({ person, role }))
}

/** The places of a group with their candidates. Nobody is left out silently: dropped places say why. */
export function findPeople(group: GroupSpec, kind: TaskSpec['kind'], circle: Circle): Found {
  const own = group.own ?? (kind === 'work' ? 'allow' : 'stand-in')
  const dropped: Empty[] = []
  const places = group.seats.flatMap((who): Place[] => {
    const meant = resolve(who, circle)
    const named = 'role' in who && who.each ? meant.map((candidate) => [candidate]) : [meant]
    return named.flatMap((candidates): Place[] => {
      const others = own === 'allow' ? candidates : candidates.filter(({ person }) => person.id !== circle.requester.id)
      if (others.length > 0) return [{ candidates: others }]
      const isOwn = candidates.length > 0
      if (isOwn && own === 'skip') {
        dropped.push({ why: 'own-request', person: circle.requester })
        return []
      }
      if (!isOwn && group.mayBeEmpty) {
        dropped.push({ why: 'nobody' })
        return []
      }
      return [{ candidates: standIns(group, who, own, circle, new Set()) }]
    })
  })
  return { places: group.distinct ? spread(places, group, own, circle) : places, dropped }
}

/** Nobody takes two places: a place that distinct people cannot fill gets stand-ins as well. */
function spread(places: readonly Place[], group: GroupSpec, own: string, circle: Circle): Place[] {
  const ids = (place: Place) => place.candidates.map(({ person }) => person.id)
  let result = [...places]
  for (let turn = 0; turn < places.length; turn++) {
    const free = assign(result.map(ids)).indexOf(undefined)
    if (free === -1) break
    const taken = new Set(result.flatMap(ids))
    const who = group.seats[free] ?? { requester: true as const }
    const more = standIns(group, who, own, circle, taken)
    result = result.map((place, at) => (at === free ? { candidates: [...place.candidates, ...more] } : place))
  }
  return result
}

function standIns(group: GroupSpec, who: Who, own: string, circle: Circle, taken: ReadonlySet<string>): Candidate[] {
  const standsInFor = 'role' in who ? who.role : 'person' in who ? who.person.name : circle.requester.name
  const ladder: Who[] = [...(group.standIns ?? []), ...LAST_RESORT.map((role) => ({ role }))]
  const isFree = ({ person }: Candidate) =>
    !taken.has(person.id) && (own === 'allow' || person.id !== circle.requester.id)
  for (const stand of ladder) {
    const free = resolve(stand, circle).filter(isFree)
    if (free.length > 0) return free.map((candidate) => ({ ...candidate, standsInFor }))
  }
  return []
}
