// The tree of places as a picker of the office shows it.

import type { Tree } from '../../places/tree.ts'

type Branch = { value: string; title: string; children: Branch[] }

const NONE: ReadonlySet<string> = new Set()

/** Those in use but some: a place lies neither in itself nor in what is inside of it. */
export function branchesOf(tree: Tree, not: ReadonlySet<string> = NONE, of?: string): Branch[] {
  return tree
    .parts(of)
    .filter(({ id, active }) => active && !not.has(id))
    .map(({ id, name }) => ({ value: id, title: name, children: branchesOf(tree, not, id) }))
}
