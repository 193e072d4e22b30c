// Whether there is a school yet.

import { queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => get<{ needed: boolean }>('/setup', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
