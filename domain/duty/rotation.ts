// Who takes which shift of a roster: by turns, so that nights and holidays are shared out evenly, with twelve hours of rest
// between two shifts of one person where there are people enough for that. The same question gets the same answer.
//
// Shift after shift, in the order in which they begin:  free at that time  →  rested  →  has had the fewest of this kind
// →  the fewest of all  →  has not had one of this kind for the longest  →  stands first in the list.

import { overlap, type ShiftKind, type Span } from './shift.ts'
import type { Slot } from './slots.ts'

const HOUR = 3_600_000
/** 两班之间至少休息 12 小时. */
export const REST_MS = 12 * HOUR

/** A shift that somebody has already, of any team: nobody is in two places, and who has just had a night is not next. */
export type Known = Slot & { readonly person: string }
export type Assigned = Slot & { readonly person: string }
export type Rotation = {
  readonly assigned: readonly Assigned[]
  /** Nobody is free then. */
  readonly unfilled: readonly Slot[]
}

export function rotate(slots: readonly Slot[], people: readonly string[], known: readonly Known[] = []): Rotation {
  const turns = people.map((person, place) => new Turns(person, place, known))
  const assigned: Assigned[] = []
  const unfilled: Slot[] = []
  for (const slot of slots) {
    const next = nextOf(turns, slot)
    if (next) assigned.push(next.take(slot))
    else unfilled.push(slot)
  }
  return { assigned, unfilled }
}

function nextOf(turns: readonly Turns[], slot: Slot): Turns | undefined {
  const free = turns.filter((turn) => turn.isFree(slot, 0))
  const rested = free.filter((turn) => turn.isFree(slot, REST_MS))
  return (rested.length > 0 ? rested : free).toSorted((one, other) => one.before(other, slot.kind))[0]
}

/** One person's share so far. */
class Turns {
  readonly person: string
  readonly #place: number
  readonly #busy: Span[] = []
  readonly #counts: Record<ShiftKind, number> = { day: 0, night: 0, holiday: 0 }
  readonly #last: Record<ShiftKind, number> = { day: 0, night: 0, holiday: 0 }

  constructor(person: string, place: number, known: readonly Known[]) {
    this.person = person
    this.#place = place
    for (const shift of known) if (shift.person === person) this.#note(shift)
  }

  isFree({ from, to }: Span, rest: number): boolean {
    return !this.#busy.some((span) => overlap(span, { from: from - rest, to: to + rest }))
  }

  before(other: Turns, kind: ShiftKind): number {
    return (
      this.#counts[kind] - other.#counts[kind] ||
      this.#all() - other.#all() ||
      this.#last[kind] - other.#last[kind] ||
      this.#place - other.#place
    )
  }

  take(slot: Slot): Assigned {
    this.#counts[slot.kind] += 1
    this.#note(slot)
    return { ...slot, person: this.person }
  }

  #all(): number {
    const { day, night, holiday } = this.#counts
    return day + night + holiday
  }

  #note({ from, to, kind }: Slot): void {
    this.#busy.push({ from, to })
    this.#last[kind] = Math.max(this.#last[kind], to)
  }
}

/** How many of each kind everybody has, in the order of the people. */
export type Share = { readonly person: string } & Readonly<Record<ShiftKind, number>>

export function sharesOf(people: readonly string[], assigned: readonly Assigned[]): Share[] {
  return people.map((person) => {
    const count = (kind: ShiftKind) => assigned.filter((one) => one.person === person && one.kind === kind).length
    return { person, day: count('day'), night: count('night'), holiday: count('holiday') }
  })
}
