// Every code with its sentence. What the sentence stands for (a mark, a warning, a contradiction of a policy) is said by
// what a page knows about its process; every other code is a refusal.
import { statusOf } from '../../api/http/statuses.ts'
import type { Words } from '../../domain/words.ts'
import { code, type Say, table } from './markdown.ts'

const CODE: Words = { zh: '代码', en: 'Code' }
const STATUS: Words = { zh: '状态', en: 'Status' }
const SENTENCE: Words = { zh: '说明', en: 'Sentence' }

type Sentences = Readonly<Record<string, Words>>

export function refusalTable(words: Sentences, codes: readonly string[], say: Say): string[] {
  const head = [CODE, STATUS, SENTENCE].map(say)
  return table(
    head,
    codes.map((each) => [code(each), String(statusOf(each)), say(words[each]!)]),
  )
}

export function sentenceTable(words: Sentences, codes: readonly string[], say: Say): string[] {
  return table(
    [CODE, SENTENCE].map(say),
    codes.map((each) => [code(each), say(words[each]!)]),
  )
}

export type SortedCodes = {
  readonly refusals: readonly string[]
  readonly warnings: readonly string[]
  readonly marks: readonly string[]
  readonly ofPolicy: readonly string[]
}

const OF_POLICY = 'policy-'

/** Throws when a named mark or warning has no sentence. */
export function sortCodes(words: Sentences, marks: readonly string[], warnings: readonly string[]): SortedCodes {
  const missing = [...marks, ...warnings].filter((each) => !Object.hasOwn(words, each))
  if (missing.length > 0) throw new Error(`there are no sentences for ${missing.join(', ')}`)
  const all = Object.keys(words)
  const ofPolicy = all.filter((each) => each.startsWith(OF_POLICY))
  const others = new Set([...marks, ...warnings, ...ofPolicy])
  return { refusals: all.filter((each) => !others.has(each)), warnings, marks, ofPolicy }
}
