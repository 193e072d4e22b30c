// The filters of the list as they stand in the address, and as the api is asked. Days are the school's; the api wants instants.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { Due, Page, RequestSummary } from '../lib/types.ts'

const NAMES = [
  'q',
  'status',
  'process',
  'department',
  'requester',
  'stage',
  'mark',
  'from',
  'to',
  'minFen',
  'maxFen',
  'mine',
  'overdue',
] as const
const PAGE = 50
const DAY_MS = 86_400_000

export type FilterName = (typeof NAMES)[number]
export type Filter = { readonly [Name in FilterName]?: string }
export type ListedRequest = RequestSummary & { readonly due?: Due }
export type Totals = {
  readonly count: number
  readonly sumFen: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly overdue: number
}

/** What of the address is a filter. */
export function filterOf(search: Readonly<Record<string, string>>): Filter {
  return Object.fromEntries(NAMES.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
}

/** As the api understands it: the last day is included. */
export function asked(filter: Filter, zone: string): Readonly<Record<string, string>> {
  const { from, to, ...rest } = filter
  return {
    ...rest,
    ...(from ? { from: instantOf(from, zone) } : {}),
    ...(to ? { to: instantOf(dayAfter(to), zone) } : {}),
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
}

/** The first instant of a day on the school's clock. */
function instantOf(day: string, zone: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const there = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(noon).replace(' ', 'T')}Z`,
  )
  return new Date(Date.parse(`${day}T00:00:00Z`) - (there.getTime() - noon.getTime())).toISOString()
}

export function listQuery(filter: Filter, zone: string) {
  return infiniteQueryOptions({
    queryKey: ['requests', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<ListedRequest>>('/requests', { ...asked(filter, zone), limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function totalsQuery(filter: Filter, zone: string) {
  return queryOptions({
    queryKey: ['requests', 'totals', filter],
    queryFn: ({ signal }) => get<Totals>('/requests/totals', asked(filter, zone), signal),
  })
}

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => get<{ items: SavedView[] }>('/views', {}, signal),
})
