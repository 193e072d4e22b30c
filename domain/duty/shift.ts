// A shift: somebody is on duty for a team from one instant to another. What must hold of one, and of all of one person.

import type { Instant } from '../desk/task.ts'

export type ShiftKind = 'day' | 'night' | 'holiday'
export const SHIFT_KINDS = ['day', 'night', 'holiday'] as const satisfies readonly ShiftKind[]

export type Span = { readonly from: Instant; readonly to: Instant }

/** 24 hours are usual at the gate; a shift that is longer than this is a mistake in a date. */
export const LONGEST_SHIFT_HOURS = 72

/** Spans that only touch do not overlap: one shift ends when the next begins. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}
