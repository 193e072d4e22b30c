// Walks over the syntax tree of a file, as oxc gives it: every node with what it stands in.
import { parseSync } from 'oxc-parser'

export interface Node {
  type: string
  start: number
  end: number
  [part: string]: unknown
}

export function syntaxOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
  return program as unknown as Node
}

/** `parents`: from the file down to what the node stands in directly. */
export function walk(node: Node, see: (node: Node, parents: readonly Node[]) => void, parents: Node[] = []): void {
  see(node, parents)
  parents.push(node)
  for (const child of childrenOf(node)) walk(child, see, parents)
  parents.pop()
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** The text of a string, or the pieces of a template. Undefined for anything else. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return undefined
  return (node['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked).join('{}')
}

/** What a name is called: of a property, an attribute, a variable. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (typeof node['name'] === 'string') return node['name']
  return textOf(node)
}

export function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}
