// What visitors have reported, as the office sees it.

import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { Choice, Page, RequestSummary } from '../lib/types.ts'

export const STATES = ['waiting', 'accepted', 'refused'] as const
export type ReportState = (typeof STATES)[number]

export type VisitorReport = {
  readonly id: string
  readonly at: string
  readonly place: { readonly id: string; readonly name: string; readonly path: string }
  readonly category: Choice
  readonly text: string
  readonly contact?: string
  /** The id of a file. */
  readonly photo?: string
  readonly state: ReportState
  readonly reason?: string
  readonly request?: Pick<RequestSummary, 'id' | 'number'>
}
type ReportPage = Page<VisitorReport> & { readonly total?: number }

const PAGE = 30
const AGAIN_MS = 60_000

export function reportsQuery(state: ReportState) {
  return infiniteQueryOptions({
    queryKey: ['visitor-reports', state],
    queryFn: ({ pageParam, signal }) =>
      get<ReportPage>('/visitor-reports', { state, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    // No event tells of them: they belong to no request yet.
    refetchInterval: AGAIN_MS,
  })
}

export const waitingReportsQuery = queryOptions({
  queryKey: ['visitor-reports', 'count'],
  queryFn: ({ signal }) => get<ReportPage>('/visitor-reports', { state: 'waiting', limit: PAGE }, signal),
  refetchInterval: AGAIN_MS,
})

type Loaded = InfiniteData<ReportPage, unknown> | undefined

export function without(data: Loaded, id: string): Loaded {
  return (
    data && {
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: page.items.filter((report) => report.id !== id) })),
    }
  )
}
