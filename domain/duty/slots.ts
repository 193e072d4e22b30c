// The shifts that a roster needs, before it is known who takes them: each day of a span gets those whose rule fits it.

import type { Instant } from '../desk/task.ts'
import type { ShiftKind, Span } from './shift.ts'

/** 'HH:MM' to 'HH:MM'; an end that is not after the beginning is on the next day. `on` says which days it is for. */
export type ShiftRule = {
  readonly from: string
  readonly to: string
  readonly kind: ShiftKind
  readonly on: 'working' | 'free' | 'all'
  /** Ids of those of the team who take it; without them everybody does. */
  readonly people?: readonly string[]
}
export type RosterDay = { readonly date: string; readonly isWorking: boolean; readonly next: string }
export type Slot = Span & Pick<ShiftRule, 'kind' | 'people'>

/** In the order in which they begin. `clock` is the instant at which the school's clocks show a time of a date. */
export function slotsOf(
  days: readonly RosterDay[],
  rules: readonly ShiftRule[],
  clock: (date: string, time: string) => Instant,
): Slot[] {
  const slots = days.flatMap((day) =>
    rules
      .filter(({ on }) => on === 'all' || (on === 'working') === day.isWorking)
      .map(({ from, to, ...rule }) => ({
        from: clock(day.date, from),
        to: clock(to > from ? day.date : day.next, to),
        kind: rule.kind,
        ...(rule.people ? { people: rule.people } : {}),
      })),
  )
  return slots.toSorted((one, other) => one.from - other.from || one.to - other.to)
}
