// The items of a box under their headings. Only what is near the window is in the page, however many there are.

import { type Ref, useCallback } from 'react'
import { useText } from '../lib/language.ts'
import type { Box } from '../lib/types.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { InboxRow } from './inbox-row.tsx'
import type { Row } from './sections.ts'
import type { Selection } from './use-selection.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly box: Box
  readonly rows: readonly Row[]
  readonly selection: Selection
  readonly onEnd: () => void
  readonly ref: Ref<VirtualListHandle>
}

const HEIGHTS = { wide: { head: 44, item: 69 }, narrow: { head: 40, item: 134 } }

const keyOf = (row: Row) => (row.kind === 'head' ? row.key : row.item.id)

export function InboxList({ box, rows, selection, onEnd, ref }: Properties) {
  const t = useText(WORDS)
  const heights = HEIGHTS[useIsNarrow() ? 'narrow' : 'wide']
  const estimate = useCallback(({ kind }: Row) => heights[kind], [heights])
  return (
    <VirtualList
      ref={ref}
      items={rows}
      keyOf={keyOf}
      estimate={estimate}
      label={t(box)}
      onEnd={onEnd}
      className="inbox-list"
    >
      {(row) =>
        row.kind === 'head' ? (
          <Head row={row} />
        ) : (
          <InboxRow
            box={box}
            item={row.item}
            isFirst={row.isFirst}
            isLast={row.isLast}
            hasTicks={selection.choosable.length > 0}
            selected={selection.has(row.item.id)}
            toggle={selection.toggle}
          />
        )
      }
    </VirtualList>
  )
}

function Head({ row }: { row: Extract<Row, { kind: 'head' }> }) {
  const t = useText(WORDS)
  return (
    <h2 className={`inbox-head inbox-head-${row.key}`}>
      {t(row.key)}
      {row.count !== undefined && <span className="number">{t('count', { count: row.count })}</span>}
    </h2>
  )
}
