// Puts the effect of an act into everything that is already on the screen, and can take it back when the server refuses.

import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { meQuery, requestQuery, taskQuery } from '../lib/queries.ts'
import type { InboxPage } from '../lib/types.ts'
import { type Given, inboxAfter, meAfter, openedAfter, requestAfter } from './after-act.ts'

/** Answers how to take it back. */
export async function showAtOnce(client: QueryClient, requestId: string, given: Given): Promise<() => void> {
  const keys = [requestQuery(requestId).queryKey, taskQuery(given.taskId).queryKey, meQuery.queryKey, ['tasks', 'todo']]
  await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey })))
  const before = keys.flatMap((queryKey) => client.getQueriesData<unknown>({ queryKey }))
  client.setQueryData(requestQuery(requestId).queryKey, (data) => data && requestAfter(data, given))
  client.setQueryData(taskQuery(given.taskId).queryKey, (data) => data && openedAfter(data, given))
  client.setQueryData(meQuery.queryKey, (me) => me && meAfter(me))
  client.setQueriesData<InfiniteData<InboxPage, string | undefined>>(
    { queryKey: ['tasks', 'todo'] },
    (inbox) => inbox && inboxAfter(inbox, given.taskId),
  )
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}
