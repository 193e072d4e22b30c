// Values of a policy, said in words: sums, spans of time, who is meant, what happens when nobody answers.

import { join, list, quoted, same } from '../desk/phrases.ts'
import { isLadder, isRung, isWithin, ladderWords, rungLines, withinWords } from '../desk/time-words.ts'
import { everybodyWords, isMode, isWho, isWhoList, modeWords, whoWords } from '../desk/who-words.ts'
import type { Words } from '../words.ts'

/** Something of a list that is told apart by a key. */
export type Keyed = { readonly key: string; readonly title: Words }

export const NOT_SET: Words = { zh: '（不设）', en: '(not set)' }

/** Undefined for a group of fields, which is said field by field. `path` ends with the name of the field. */
export function valueWords(value: unknown, path: string): Words | undefined {
  if (value === undefined || value === null) return NOT_SET
  if (typeof value === 'number') return path.endsWith('Fen') ? yuan(value) : same(digits(value))
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'string') return same(value)
  if (Array.isArray(value)) return listWords(value, path)
  if (isWords(value)) return quoted(value)
  if (isWithin(value)) return withinWords(value)
  if (isWho(value)) return whoWords(value)
  if (isMode(value)) return modeWords(value)
  return isLadder(value) ? ladderWords(value) : undefined
}

function listWords(values: readonly unknown[], path: string): Words {
  if (values.length === 0) return NOT_SET
  if (isWhoList(values)) return everybodyWords(values)
  if (values.every(isRung)) return rungLines({ rungs: values })
  if (isKeyedList(values)) return list(values.map(({ key, title }) => join(title, same(` \`${key}\``))))
  return list(values.map((value) => valueWords(value, path) ?? same(JSON.stringify(value))))
}

export function isKeyedList(value: unknown): value is readonly Keyed[] {
  return Array.isArray(value) && value.every(isKeyed)
}

function isKeyed(value: unknown): value is Keyed {
  const { key, title } = (value ?? {}) as { key?: unknown; title?: unknown }
  return typeof key === 'string' && isWords(title)
}

function isWords(value: unknown): value is Words {
  const { zh, en, ...rest } = (value ?? {}) as { zh?: unknown; en?: unknown }
  return typeof zh === 'string' && typeof en === 'string' && Object.keys(rest).length === 0
}

function yuan(fen: number): Words {
  const sum = digits(fen / 100)
  return { zh: `${sum} 元`, en: `${sum} yuan` }
}

/** Written with thousands apart, the same on every machine. */
export function digits(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`)
}
