// A long list that scrolls with the page and holds only the rows that are near the window. Rows are in the ordinary flow
// between two paddings, so that the browser itself lays them out; their heights are measured as they come.

import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { useRowHeights, useWindowRange } from './virtual-range.ts'

export type VirtualListHandle = {
  /** Brings a row into the window if it is not there; it is in the document when this returns. */
  readonly reveal: (index: number) => void
}

type Properties<Item> = {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** The height of a row before it has been measured. */
  readonly estimate: (item: Item) => number
  readonly children: (item: Item, index: number) => ReactNode
  readonly label: string
  /** Called when the last rows are near. */
  readonly onEnd?: () => void
  /** How many rows there are in all, when more are on the server. */
  readonly total?: number
  readonly ref?: Ref<VirtualListHandle>
  readonly className?: string
}

/** How many rows before the end the next ones are asked for. */
const EARLY = 15

export function VirtualList<Item>(properties: Properties<Item>) {
  const { items, keyOf, estimate, children, label, onEnd, total, ref, className } = properties
  const list = useRef<HTMLUListElement>(null)
  const heights = useRowHeights(items, keyOf, estimate)
  const [{ first, last }, look] = useWindowRange(list, heights.offsets)
  useImperativeHandle(ref, () => ({
    reveal: (index) => {
      if (list.current) look(list.current, index)
    },
  }))
  const nearEnd = last >= items.length - EARLY
  useEffect(() => {
    if (nearEnd) onEnd?.()
  }, [nearEnd, onEnd])
  const { offsets, measure } = heights
  const style: CSSProperties = {
    paddingTop: offsets[first] ?? 0,
    paddingBottom: (offsets[items.length] ?? 0) - (offsets[last] ?? 0),
  }
  return (
    <ul ref={list} className={className ? `ui-list ${className}` : 'ui-list'} aria-label={label} style={style}>
      {items.slice(first, last).map((item, shown) => {
        const key = keyOf(item)
        const index = first + shown
        return (
          <Row key={key} name={key} measure={measure} place={index + 1} total={total ?? items.length}>
            {children(item, index)}
          </Row>
        )
      })}
    </ul>
  )
}

type RowProperties = {
  readonly name: string
  readonly measure: (name: string, element: HTMLElement) => () => void
  readonly place: number
  readonly total: number
  readonly children: ReactNode
}

function Row({ name, measure, place, total, children }: RowProperties) {
  const watch = useCallback((element: HTMLLIElement) => measure(name, element), [measure, name])
  return (
    <li ref={watch} aria-posinset={place} aria-setsize={total}>
      {children}
    </li>
  )
}
