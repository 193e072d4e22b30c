// What a person was told, page by page, and what of it they have seen: shown at once, told to the api after.

import { type InfiniteData, infiniteQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { get, post } from '../lib/api.ts'
import { meQuery } from '../lib/queries.ts'
import { lookAtNotices } from '../lib/touched.ts'
import type { Page, Words } from '../lib/types.ts'

export type Notice = {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly seenAt?: string
  readonly request?: { readonly id: string; readonly process: string; readonly number: string; readonly title: string }
  readonly taskId?: string
  /** Where it leads when it is about no request. */
  readonly page?: 'duty' | 'visitors'
  readonly subject: Words
  readonly text: Words
}
type Pages = InfiniteData<Page<Notice>, string | undefined>

const PAGE = 30

export function noticesQuery(unseen: boolean) {
  return infiniteQueryOptions({
    queryKey: ['notices', unseen],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Notice>>('/notices', { unseen: unseen || undefined, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    // The api says null where there is no further page.
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** Says that some of them were seen, or all. */
export function useSeeNotices(): (which: readonly string[] | 'all') => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (which) => {
      showAsSeen(client, which)
      try {
        await post('/notices/seen', which === 'all' ? { all: true } : { ids: which })
      } finally {
        void lookAtNotices(client)
      }
    },
    [client],
  )
}

function showAsSeen(client: QueryClient, which: readonly string[] | 'all'): void {
  const at = new Date().toISOString()
  const isMeant = ({ id, seenAt }: Notice) => !seenAt && (which === 'all' || which.includes(id))
  const seen = (notice: Notice): Notice => (isMeant(notice) ? { ...notice, seenAt: at } : notice)
  const known = client.getQueriesData<Pages>({ queryKey: ['notices'] })
  const newlySeen = new Set(
    known.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items.filter(isMeant).map(({ id }) => id)) ?? []),
  )
  for (const [key] of known) {
    client.setQueryData<Pages>(
      key,
      (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(seen) })) },
    )
  }
  client.setQueryData(
    meQuery.queryKey,
    (me) => me && { ...me, notices: which === 'all' ? 0 : Math.max(0, me.notices - newlySeen.size) },
  )
}
