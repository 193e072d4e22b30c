// What is asked for again after something was done on a request.

import type { QueryClient } from '@tanstack/react-query'

const LISTS: readonly unknown[] = ['me', 'tasks', 'task', 'requests', 'overview']

/** Answers when what is on the screen has arrived. */
export function refreshRequest(client: QueryClient, requestId: string): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [kind, id] }) =>
      LISTS.includes(kind) || ((kind === 'request' || kind === 'trail') && id === requestId),
  })
}
