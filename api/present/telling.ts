// A trail as sentences: with the school's clock, and with the names that the process gives to its stages and parts.

import type { DeskEvent } from '../../domain/desk/event.ts'
import { sentence } from '../../domain/desk/sentences.ts'
import { namesOf } from '../../domain/processes/names.ts'
import { clockOf } from '../../domain/telling/clock.ts'
import type { Words } from '../../domain/words.ts'
import type { TrailEntry } from '../../records/trail.ts'

export { clockOf }

export type ToldEntry = TrailEntry & { readonly sentence: Words }

export function tell(trail: readonly TrailEntry[], zone: string): ToldEntry[] {
  const name = namesOf(processOf(trail))
  const when = clockOf(zone)
  return trail.map((entry) => ({ ...entry, sentence: sentence(eventOf(entry), when, name) }))
}

function eventOf({ type, content }: TrailEntry): DeskEvent {
  return { ...content, type } as DeskEvent
}

/** Stands in the first event of every trail. */
function processOf([first]: readonly TrailEntry[]): string {
  const process = first?.content['process']
  return typeof process === 'string' ? process : ''
}
