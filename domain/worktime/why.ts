// Why a deadline is where it is, for whoever tries a rule out: from when it counts, and which days it passes over.

import { dateOf } from './dates.ts'
import type { DescribedDay } from './days.ts'
import { describeDays } from './days.ts'
import { type Due, dueAt } from './due.ts'
import type { CompiledCalendar } from './hours.ts'
import { startFrom } from './reach.ts'
import { runsInWorkingTime, type Within } from './within.ts'

export type ExplainedDue = Due & {
  /** When counting begins, where it is not the given instant. */
  readonly countsFrom?: number
  /** Days without working time between the start and the due day. */
  readonly passedOver: readonly DescribedDay[]
  /** Days that are worked although their weekday is not, or not as their weekday says. */
  readonly special: readonly DescribedDay[]
}

/** Throws as dueAt does. */
export function explainDue(calendar: CompiledCalendar, from: number, within: Within): ExplainedDue {
  const due = dueAt(calendar, from, within)
  if (!runsInWorkingTime(within)) return { ...due, passedOver: [], special: [] }
  const start = 'rule' in within ? from : startFrom(calendar, from).at
  const date = (at: number) => dateOf(calendar.zone.dayAt(at))
  const days = describeDays(calendar, date(from), date(due.at))
  return {
    ...due,
    ...(start === from ? {} : { countsFrom: start }),
    passedOver: days.filter(({ hours }) => hours.length === 0),
    special: days.filter(({ hours, name }) => hours.length > 0 && name !== undefined),
  }
}
