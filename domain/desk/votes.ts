// How a group stands after the answers it has so far, and whether it needs the answer of every place.

import { decided, placesOf } from './seats.ts'
import type { Mode, Seat } from './task.ts'

/**
 * 会签 and 依次: every place agrees, one refusal refuses. 或签: the first answer is the answer.
 * 票签: enough places agree, or enough cannot agree any more.
 */
export function verdictOf(mode: Mode, seats: readonly Seat[]): 'yes' | 'no' | 'open' {
  const places = placesOf(seats)
  const verdicts = places.map((place) => decided(place)?.verdict)
  const no = verdicts.filter((verdict) => verdict === 'reject').length
  const yes = verdicts.filter((verdict) => verdict !== undefined).length - no
  if (mode.kind === 'any') return yes > 0 ? 'yes' : no > 0 ? 'no' : 'open'
  if (mode.kind !== 'quorum') return no > 0 ? 'no' : yes === places.length ? 'yes' : 'open'
  const need = votesNeeded(mode, places.length)
  return yes >= need ? 'yes' : places.length - no < need ? 'no' : 'open'
}

/** At least one and never more than there are places: a quorum that people leave behind can still be reached. */
export function votesNeeded(mode: Extract<Mode, { kind: 'quorum' }>, places: number): number {
  const wanted = 'count' in mode ? mode.count : Math.ceil((places * mode.share) / 100)
  return Math.max(1, Math.min(wanted, places))
}

/** No positive end without the answer of each place. */
export function needsEveryPlace(mode: Mode, places: number): boolean {
  if (mode.kind === 'any') return places === 1
  return mode.kind !== 'quorum' || votesNeeded(mode, places) === places
}
