// What the api says of the robots of groups, and of messages that could not be sent.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Kind } from '../../../domain/telling/kinds.ts'
import type { RobotKind } from '../../../domain/telling/robots.ts'
import { get } from '../../lib/api.ts'
import type { Page, PersonRef, Words } from '../../lib/types.ts'

export type Robot = {
  readonly id: string
  readonly name: string
  readonly kind: RobotKind
  /** Enough of it to know it again. */
  readonly address: string
  readonly hasSecret: boolean
  readonly tells: readonly Kind[]
  readonly active: boolean
}

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
