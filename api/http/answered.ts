// What the records answered, as a reply.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Answered } from '../../records/answered.ts'
import type { Reply } from './route.ts'

/** The same answer given again says so: a client that counts what it did can tell. */
export function answered(result: Answered | Refusal, headers: Record<string, string> = {}): Reply {
  if (!result.ok) return result
  const again = result.replayed ? { 'Idempotency-Replayed': 'true' } : {}
  return { status: result.status, body: result.body, headers: { ...headers, ...again } }
}
