// What the records cannot keep is found before anything else is: NUL, halves of characters, endless numbers and nesting.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'

const MOST_LEVELS = 64
const NUL = '\u0000'
/** Half of a surrogate pair: UTF-8 and PostgreSQL have no place for it. */
const HALF_CHARACTER = /\p{Surrogate}/u

type Place = { readonly value: unknown; readonly path: readonly string[] }

/** The first thing in a parsed body that cannot be kept. It walks by hand: nesting must not break the stack. */
export function badText(root: unknown): Refusal | undefined {
  const places: Place[] = [{ value: root, path: [] }]
  for (let place = places.pop(); place; place = places.pop()) {
    const bad = badPlace(place) ?? badKeys(place)
    if (bad) return bad
    places.push(...inside(place))
  }
  return undefined
}

function badPlace({ value, path }: Place): Refusal | undefined {
  if (path.length > MOST_LEVELS) return refuse('too-deep')
  if (typeof value === 'string' && !mayBeKept(value)) return refuse('bad-text', field(path))
  if (typeof value === 'number' && !Number.isFinite(value)) return refuse('bad-value', field(path))
  return undefined
}

function badKeys({ value, path }: Place): Refusal | undefined {
  if (!isNested(value) || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  if (keys.includes('__proto__')) return refuse('unknown-field', field(path))
  return keys.every(mayBeKept) ? undefined : refuse('bad-text', field(path))
}

function inside({ value, path }: Place): Place[] {
  if (!isNested(value)) return []
  return Object.entries(value).map(([key, inner]) => ({ value: inner, path: [...path, key] }))
}

function isNested(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}

function mayBeKept(text: string): boolean {
  return !text.includes(NUL) && !HALF_CHARACTER.test(text)
}

function field(path: readonly string[]): { field?: string } {
  return path.length ? { field: path.join('.') } : {}
}
