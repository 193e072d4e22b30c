// Which papers are shown, and which of them a later one has replaced. Pure.

import type { Paper } from '../lib/types.ts'

export type ShownPaper = { readonly paper: Paper; readonly isReplaced: boolean }

/**
 * The form of the request stands first, as it is now: its last revision says the same once more and is left out. Of what
 * tasks have filled in the last one counts.
 */
export function shownPapers(papers: readonly Paper[]): ShownPaper[] {
  const [first, ...rest] = papers
  if (!first) return []
  const revision = rest.findLast(({ key }) => key === first.key)
  const others = rest.filter((paper) => paper !== revision)
  return [
    { paper: first, isReplaced: false },
    ...others.map((paper, index) => ({
      paper,
      isReplaced: paper.key === first.key || others.slice(index + 1).some(({ key }) => key === paper.key),
    })),
  ]
}
