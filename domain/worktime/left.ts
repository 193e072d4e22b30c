// How much working time is left until a deadline, for people who look at what waits for them.

import { workingTimeBetween } from './between.ts'
import { DAY } from './dates.ts'
import type { CompiledCalendar } from './hours.ts'
import { HORIZON_DAYS } from './limits.ts'

export type TimeLeft = {
  /** Negative when the deadline has passed: so long ago. */
  readonly workingMinutes: number
  /** The public holidays of its year are not known yet: it may move. */
  readonly provisional?: true
}

/** Both instants in epoch milliseconds. What is further away than can be counted counts as ten years. */
export function timeLeft(calendar: CompiledCalendar, due: number, now: number): TimeLeft {
  const isLate = due < now
  const [from, to] = isLate ? [due, now] : [now, due]
  const { minutes } = workingTimeBetween(calendar, from, Math.min(to, from + HORIZON_DAYS * DAY))
  const { published } = calendar.workDay(calendar.zone.dayAt(due))
  return { workingMinutes: isLate && minutes > 0 ? -minutes : minutes, ...(published ? {} : { provisional: true }) }
}
