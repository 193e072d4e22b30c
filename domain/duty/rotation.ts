// Who takes which shift of a roster: by turns, so that nights and holidays are shared out evenly, with twelve hours of rest
// between two shifts of one person where there are people enough for that. The same question gets the same answer.
//
// Each shift is taken by who is  free at that time  →  rested  →  has had the fewest of its kind  →  the fewest of all  →
// has not had one of its kind for the longest  →  stands first in the list. Whoever missed a turn for want of rest may lie
// two behind in the end: then a shift of who has most goes over. That is done once in the order of time and once with the
// hard shifts first (what only some may take, holidays, nights, days); the better roster of the two counts.

import { overlap, type ShiftKind, type Span } from './shift.ts'
import type { Slot } from './slots.ts'

const HOUR = 3_600_000
/** 两班之间至少休息 12 小时. */
export const REST_MS = 12 * HOUR
const HARDEST_FIRST: readonly ShiftKind[] = ['holiday', 'night', 'day']

export type Assigned = Span & { readonly kind: ShiftKind; readonly person: string }
export type Rotation = {
  /** In the order in which they begin. */
  readonly assigned: readonly Assigned[]
  /** Nobody is free then. */
  readonly unfilled: readonly Slot[]
}

/** `known` are shifts that somebody has already, of any team: nobody is in two places, nor next after the last night. */
export function rotate(slots: readonly Slot[], people: readonly string[], known: readonly Assigned[] = []): Rotation {
  const inTime = turnsIn([{ slots: slots.toSorted(byBeginning), kinds: HARDEST_FIRST }], people, known)
  const hardFirst = turnsIn(inRanks(slots), people, known)
  const { turns, unfilled } = flaws(hardFirst) < flaws(inTime) ? hardFirst : inTime
  const assigned = turns.flatMap(({ person, taken }) => taken.map(({ from, to, kind }) => ({ from, to, kind, person })))
  return { assigned: assigned.toSorted(byBeginning), unfilled: unfilled.toSorted(byBeginning) }
}

type Rank = { readonly slots: readonly Slot[]; readonly kinds: readonly ShiftKind[] }
type Tried = { readonly turns: readonly Turns[]; readonly unfilled: readonly Slot[] }

/** What only some may take comes before everything else, and is not shared out anew. */
function inRanks(slots: readonly Slot[]): Rank[] {
  const ofSome = slots.filter(({ people }) => people !== undefined)
  const ofKind = (kind: ShiftKind) => slots.filter((slot) => slot.kind === kind && slot.people === undefined)
  return [
    { slots: ofSome.toSorted(byBeginning), kinds: [] },
    ...HARDEST_FIRST.map((kind) => ({ slots: ofKind(kind).toSorted(byBeginning), kinds: [kind] })),
  ]
}

/** Rank after rank, the kinds of each made even before the next one takes its share. */
function turnsIn(ranks: readonly Rank[], people: readonly string[], known: readonly Assigned[]): Tried {
  const turns = people.map((person, place) => new Turns(person, place, known))
  const unfilled: Slot[] = []
  for (const { slots, kinds } of ranks) {
    for (const slot of slots) {
      const next = nextOf(turns, slot)
      if (next) next.take(slot)
      else unfilled.push(slot)
    }
    for (const kind of kinds) even(turns, kind)
  }
  return { turns, unfilled }
}

const WORST = 1_000_000
/** A shift that nobody takes is worse than any want of rest, and that worse than any unevenness. */
function flaws({ turns, unfilled }: Tried): number {
  const tight = turns.reduce((sum, turn) => sum + turn.tight(), 0)
  const uneven = HARDEST_FIRST.reduce((sum, kind) => {
    const counts = turns.map((turn) => turn.count(kind))
    return sum + Math.max(...counts) - Math.min(...counts)
  }, 0)
  return unfilled.length * WORST * WORST + tight * WORST + uneven
}

function byBeginning(one: Span, other: Span): number {
  return one.from - other.from || one.to - other.to
}

function nextOf(turns: readonly Turns[], slot: Slot): Turns | undefined {
  return first(turns, slot, REST_MS) ?? first(turns, slot, 0)
}

function first(turns: readonly Turns[], slot: Slot, rest: number): Turns | undefined {
  let next: Turns | undefined
  for (const turn of turns) {
    if (turn.mayTake(slot, rest) && (!next || turn.before(next, slot.kind) < 0)) next = turn
  }
  return next
}

/** Until nobody has two more than somebody else who could take one of them, rested. Each step makes it more even. */
function even(turns: readonly Turns[], kind: ShiftKind): void {
  const most = turns.toSorted((one, other) => other.count(kind) - one.count(kind))
  for (const giver of most) {
    for (const taker of most.toReversed()) {
      if (giver.count(kind) - taker.count(kind) < 2) break
      if (!handOver(giver, taker, kind)) continue
      even(turns, kind)
      return
    }
  }
}

function handOver(giver: Turns, taker: Turns, kind: ShiftKind): boolean {
  const slot = giver.taken.findLast((one) => one.kind === kind && taker.mayTake(one, REST_MS))
  if (!slot) return false
  giver.leave(slot)
  taker.take(slot)
  return true
}

/** One person's share so far. */
class Turns {
  readonly person: string
  taken: readonly Slot[] = []
  readonly #counts: Record<ShiftKind, number> = { day: 0, night: 0, holiday: 0 }
  readonly #place: number
  readonly #known: readonly Assigned[]

  constructor(person: string, place: number, known: readonly Assigned[]) {
    this.person = person
    this.#place = place
    this.#known = known.filter((shift) => shift.person === person)
  }

  mayTake({ from, to, people }: Slot, rest: number): boolean {
    const wanted = { from: from - rest, to: to + rest }
    if (people && !people.includes(this.person)) return false
    const nearest = firstEndingAfter(this.taken, wanted.from)
    return !(nearest && overlap(nearest, wanted)) && !this.#known.some((span) => overlap(span, wanted))
  }

  count(kind: ShiftKind): number {
    return this.#counts[kind]
  }

  before(other: Turns, kind: ShiftKind): number {
    return (
      this.count(kind) - other.count(kind) ||
      this.taken.length - other.taken.length ||
      this.#last(kind) - other.#last(kind) ||
      this.#place - other.#place
    )
  }

  take(slot: Slot): void {
    this.#counts[slot.kind] += 1
    this.taken = [...this.taken, slot].toSorted(byBeginning)
  }

  leave(slot: Slot): void {
    this.#counts[slot.kind] -= 1
    this.taken = this.taken.filter((one) => one !== slot)
  }

  /** How often there are less than twelve hours to the next shift. */
  tight(): number {
    const all = [...this.#known, ...this.taken].toSorted(byBeginning)
    return all.filter(({ to }, index) => (all[index + 1]?.from ?? Number.POSITIVE_INFINITY) - to < REST_MS).length
  }

  #last(kind: ShiftKind): number {
    const ends = [...this.#known, ...this.taken].filter((shift) => shift.kind === kind).map(({ to }) => to)
    return Math.max(0, ...ends)
  }
}

/** Of spans in order that do not overlap. */
function firstEndingAfter(spans: readonly Slot[], at: number): Slot | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) > at) high = middle
    else low = middle + 1
  }
  return spans[low]
}

/** How many of each kind everybody has, in the order of the people. */
export type Share = { readonly person: string } & Readonly<Record<ShiftKind, number>>

export function sharesOf(people: readonly string[], assigned: readonly Assigned[]): Share[] {
  return people.map((person) => {
    const count = (kind: ShiftKind) => assigned.filter((one) => one.person === person && one.kind === kind).length
    return { person, day: count('day'), night: count('night'), holiday: count('holiday') }
  })
}
