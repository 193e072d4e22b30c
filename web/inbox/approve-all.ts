// Sends the approval of several tasks, as many at a time as the server takes, and puts the effect into the lists at once.

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { post } from '../lib/api.ts'
import { meQuery } from '../lib/queries.ts'
import { lookAgain } from '../lib/touched.ts'
import type { InboxItem, Outcome } from '../lib/types.ts'
import { withoutTasks } from './without-tasks.ts'

/** The most that one question may hold. */
const AT_ONCE = 50

export type BatchInput = { readonly opinion?: string; readonly signature?: string }
export type Refused = { readonly item: InboxItem; readonly message: string }
export type BatchResult = { readonly done: number; readonly refused: readonly Refused[] }

type Answer = {
  readonly items: readonly (
    | { readonly id: string; readonly ok: true; readonly outcome?: Outcome }
    | { readonly id: string; readonly ok: false; readonly problem: { readonly code: string; readonly message: string } }
  )[]
}

/** Asked again under the same key, what is done is not done again. */
export function useApproveAll(): (items: readonly InboxItem[], input: BatchInput, key: string) => Promise<BatchResult> {
  const client = useQueryClient()
  return useCallback(
    async (items, input, key) => {
      const refused: Refused[] = []
      const done = new Set<string>()
      try {
        for (let from = 0; from < items.length; from += AT_ONCE) {
          const some = items.slice(from, from + AT_ONCE)
          const answer = await send(some, input, `${key}-${from}`)
          for (const [place, told] of answer.items.entries()) {
            const item = some[place]
            if (told.ok) done.add(told.id)
            else if (item) refused.push({ item, message: told.problem.message })
          }
        }
      } finally {
        show(client, done)
      }
      return { done: done.size, refused }
    },
    [client],
  )
}

function send(items: readonly InboxItem[], input: BatchInput, key: string): Promise<Answer> {
  const tasks = items.map(({ id, evidence }) => ({ id, ...(evidence ? { seen: evidence } : {}) }))
  return post<Answer>('/tasks/batch', { tasks, act: 'approve', ...input }, key)
}

function show(client: QueryClient, done: ReadonlySet<string>): void {
  client.setQueriesData({ queryKey: ['tasks', 'todo'] }, withoutTasks(done))
  client.setQueryData(meQuery.queryKey, (me) => me && { ...me, todo: Math.max(0, me.todo - done.size) })
  void lookAgain(client, 'all')
}
