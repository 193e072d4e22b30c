// What a school decides about a process: each value with its default in words and what it is for.
import { join } from '../../domain/desk/phrases.ts'
import { isKeyedList, valueWords } from '../../domain/policy/values.ts'
import type { Process } from '../../domain/processes/process.ts'
import type { Words } from '../../domain/words.ts'
import { code, type Say, table } from './markdown.ts'

const HEAD: readonly Words[] = [
  { zh: '参数', en: 'Value' },
  { zh: '默认', en: 'Default' },
  { zh: '含义', en: 'What it is for' },
]
const BY_ENTRY: Words = { zh: '（见上，各步自定）', en: '(each its own, see above)' }

type Value = { readonly path: string; readonly said: Words }
type Explanations = Process['policy']['words']

/** Throws when a value of the policy has no words: a new one must bring its own. */
export function policyLines({ policy: { defaults, words } }: Process, say: Say): string[] {
  const rows = valuesOf(defaults, '', words).map(({ path, said }) => {
    const known = words[path]
    if (!known) throw new Error(`say what the value ${path} of the policy is for`)
    const meaning = join(known.title, { zh: '：', en: ': ' }, known.help)
    return [code(path), say(said), say(meaning)]
  })
  return table(HEAD.map(say), rows)
}

/** Down to what can be said in one cell; of a list whose entries hold more, also what each of them holds. */
function valuesOf(value: unknown, path: string, words: Explanations): Value[] {
  const said = valueWords(value, path)
  if (said) return [{ path, said }, ...(isKeyedList(value) ? ofEntries(path, words) : [])]
  const entries = Object.entries(value as Record<string, unknown>)
  return entries.flatMap(([key, inner]) => valuesOf(inner, path === '' ? key : `${path}.${key}`, words))
}

function ofEntries(path: string, words: Explanations): Value[] {
  const below = `${path}.`
  const inside = Object.keys(words).filter(
    (inner) => inner.startsWith(below) && !inner.slice(below.length).includes('.'),
  )
  const own = inside.filter((inner) => !inner.endsWith('.key') && !inner.endsWith('.title'))
  return own.map((inner) => ({ path: inner, said: BY_ENTRY }))
}
