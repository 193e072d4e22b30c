// What of all that was asked for shows a request, or lists of them: that is asked for again when requests have changed.

import type { QueryClient } from '@tanstack/react-query'

const OF_REQUESTS: readonly unknown[] = ['request', 'trail']
/** A swap of shifts is told by a message of its own. */
const OF_NOTICES: readonly unknown[] = ['me', 'notices', 'duty']
const LISTS: readonly unknown[] = [...OF_NOTICES, 'tasks', 'task', 'requests', 'overview']

/** Answers when what is on the screen has arrived. */
export function lookAgain(client: QueryClient, requests: ReadonlySet<string> | 'all'): Promise<void> {
  const isMeant = (id: unknown) => requests === 'all' || requests.has(String(id))
  return client.invalidateQueries({
    predicate: ({ queryKey: [kind, id] }) => LISTS.includes(kind) || (OF_REQUESTS.includes(kind) && isMeant(id)),
  })
}

/** The person was told something. */
export function lookAtNotices(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => OF_NOTICES.includes(kind) })
}
