// A new entry of a list of keyed things gets a key that none of them has; it can be written anew until it is kept.

import { type FormValue, isRecord } from '../../forms/path.ts'

export function withNewKey(start: unknown, rows: readonly FormValue[]): FormValue {
  const entry = isRecord(start) ? start : {}
  if (!('key' in entry)) return entry
  const taken = new Set(rows.map(({ key }) => key))
  let count = rows.length + 1
  while (taken.has(`new-${count}`)) count += 1
  return { ...entry, key: `new-${count}` }
}
