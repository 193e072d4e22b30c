// What is different between two versions of a policy, said a sentence each.
//
//   groups of fields          are compared field by field
//   lists of keyed things     by their keys: added, taken out, put in another order, changed inside
//   everything else           as a whole, by its words

import { join, list, quoted, same } from '../desk/phrases.ts'
import { isLadder } from '../desk/time-words.ts'
import type { Words } from '../words.ts'
import { isKeyedList, type Keyed, valueWords } from './values.ts'
import type { PolicyWords } from './words.ts'

export type PolicyChange = {
  /** Where in the data, with the places of lists as they are now: 'chain.2.ladder.due'. */
  readonly path: string
  readonly title: Words
  readonly before?: unknown
  readonly after?: unknown
  readonly sentence: Words
}

type At = {
  readonly path: string
  /** Without places of lists, as the words are kept. */
  readonly field: string
  /** Of what it stands in and of itself, from the outside. */
  readonly titles: readonly Words[]
}
type Fields = Readonly<Record<string, unknown>>

const BETWEEN = same(' · ')
const THEN = same(' → ')

/** In the order of the fields. Both must be policies that the schema of the process accepts. */
export function policyChanges(known: PolicyWords, before: unknown, after: unknown): PolicyChange[] {
  return compare(known, { path: '', field: '', titles: [] }, before, after)
}

function compare(known: PolicyWords, at: At, before: unknown, after: unknown): PolicyChange[] {
  if (isSame(before, after)) return []
  if (isKeyedList(before) && isKeyedList(after)) return ofKeyed(known, at, before, after)
  const from = said(known, at, before)
  const to = said(known, at, after)
  if (from && to && !(isLadder(before) && isLadder(after))) return [change(at, before, after, join(from, THEN, to))]
  return ofFields(known, at, isFields(before) ? before : {}, isFields(after) ? after : {})
}

/** A choice is said by its title. */
function said({ choices }: PolicyWords, { field }: At, value: unknown): Words | undefined {
  return choices[field]?.find(({ key }) => key === value)?.title ?? valueWords(value, field)
}

function ofFields(known: PolicyWords, at: At, before: Fields, after: Fields): PolicyChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => compare(known, inside(known, at, key), before[key], after[key]))
}

function inside({ words }: PolicyWords, { path, field, titles }: At, key: string): At {
  const below = field === '' ? key : `${field}.${key}`
  return {
    path: path === '' ? key : `${path}.${key}`,
    field: below,
    titles: [...titles, words[below]?.title ?? same(key)],
  }
}

function ofKeyed(known: PolicyWords, at: At, before: readonly Keyed[], after: readonly Keyed[]): PolicyChange[] {
  const of = (entries: readonly Keyed[], key: string) => entries.find((entry) => entry.key === key)
  const removed = before.filter(({ key }) => !of(after, key))
  const added = after.filter(({ key }) => !of(before, key))
  const kept = after.filter(({ key }) => of(before, key))
  const keptBefore = before.filter(({ key }) => of(after, key))
  return [
    ...removed.map((entry) =>
      change(at, entry, undefined, join({ zh: '删去', en: 'takes out ' }, quoted(entry.title))),
    ),
    ...added.map((entry) => change(at, undefined, entry, join({ zh: '增加', en: 'adds ' }, quoted(entry.title)))),
    ...(isSame(
      kept.map(({ key }) => key),
      keptBefore.map(({ key }) => key),
    )
      ? []
      : [moved(at, before, after)]),
    ...kept.flatMap((entry) => {
      const entryAt = { ...at, path: `${at.path}.${after.indexOf(entry)}`, titles: [...at.titles, entry.title] }
      return ofFields(known, entryAt, of(before, entry.key) as Fields, entry as Fields)
    }),
  ]
}

function moved(at: At, before: readonly Keyed[], after: readonly Keyed[]): PolicyChange {
  const keys = (entries: readonly Keyed[]) => entries.map(({ key }) => key)
  const order = list(after.map(({ title }) => title))
  return change(at, keys(before), keys(after), join({ zh: '顺序改为', en: 'in the order ' }, order))
}

function change({ path, titles }: At, before: unknown, after: unknown, what: Words): PolicyChange {
  const title = titles.reduce((outer, inner) => join(outer, BETWEEN, inner))
  return {
    path,
    title,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    sentence: join(title, { zh: '：', en: ': ' }, what),
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isFields(one) || !isFields(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
