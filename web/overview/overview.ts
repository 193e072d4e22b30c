// What the overview asks for, and the spans it is asked for.

import { queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { Words } from '../lib/language.ts'

export type Wait = {
  readonly process: string
  readonly stage: string
  readonly title: Words
  readonly count: number
  readonly medianHours: number
  readonly openCount: number
  readonly openOldestAt?: string
}
export type Overview = {
  readonly open: readonly {
    readonly process: string
    readonly title: Words
    readonly count: number
    readonly overdue: number
    readonly amountFen: number
  }[]
  readonly byDepartment: readonly {
    readonly department: { readonly id: string; readonly name: string }
    readonly open: number
    readonly overdue: number
    readonly amountFen: number
  }[]
  readonly byMonth: readonly {
    readonly month: string
    readonly process: string
    readonly sent: number
    readonly closed: number
    readonly amountFen: number
  }[]
  readonly time: readonly {
    readonly process: string
    readonly title: Words
    readonly count: number
    readonly medianHours: number
    readonly p90Hours: number
  }[]
  readonly waits: readonly Wait[]
}

export const SPANS = ['month', 'term', 'year'] as const
type Span = (typeof SPANS)[number]
export const USUAL_SPAN: Span = 'term'

const DAYS: Readonly<Record<Span, number>> = { month: 30, term: 183, year: 366 }

const DAY_MS = 86_400_000

/** The first day of a span that ends today. */
export function firstDay(span: Span, now = Date.now()): string {
  return new Date(now - DAYS[span] * DAY_MS).toISOString().slice(0, 10)
}

export function overviewQuery(from: string, process: string | undefined) {
  return queryOptions({
    queryKey: ['overview', from, process],
    queryFn: ({ signal }) => get<Overview>('/overview', { from: `${from}T00:00:00Z`, process }, signal),
  })
}

export type Month = { readonly month: string; readonly sent: number; readonly closed: number }

/** All kinds together, by month. */
export function monthsOf({ byMonth }: Overview): Month[] {
  const months = new Map<string, Month>()
  for (const { month, sent, closed } of byMonth) {
    const before = months.get(month) ?? { month, sent: 0, closed: 0 }
    months.set(month, { month, sent: before.sent + sent, closed: before.closed + closed })
  }
  return [...months.values()].toSorted((one, other) => one.month.localeCompare(other.month))
}
