// From "who is meant" to people: roles become their holders, and places that would stay empty are filled.

import { dutyOf } from '../duty/teams.ts'
import { assign } from './distinct.ts'
import type { GroupSpec, PersonRef, TaskSpec, Who } from './task.ts'

/** A person who holds a role, or is on duty, at the moment of asking; `department` or `site` when it is held in one. */
export type Holder = {
  readonly person: PersonRef
  readonly role: string
  readonly department?: string
  readonly site?: string
}

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
  return [...new Set([...whos.flatMap((who) => roleOf(who) ?? []), ...LAST_RESORT])]
}

/** The role that is asked for; being on duty is one. */
function roleOf(who: Who): string | undefined {
  if ('duty' in who) return dutyOf(who.duty)
  return 'role' in who ? who.role : undefined
}

/** Whether its people change with the shifts. */
export function waitsForDuty({ seats }: GroupSpec): boolean {
  return seats.some((who) => 'duty' in who)
}

/** As what somebody sits who was on duty: a seat keeps the site, so that the next shift of the same site is found. */
export function seatRole(who: Who): string | undefined {
  return 'duty' in who && who.site !== undefined ? `${dutyOf(who.duty)}/${who.site}` : roleOf(who)
}

/** A shift without a site is for all of them. */
function isMeant(who: Who, { role, department, site }: Holder): boolean {
  if (role !== roleOf(who)) return false
  if ('duty' in who) return who.site === undefined || site === undefined || site === who.site
  return !('role' in who) || who.department === undefined || department === who.department
}

/** Everybody who is meant, each once, in the order of the holders. */
export function resolve(who: Who, { requester, holders }: Circle): Candidate[] {
  if ('requester' in who) return [{ person: requester }]
  if ('person' in who) return [{ person: who.person }]
  const role = seatRole(who)
  const ids = new Set<string>()
  return holders
    .filter((holder) => isMeant(who, holder))
    .filter(({ person }) => !ids.has(person.id) && ids.add(person.id))
    .map(({ person }) => ({ person, ...(role === undefined ? {} : { role }) }))
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
  const standsInFor = seatRole(who) ?? ('person' in who ? who.person.name : circle.requester.name)
  const ladder: Who[] = [...(group.standIns ?? []), ...LAST_RESORT.map((role) => ({ role }))]
  const isFree = ({ person }: Candidate) =>
    !taken.has(person.id) && (own === 'allow' || person.id !== circle.requester.id)
  for (const stand of ladder) {
    const free = resolve(stand, circle).filter(isFree)
    if (free.length > 0) return free.map((candidate) => ({ ...candidate, standsInFor }))
  }
  return []
}
