// Swaps of shifts that concern me, and what is asked anew when one was decided.

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { PersonRef } from '../lib/types.ts'
import type { Shift } from './duty.ts'

export type Swap = {
  readonly id: string
  readonly shift: Shift
  readonly from: PersonRef
  readonly to: PersonRef
  readonly against?: Shift
  readonly state: 'asked' | 'agreed' | 'refused' | 'withdrawn'
  readonly reason?: string
  readonly askedAt: string
}

export const swapsQuery = queryOptions({
  queryKey: ['duty', 'swaps'],
  queryFn: ({ signal }) => get<{ items: readonly Swap[] }>('/duty/swaps', {}, signal),
})

/** Rosters, swaps and notes of shifts. */
export function refreshDuty(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['duty'] })
}
