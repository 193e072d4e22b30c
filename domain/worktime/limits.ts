// How far work time looks, and what it says when it is asked for more. No input can make it search for ever.

/** Ten years: the furthest day a deadline may lie behind its start. */
export const HORIZON_DAYS = 3653

/** Instants that are understood, in epoch milliseconds: 1970 up to, not including, 2200. */
const FIRST_INSTANT = 0
export const END_OF_INSTANTS = Date.UTC(2200, 0, 1)

/** The calendar holds too little working time: none was found, or not enough, within ten years. */
export class NoWorkingTime extends Error {
  readonly code: 'no-working-time' | 'no-term' = 'no-working-time'

  constructor() {
    super(`not enough working time within ${HORIZON_DAYS} days`)
    this.name = 'NoWorkingTime'
  }
}

/** No term of the calendar has that day any more (or has it at all): the next one is not entered yet. */
export class NoTerm extends NoWorkingTime {
  override readonly code = 'no-term'

  constructor() {
    super()
    this.name = 'NoTerm'
    this.message = 'no term has that day'
  }
}

/** An instant, an amount, a date or a span that work time does not answer for. Check input before it comes here. */
export class OutOfRange extends RangeError {
  readonly code = 'out-of-range'

  constructor(what: string, value: unknown) {
    super(`${what} is out of range: ${String(value)}`)
    this.name = 'OutOfRange'
  }
}

/** Returns the instant; throws OutOfRange for anything but a number of epoch milliseconds in 1970–2199. */
export function instant(ms: number): number {
  if (!(ms >= FIRST_INSTANT && ms < END_OF_INSTANTS)) throw new OutOfRange('instant', ms)
  return ms
}

/** Returns the amount, rounded to a whole number; throws OutOfRange when it is negative or no number. */
export function amount(n: number): number {
  if (!(n >= 0)) throw new OutOfRange('amount', n)
  return Math.round(n)
}

/** Returns the amount; throws OutOfRange when it is not a whole number from 0 up. */
export function wholeAmount(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new OutOfRange('whole amount', n)
  return n
}

/** Returns the number of days; throws OutOfRange beyond the horizon. */
export function withinHorizon(days: number): number {
  if (!(days <= HORIZON_DAYS)) throw new OutOfRange('days', days)
  return days
}
