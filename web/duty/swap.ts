// Swaps of shifts that concern me, and what is asked anew when one was decided.

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { get } from '../lib/api.ts'
import type { PersonRef } from '../lib/types.ts'
import type { Shift } from './duty.ts'

export type SwapAnswer = 'agree' | 'refuse' | 'withdraw'

export type Swap = {
  readonly id: string
  /** Absent when it was taken off the roster. */
  readonly shift?: Shift
  readonly from: PersonRef
  readonly to: PersonRef
  readonly against?: Shift
  readonly state: 'asked' | 'agreed' | 'refused' | 'taken-back'
  readonly reason?: string
  /** What the viewer may answer now. */
  readonly may: readonly SwapAnswer[]
}

const MINUTE_MS = 60_000

export const swapsQuery = queryOptions({
  queryKey: ['duty', 'swaps'],
  queryFn: ({ signal }) => get<{ items: readonly Swap[] }>('/duty/swaps', {}, signal),
  // Nobody is called when one is asked for.
  refetchInterval: MINUTE_MS,
})

/** Rosters, swaps and notes of shifts. */
export function refreshDuty(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['duty'] })
}
