// The places of the school: asked for whole and kept, so that looking through them needs no network.

import { queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'

export const KINDS = ['site', 'building', 'floor', 'room', 'spot'] as const
export type PlaceKind = (typeof KINDS)[number]

export type Place = {
  readonly id: string
  readonly parent?: string
  readonly name: string
  readonly kind: PlaceKind
  /** What stands in its QR code; only admins see it. */
  readonly code?: string
  /** With what it lies in, as '主楼 / 三层 / 301'. */
  readonly path: string
  readonly active: boolean
}

const STALE_MS = 5 * 60_000

export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: ({ signal }) => get<{ items: readonly Place[] }>('/places', {}, signal),
  staleTime: STALE_MS,
})

type ScannedPlace = Pick<Place, 'id' | 'name' | 'path' | 'kind'>

export function scannedQuery(code: string) {
  return queryOptions({
    queryKey: ['places', 'code', code],
    queryFn: ({ signal }) => get<ScannedPlace>(`/places/by-code/${encodeURIComponent(code)}`, {}, signal),
    retry: false,
  })
}
