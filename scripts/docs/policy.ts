// What a school decides about a process: each value with its default in words and what it is for.
import type { LadderSpec } from '../../domain/desk/ladder.ts'
import { join, list, same } from '../../domain/desk/phrases.ts'
import type { Words } from '../../domain/words.ts'
import type { About } from './about.ts'
import { digits } from './form-fields.ts'
import { code, type Say, table } from './markdown.ts'
import { isWithin, ladderWords, withinWords } from './time-words.ts'
import { everybodyWords, isWho, isWhoList, whoWords } from './who-words.ts'

const HEAD: readonly Words[] = [
  { zh: '参数', en: 'Value' },
  { zh: '默认', en: 'Default' },
  { zh: '含义', en: 'What it is for' },
]
const OPEN: Words = { zh: '（不设）', en: '(not set)' }
const BY_ENTRY: Words = { zh: '（见上，各步自定）', en: '(each its own, see above)' }

/** Throws when a value of the policy has no sentence: a new one must bring its own. */
export function policyLines(defaults: unknown, { policy: meanings }: About, say: Say): string[] {
  const values = valuesOf(defaults, '')
  const unsaid = [...values.keys()].filter((path) => !(path in meanings))
  if (unsaid.length > 0) throw new Error(`say what these values of the policy are for: ${unsaid.join(', ')}`)
  const rows = Object.entries(meanings).map(([path, meaning]) => [
    code(path),
    say(values.get(path) ?? (path.includes('[]') ? BY_ENTRY : OPEN)),
    say(meaning),
  ])
  return table(HEAD.map(say), rows)
}

/** By path, down to what can be said in one cell. */
function valuesOf(value: unknown, path: string): Map<string, Words> {
  const said = valueWords(value, path)
  if (said) return new Map([[path, said]])
  const entries = Object.entries(value as Record<string, unknown>)
  return new Map(entries.flatMap(([key, inner]) => [...valuesOf(inner, path === '' ? key : `${path}.${key}`)]))
}

function valueWords(value: unknown, path: string): Words | undefined {
  if (typeof value === 'number') return path.endsWith('Fen') ? yuan(value) : same(digits(value))
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'string') return same(value)
  if (Array.isArray(value)) return listWords(value)
  if (isWithin(value)) return withinWords(value)
  if (isWho(value)) return whoWords(value)
  return isLadder(value) ? ladderWords(value) : undefined
}

function yuan(fen: number): Words {
  const sum = digits(fen / 100)
  return { zh: `${sum} 元`, en: `${sum} yuan` }
}

/** People, choices of a list, or steps of a chain: what has a title is said by it. */
function listWords(values: readonly unknown[]): Words {
  if (isWhoList(values)) return everybodyWords(values)
  return list((values as { key: string; title: Words }[]).map(({ key, title }) => join(title, same(` ${code(key)}`))))
}

function isLadder(value: unknown): value is Pick<LadderSpec, 'due' | 'rungs'> {
  return typeof value === 'object' && value !== null && 'due' in value && 'rungs' in value
}
