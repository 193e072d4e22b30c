// What people read on the pages: the word lists of web/, which of their words are used, and texts that stand where no
// language can reach them.
import path from 'node:path'
import { importsOf } from './imports-of.ts'
import { isNode, lineOf, type Node, nameOf, syntaxOf, textOf, walk } from './syntax.ts'

const WORD_LIST = /(^|[/-])words\.ts$/
const HAN = /\p{Script=Han}/u
const WIDE = /[\u3000-\u303f\uff00-\uffef]/
const LETTER = /\p{L}/u
/** What is read to people when it stands in an attribute. */
const READ = new Set(
  [
    'title subTitle placeholder label alt text message description help extra tooltip content',
    'aria-label aria-description aria-roledescription aria-valuetext aria-placeholder',
    'okText cancelText emptyText checkedChildren unCheckedChildren notFoundContent',
  ].flatMap((names) => names.split(' ')),
)
/** As values of properties these may be names of words, which are written in one piece and begin small. */
const SENTENCE = /^\p{Lu}\p{Ll}|\p{L}\s+\p{L}/u

/** Not every file about words is a list of them. */
export function isWordList(file: string, source: string): boolean {
  return WORD_LIST.test(file) && source.includes('export const WORDS =')
}

/** Texts for people that are written into the code of a page. */
export function hardCodedTexts(file: string, source: string): string[] {
  const found: string[] = []
  walk(syntaxOf(file, source), (node, parents) => {
    const text = node.type === 'JSXText' ? String(node['value']) : textOf(node)
    if (text === undefined || !LETTER.test(text)) return
    if (isHardCoded(node, text, parents)) found.push(`${file}:${lineOf(source, node.start)} says ${text.trim()}`)
  })
  return found
}

function isHardCoded(node: Node, text: string, parents: readonly Node[]): boolean {
  if (node.type === 'JSXText' || HAN.test(text)) return true
  const within = shownIn(node, parents)
  if (within?.type === 'JSXElement' || within?.type === 'JSXFragment') return true
  const name = nameOf(within?.['name'] ?? within?.['key'])
  if (name === undefined || !READ.has(name)) return false
  return within?.type === 'JSXAttribute' || (within?.type === 'Property' && SENTENCE.test(text))
}

/** Through choices (`a ? 'b' : 'c'`, `a ?? 'b'`) to the element, attribute or property whose value the text is. */
function shownIn(node: Node, parents: readonly Node[]): Node | undefined {
  let inner = node
  for (const outer of parents.toReversed()) {
    const isChoice =
      (outer.type === 'ConditionalExpression' && outer['test'] !== inner) ||
      (outer.type === 'LogicalExpression' && (outer['right'] === inner || outer['operator'] !== '&&'))
    const isAround = ['JSXExpressionContainer', 'ParenthesizedExpression', 'TSAsExpression'].includes(outer.type)
    if (!isChoice && !isAround) return outer.type === 'Property' && outer['value'] !== inner ? undefined : outer
    inner = outer
  }
  return undefined
}

export type Word = { key: string; zh: string; en: string }

/** The words of a list. Throws when the list is written so that nobody can look into it. */
export function wordsIn(file: string, source: string): Word[] {
  const words: Word[] = []
  walk(syntaxOf(file, source), (node) => {
    if (!isListOfWords(node)) return
    for (const property of propertiesOf(plain(node['init']))) {
      const key = nameOf(property['key'])
      const texts = new Map(propertiesOf(property['value']).map((pair) => [nameOf(pair['key']), pair['value']]))
      const [zh, en] = ['zh', 'en'].map((language) => {
        const value = texts.get(language)
        return isNode(value) ? textOf(value) : undefined
      })
      if (key === undefined || zh === undefined || en === undefined) throw new Error(`${file}: a word cannot be read`)
      words.push({ key, zh, en })
    }
  })
  if (words.length === 0) throw new Error(`${file} has no words`)
  return words
}

function propertiesOf(node: unknown): Node[] {
  return isNode(node) && Array.isArray(node['properties']) ? (node['properties'] as Node[]) : []
}

/** Without `as const satisfies …`. */
function plain(node: unknown): unknown {
  return isNode(node) && node.type.startsWith('TS') ? plain(node['expression']) : node
}

const PLACE = /\{(\w+)(?:\?[^}]*)?\}/g

/** What is wrong with a word, a sentence each. A word of signs and places alone belongs to no language. */
export function faultsOf({ key, zh, en }: Word): string[] {
  const [letters, english] = [zh, en].map((text) => text.replaceAll(PLACE, '')) as [string, string]
  const faults: string[] = []
  if (zh.trim() === '' || en.trim() === '') faults.push(`${key} is empty`)
  if (LETTER.test(letters) && !HAN.test(letters)) faults.push(`${key} is not Chinese: ${zh}`)
  if (HAN.test(english) || WIDE.test(english)) faults.push(`${key} is not English: ${en}`)
  const unlike = difference(placesOf(zh), placesOf(en))
  if (unlike.length > 0) faults.push(`${key} has {${unlike.join('}, {')}} in one language only`)
  return faults
}

function placesOf(text: string): Set<string> {
  return new Set([...text.matchAll(PLACE)].map(([, name]) => name ?? ''))
}

function difference(one: Set<string>, other: Set<string>): string[] {
  return [...one, ...other].filter((name) => one.has(name) !== other.has(name))
}

/** The words of a list that nobody asks for: in its own folder or wherever the list is imported, no such name is written. */
export function unusedWords(list: string, texts: ReadonlyMap<string, string>): string[] {
  const readers = [...texts].filter(
    ([file, source]) =>
      path.posix.dirname(file) === path.posix.dirname(list) ||
      importsOf(file, source).some(({ ours, target }) => ours && target === list),
  )
  const written = readers.map(([file, source]) => namesWritten(file, source))
  const isWritten = (key: string) =>
    written.some(({ names, beginnings }) => names.has(key) || beginnings.some((text) => key.startsWith(text)))
  return wordsIn(list, texts.get(list) ?? '')
    .filter(({ key }) => !isWritten(key))
    .map(({ key }) => `${list}: ${key}`)
}

type Written = { names: ReadonlySet<string>; beginnings: readonly string[] }
const known = new Map<string, Written>()

/** Names in strings and of members, and with what templates begin. A list of words does not ask for its own. */
function namesWritten(file: string, source: string): Written {
  const seen = known.get(source)
  if (seen) return seen
  const names = new Set<string>()
  const beginnings: string[] = []
  walk(syntaxOf(file, source), (node, parents) => {
    if (parents.some(isListOfWords)) return
    const text = node.type === 'MemberExpression' ? nameOf(node['property']) : textOf(node)
    if (text === undefined) return
    const beginning = node.type === 'TemplateLiteral' ? text.split('{}')[0] : undefined
    if (beginning) beginnings.push(beginning)
    else names.add(text)
  })
  const written = { names, beginnings }
  known.set(source, written)
  return written
}

function isListOfWords(node: Node): boolean {
  return node.type === 'VariableDeclarator' && nameOf(node['id']) === 'WORDS'
}
