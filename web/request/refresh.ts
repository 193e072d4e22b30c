// What is asked for again after something was done on a request.

import type { QueryClient } from '@tanstack/react-query'
import { lookAgain } from '../lib/touched.ts'

/** Answers when what is on the screen has arrived. */
export function refreshRequest(client: QueryClient, requestId: string): Promise<void> {
  return lookAgain(client, new Set([requestId]))
}
