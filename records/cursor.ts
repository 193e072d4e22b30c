// Where a page of a list ended, as an opaque text for the client. What comes back is checked like any other input.
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import { isId } from './id.ts'

/** A list in the order of an instant, then an id. */
export type Place = { readonly at: string; readonly id: string }

export type Page<Item> = { readonly ok: true; readonly items: readonly Item[]; readonly next?: string }

export type PageRequest = { readonly cursor?: string; readonly limit: number }

export const BAD_CURSOR: Refusal = refuse('bad-cursor', { field: 'cursor' })

/** ISO 8601 in UTC, as it is written by us. PostgreSQL knows no year 0. */
const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const LONGEST = 200

export function placeText({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** Undefined for a text that no list has given out. */
export function placeOf(cursor: string): Place | undefined {
  const [at = '', id, ...more] = readable(cursor).split(' ')
  if (more.length > 0 || !isId(id) || !INSTANT.test(at) || Number.isNaN(Date.parse(at))) return undefined
  return { at, id }
}

/** For lists in the order of their ids alone. */
export function idText(id: string): string {
  return Buffer.from(id).toString('base64url')
}

export function idOf(cursor: string): string | undefined {
  const id = readable(cursor)
  return isId(id) ? id : undefined
}

function readable(cursor: string): string {
  return cursor.length <= LONGEST ? Buffer.from(cursor, 'base64url').toString('latin1') : ''
}

/** Of one row more than wanted: that there is one says that there is a next page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { item, cursor }: { item: (row: Row) => Item; cursor: (row: Row) => string },
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? { next: cursor(last) } : {}
  return { ok: true, items: shown.map(item), ...next }
}
