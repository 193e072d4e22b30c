// The chain of a trail: each row carries the hash of its own content and of the row before. Whoever has the rows can
// check them with this file alone; no database and no clock may come in here.
import { createHash } from 'node:crypto'

/** What stands before the first row of a trail. */
export const NO_HASH = '0'.repeat(64)

/** What is hashed of a row, besides the hash before it. `at` is ISO 8601 in UTC with milliseconds. */
export type TrailContent = {
  readonly request: string
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly content: unknown
}
export type TrailRow = TrailContent & { readonly prev: string; readonly hash: string }

/** A value that JSON cannot say, or not in one way: no number, a function, half of a surrogate pair. */
export class NotJson extends TypeError {
  override name = 'NotJson'
}

/** sha256, in hex, of the canonical JSON of the row's `{ at, content, prev, request, seq, type }`. Throws NotJson. */
export function hashOf(prev: string, { request, seq, at, type, content }: TrailContent): string {
  return sha256(canonicalJson({ request, seq, at, type, content, prev }))
}

/** In hex; of a text, of its UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * JSON with one way to write each value (RFC 8785): keys sorted by code units, no spaces, numbers as ECMAScript writes
 * them. Fields that are undefined are left out, as JSON leaves them out. Throws NotJson.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${sorted.map(([key, field]) => `${text(key)}:${canonicalJson(field)}`).join(',')}}`
  }
  throw new NotJson(`not a value of JSON: ${typeof value === 'number' ? value : typeof value}`)
}

/** Programs differ in how they write half of a surrogate pair, and PostgreSQL keeps none. */
const HALF_PAIR = /\p{Surrogate}/u

function text(value: string): string {
  if (HALF_PAIR.test(value)) throw new NotJson('half of a surrogate pair')
  return JSON.stringify(value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export type TrailCheck = { readonly ok: true } | { readonly ok: false; readonly seq: number }

/** Whether the rows are a whole trail from its first row on, each with its right hash; else the first number that is not. */
export function verifyTrail(rows: readonly TrailRow[]): TrailCheck {
  let prev = NO_HASH
  for (const [index, row] of rows.entries()) {
    const seq = index + 1
    const isNext = row.seq === seq && row.request === rows[0]!.request && row.prev === prev
    if (!isNext || !isHashed(row)) return { ok: false, seq }
    prev = row.hash
  }
  return { ok: true }
}

function isHashed(row: TrailRow): boolean {
  try {
    return hashOf(row.prev, row) === row.hash
  } catch {
    return false
  }
}
