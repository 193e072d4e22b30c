// The numbers by place and kind that the api counts.

import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/api.ts'
import type { Choice, RequestSummary, Words } from '../../lib/types.ts'

export type Count = {
  readonly count: number
  readonly costFen: number
  readonly onTime: number
  readonly late: number
}
type PlaceCount = Count & { readonly place: { readonly id: string; readonly path: string } }
type CategoryCount = Count & Choice
export type Recurring = {
  readonly place: { readonly id: string; readonly path: string }
  readonly category: Choice
  readonly count: number
  readonly requests: readonly Pick<RequestSummary, 'id' | 'number' | 'title'>[]
  readonly proposal: Words
}
export type ByPlace = {
  readonly byPlace: readonly PlaceCount[]
  readonly byCategory: readonly CategoryCount[]
  readonly recurring: readonly Recurring[]
}

export function byPlaceQuery(from: string, process: string | undefined) {
  return queryOptions({
    queryKey: ['overview', 'places', from, process],
    queryFn: ({ signal }) => get<ByPlace>('/overview/places', { from: `${from}T00:00:00Z`, process }, signal),
    enabled: process !== undefined,
  })
}

/** Of those of which it is known, in whole percent. */
export function shareOnTime({ onTime, late }: Pick<Count, 'onTime' | 'late'>): number | undefined {
  return onTime + late === 0 ? undefined : Math.round((100 * onTime) / (onTime + late))
}

export function sumOf(rows: readonly Count[]): Count {
  return rows.reduce(
    (sum, row) => ({
      count: sum.count + row.count,
      costFen: sum.costFen + row.costFen,
      onTime: sum.onTime + row.onTime,
      late: sum.late + row.late,
    }),
    { count: 0, costFen: 0, onTime: 0, late: 0 },
  )
}
