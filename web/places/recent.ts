// The places that were chosen last on this device: most reports come from the same few rooms.

import { keep, kept } from '../lib/kept.ts'

const NAME = 'places'
const MOST = 4

export function recentPlaces(): readonly string[] {
  return kept<readonly string[]>(NAME)?.value ?? []
}

export function rememberPlace(id: string): void {
  keep(NAME, [id, ...recentPlaces().filter((other) => other !== id)].slice(0, MOST))
}
