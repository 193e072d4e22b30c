// From "who is meant" to people: roles become their holders, and places that would stay empty are filled.

import { assign } from './distinct.ts'
import type { GroupSpec, PersonRef, TaskSpec, Who } from './task.ts'

/** A person who holds a role at the moment of asking; `department` when the role is held in one. */
export type Holder = { readonly person: PersonRef; readonly role: string; readonly department?: string }

export type Candidate = { readonly person: PersonRef; readonly role?: string; readonly standsInFor?: string }
export type Place = { readonly candidates: readonly Candidate[] }
type Empty = { readonly why: 'own-request' | 'nobody'; readonly person?: PersonRef }
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

/** A place that the rules do not allow to stay empty, and nobody in the whole school who could take it. */
export class NobodyToSit extends Error {
  readonly group: string

  constructor(group: string) {
    super(`nobody can take a place of group ${group}: the school needs an admin, a principal or a vice principal`)
    this.name = 'NobodyToSit'
    this.group = group
  }
}

export type OwnRule = NonNullable<GroupSpec['own']>

/** Whoever asks may do the work of the request, and decides nothing about it, unless the group says otherwise. */
export function ownRule(group: GroupSpec, kind: TaskSpec['kind']): OwnRule {
  return group.own ?? (kind === 'work' ? 'allow' : 'stand-in')
}

type Wanted = { readonly who: Who; readonly candidates: readonly Candidate[] }

/** The places of a group with their candidates. Nobody is left out silently: dropped places say why. */
export function findPeople(group: GroupSpec, kind: TaskSpec['kind'], circle: Circle): Found {
  const own = ownRule(group, kind)
  const dropped: Empty[] = []
  const wanted = group.seats.flatMap((who) => placesFor(who, circle))
  const manned = wanted.flatMap(({ who, candidates }): Wanted[] => {
    const others = own === 'allow' ? candidates : candidates.filter(({ person }) => person.id !== circle.requester.id)
    if (others.length > 0) return [{ who, candidates: others }]
    const isOwn = candidates.length > 0
    if (isOwn && own === 'skip') dropped.push({ why: 'own-request', person: circle.requester })
    else if (!isOwn && group.mayBeEmpty) dropped.push({ why: 'nobody' })
    else return [{ who, candidates: standIns(group, who, own, circle, new Set()) }]
    return []
  })
  const spreadOut = group.distinct ? spread(manned, group, own, circle) : manned
  return { places: filled(spreadOut, group, dropped), dropped }
}

/** One place for whoever is meant, or one for each of them; a place for nobody is a place all the same. */
function placesFor(who: Who, circle: Circle): Wanted[] {
  const meant = resolve(who, circle)
  if (!('role' in who && who.each) || meant.length === 0) return [{ who, candidates: meant }]
  return meant.map((candidate) => ({ who, candidates: [candidate] }))
}

/** The places that can be taken, each by another person where people must be distinct. */
function filled(wanted: readonly Wanted[], group: GroupSpec, dropped: Empty[]): Place[] {
  const taker = group.distinct ? assign(wanted.map(ids)) : wanted.map(({ candidates }) => candidates[0])
  const places = wanted.filter((_, index) => taker[index] !== undefined)
  if (places.length < wanted.length && !group.mayBeEmpty) throw new NobodyToSit(group.key)
  for (let missing = places.length; missing < wanted.length; missing++) dropped.push({ why: 'nobody' })
  return places.map(({ candidates }) => ({ candidates }))
}

function ids({ candidates }: Wanted): string[] {
  return candidates.map(({ person }) => person.id)
}

/** Nobody takes two places: a place that distinct people cannot fill gets stand-ins as well. */
function spread(wanted: readonly Wanted[], group: GroupSpec, own: OwnRule, circle: Circle): Wanted[] {
  let result = [...wanted]
  for (let turn = 0; turn < wanted.length; turn++) {
    const free = assign(result.map(ids)).indexOf(undefined)
    const place = result[free]
    if (!place) break
    const more = standIns(group, place.who, own, circle, new Set(result.flatMap(ids)))
    result = result.with(free, { ...place, candidates: [...place.candidates, ...more] })
  }
  return result
}

function standIns(group: GroupSpec, who: Who, own: OwnRule, circle: Circle, taken: ReadonlySet<string>): Candidate[] {
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
