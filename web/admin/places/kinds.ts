// What the kinds of places are called.

import { KINDS, type PlaceKind } from '../../places/places.ts'
import type { WORDS } from './words.ts'

export const KIND_NAMES = {
  site: 'site',
  building: 'building',
  floor: 'floor',
  room: 'room',
  spot: 'spot',
} as const satisfies Record<PlaceKind, keyof typeof WORDS>

/** To choose from. */
export function kindOptions(t: (name: keyof typeof WORDS) => string): { value: PlaceKind; label: string }[] {
  return KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) }))
}
