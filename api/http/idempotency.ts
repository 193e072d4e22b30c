// The Idempotency-Key of a POST, and the digest that tells whether the same key comes with another request.

import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { canonicalJson } from '../../records/trail-hash.ts'

export type Idem = { readonly key: string; readonly digest: string }

const VISIBLE = /^[\x21-\x7e]{1,200}$/

/** Undefined without a key. The body is digested as it was understood: the order of its fields does not matter. */
export function idemOf(req: Request, body: unknown): Idem | Refusal | undefined {
  const key = req.get('Idempotency-Key')
  if (key === undefined || req.method !== 'POST') return undefined
  if (!VISIBLE.test(key)) return refuse('bad-idempotency-key')
  const asked = `${req.method} ${req.baseUrl}${req.path}\n${canonicalJson(body)}`
  return { key, digest: createHash('sha256').update(asked).digest('hex') }
}
