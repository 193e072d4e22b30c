// The answer to something that a person sent, and how it is given again when the same is sent again.

import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Actor } from './actor.ts'
import type { KeptAnswer } from './append.ts'
import type { Asker } from './snapshot.ts'

export type Answered = {
  readonly ok: true
  readonly status: number
  readonly body: unknown
  readonly replayed?: boolean
}

/** The Idempotency-Key of a POST, and the digest of what was posted under it. */
export type Idempotency = { readonly key: string; readonly digest: string }

/** Who asks, and the key under which an answer may be kept already. */
export function askerOf({ personId }: Actor, idem: Idempotency | undefined): Asker {
  return { personId, ...(idem ? { key: idem.key } : {}) }
}

export type Kept = { readonly digest: string; readonly status: number; readonly body: unknown }

export const ANSWER = {
  name: 'answer',
  text: 'SELECT digest, status, body FROM answer WHERE school_id = $1 AND person_id = $2 AND key = $3',
}

/** What was answered under this key before; another body under the same key is a mistake of the client. */
export function keptAnswer(kept: Kept | undefined, idem: Idempotency | undefined): Answered | Refusal | undefined {
  if (!kept || !idem) return undefined
  if (kept.digest !== idem.digest) return refuse('idempotency-key-reused', { field: 'Idempotency-Key' })
  return { ok: true, status: kept.status, body: kept.body, replayed: true }
}

/** The part of a change that keeps the answer, if the client named a key for it. */
export function toKeep(
  personId: string,
  idem: Idempotency | undefined,
  { status, body }: Answered,
): { readonly answer?: KeptAnswer } {
  return idem ? { answer: { personId, ...idem, status, body } } : {}
}
