// What the api says of the robots of groups, and of messages that could not be sent.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Robot } from '../../../api/responses.ts'
import type { Kind } from '../../../domain/telling/kinds.ts'
import { get } from '../../lib/api.ts'
import type { Page, PersonRef, Words } from '../../lib/types.ts'

export type { Robot }

export type SentNotice = {
  readonly id: string
  readonly at: string
  readonly channel: 'mail' | 'push' | 'robot'
  /** As of what one is told; or a list of several, or a test. */
  readonly kind: Kind | 'digest' | 'test'
  readonly attempts: number
  readonly failure?: Words
  readonly person?: PersonRef
  readonly robot?: { readonly id: string; readonly name: string }
  readonly request?: { readonly id: string; readonly number: string }
}

const PAGE = 30

export const robotsQuery = queryOptions({
  queryKey: ['admin', 'robots'],
  queryFn: ({ signal }) => get<{ items: readonly Robot[] }>('/admin/robots', {}, signal),
})

export const failedQuery = infiniteQueryOptions({
  queryKey: ['admin', 'notices', 'failed'],
  queryFn: ({ pageParam, signal }) =>
    get<Page<SentNotice>>('/admin/notices', { state: 'failed', limit: PAGE, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  // The api says null where there is no further page.
  getNextPageParam: ({ next }) => next ?? undefined,
})
