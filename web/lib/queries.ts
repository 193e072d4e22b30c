// What the pages ask for, each under one key, so that a change that was heard of asks again exactly what it touches.

import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import { get } from './api.ts'
import { Problem } from './problem.ts'
import type { Box, InboxPage, Me, OpenedTask, ProcessView, RequestView, TrailEntry } from './types.ts'

const MINUTE = 60_000
const PAGE = 50

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        // What the api has refused it refuses again; only a lost connection is worth another try.
        retry: (count, error) => !(error instanceof Problem) && count < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => get<Me>('/me', {}, signal) })

/** Asked before everything else, so that somebody who has not signed in sees no error. */
export async function isSignedIn(): Promise<boolean> {
  return (await get<{ signedIn: boolean }>('/auth/session')).signedIn
}

export function boxQuery(box: Box, filter: { readonly q?: string; readonly process?: string } = {}) {
  return infiniteQueryOptions({
    queryKey: ['tasks', box, filter],
    queryFn: ({ pageParam, signal }) =>
      get<InboxPage>('/tasks', { box, limit: PAGE, ...filter, ...orderOf(box), cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

/** What is to be done is shown by when it is due. */
function orderOf(box: Box): { order?: 'due' } {
  return box === 'todo' ? { order: 'due' } : {}
}

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: ['request', id],
    queryFn: ({ signal }) => get<RequestView>(`/requests/${id}`, {}, signal),
  })
}

export function trailQuery(id: string) {
  return queryOptions({
    queryKey: ['trail', id],
    queryFn: ({ signal }) => get<{ items: TrailEntry[] }>(`/requests/${id}/trail`, {}, signal),
  })
}

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => get<OpenedTask>(`/tasks/${id}`, {}, signal),
  })
}

export function processQuery(key: string) {
  return queryOptions({
    queryKey: ['process', key],
    queryFn: ({ signal }) => get<ProcessView>(`/processes/${key}`, {}, signal),
    staleTime: 5 * MINUTE,
  })
}
