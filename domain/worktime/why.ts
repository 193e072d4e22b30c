// Why a deadline is where it is, for whoever tries a rule out: from when it counts, and which days it passes over.

import { dateOf } from './dates.ts'
import type { DescribedDay } from './days.ts'
import { describeDays } from './days.ts'
import { countedOn, type Due, dueAt } from './due.ts'
import type { CompiledCalendar } from './hours.ts'
import { reachNamed } from './named-days.ts'
import { startFrom } from './reach.ts'
import { isNamedDay, type NamedDay, runsInWorkingTime, type Within } from './within.ts'

export type ExplainedDue = Due & {
  /** When counting begins, where it is not the given instant. */
  readonly countsFrom?: number
  /** Days without working time between the start and the due day. */
  readonly passedOver: readonly DescribedDay[]
  /** Days that are worked although their weekday is not, or not as their weekday says. */
  readonly special: readonly DescribedDay[]
  /** The term in which the day lies that the rule names. */
  readonly term?: string
}

/** Throws as dueAt does. */
export function explainDue(calendar: CompiledCalendar, from: number, within: Within): ExplainedDue {
  const due = dueAt(calendar, from, within)
  if (isNamedDay(within)) return explainNamed(calendar, from, within, due)
  if (!runsInWorkingTime(within)) return { ...due, passedOver: [], special: [] }
  const counted = countedOn(calendar, within)
  const start = 'rule' in within ? from : startFrom(counted, from).at
  return {
    ...due,
    ...(start === from ? {} : { countsFrom: start }),
    ...passed(counted, calendar.zone.dayAt(from), calendar.zone.dayAt(due.at)),
  }
}

function explainNamed(calendar: CompiledCalendar, from: number, within: NamedDay, due: Due): ExplainedDue {
  const [first, last] = reachNamed(calendar, from, within).restsOn
  const term = calendar.terms.find((each) => each.first <= first && first <= each.last)
  const isOfTerm = within.rule === 'week-of-term'
  return { ...due, ...passed(calendar, first, last), ...(isOfTerm && term ? { term: term.name } : {}) }
}

function passed(calendar: CompiledCalendar, first: number, last: number): Pick<ExplainedDue, 'passedOver' | 'special'> {
  const days = describeDays(calendar, dateOf(first), dateOf(last))
  return {
    passedOver: days.filter(({ hours }) => hours.length === 0),
    special: days.filter(({ hours, name }) => hours.length > 0 && name !== undefined),
  }
}
