// The two halves of a day. A day parts at its longest break (the first of equal ones); a day without a break parts in the
// middle of its hours, at a whole minute.

import type { DayHours } from './calendar.ts'
import { clockOf, MINUTE, minutesOf } from './dates.ts'
import type { WorkDay } from './hours.ts'
import { OutOfRange } from './limits.ts'

type Span = readonly [from: number, until: number]

/** What is left of a day's hours when only its morning or its afternoon is worked. */
export function halfOf(hours: DayHours, works: 'morning' | 'afternoon'): DayHours {
  const spans = hours.map((open) => minutesOf(open) ?? unreadable(open)).sort((a, b) => a[0] - b[0])
  const [morning, afternoon] = parted(spans, 1)
  return (works === 'morning' ? morning : afternoon).map(([from, until]) => [
    clockOf(from, 'from'),
    clockOf(until, 'until'),
  ])
}

/** The last closing of each half of a day, as instants. None on a day without working time. */
export function halfClosings(on: WorkDay): number[] {
  const halves = parted(
    on.spans.map(({ opens, closes }): Span => [opens, closes]),
    MINUTE,
  )
  return halves.flatMap((half) => half.at(-1)?.[1] ?? [])
}

function parted(spans: readonly Span[], minute: number): readonly [readonly Span[], readonly Span[]] {
  const [only] = spans
  if (!only) return [[], []]
  if (spans.length === 1) return inTheMiddle(only, minute)
  let at = 1
  for (let index = 2; index < spans.length; index++) if (breakBefore(spans, index) > breakBefore(spans, at)) at = index
  return [spans.slice(0, at), spans.slice(at)]
}

function breakBefore(spans: readonly Span[], index: number): number {
  return spans[index]![0] - spans[index - 1]![1]
}

/** A single minute is a morning. */
function inTheMiddle([from, until]: Span, minute: number): readonly [Span[], Span[]] {
  const middle = from + Math.ceil((until - from) / 2 / minute) * minute
  return [[[from, middle]], middle < until ? [[middle, until]] : []]
}

function unreadable(open: unknown): never {
  throw new OutOfRange('hours', open)
}
