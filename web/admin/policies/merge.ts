// Two changes of the same policy laid over each other: what only one of them changed is taken from it, and where both changed
// the same thing, one's own is kept and stands among the differences to be looked at.

import { isRecord } from '../../forms/path.ts'

export function laidOver(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, base)) return theirs
  if (isSame(theirs, base)) return mine
  if (isRecord(mine) && isRecord(theirs)) return ofFields(isRecord(base) ? base : {}, mine, theirs)
  if (areAligned(base, mine, theirs)) {
    const [before, own, other] = [base, mine, theirs] as unknown[][]
    return own?.map((entry, at) => laidOver(before?.[at], entry, other?.[at]))
  }
  return mine
}

type Fields = Readonly<Record<string, unknown>>

function ofFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = laidOver(base[name], mine[name], theirs[name])
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** The same keyed things in the same order. */
function areAligned(...lists: readonly unknown[]): boolean {
  const [first, ...others] = lists.map((list) =>
    Array.isArray(list) && list.every((entry) => isRecord(entry) && typeof entry['key'] === 'string')
      ? list.map((entry: Fields) => entry['key']).join('\n')
      : undefined,
  )
  return first !== undefined && others.every((other) => other === first)
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
