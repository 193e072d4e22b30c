// Which rows of a long list are near the window: from where each row begins, and how far the page has been scrolled.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Range, rangeOf } from './virtual-offsets.ts'

/** What may stand over the list at the top and at the bottom of the window. */
const COVERED = 96

type Heights = {
  readonly offsets: Float64Array
  /** Watches the height of a row until it is told to stop. */
  readonly measure: (name: string, element: HTMLElement) => () => void
}

export function useRowHeights<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  estimate: (item: Item) => number,
): Heights {
  const known = useRef(new Map<string, number>())
  const names = useRef(new WeakMap<Element, string>())
  const [version, setVersion] = useState(0)
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false
        for (const { target, borderBoxSize } of entries) {
          const name = names.current.get(target)
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (name === undefined || height === 0 || known.current.get(name) === height) continue
          known.current.set(name, height)
          changed = true
        }
        if (changed) setVersion((count) => count + 1)
      }),
    [],
  )
  const measure = useCallback(
    (name: string, element: HTMLElement) => {
      names.current.set(element, name)
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that heights have been learnt.
  const offsets = useMemo(() => {
    const begins = new Float64Array(items.length + 1)
    items.forEach((item, index) => {
      begins[index + 1] = (begins[index] ?? 0) + (known.current.get(keyOf(item)) ?? estimate(item))
    })
    return begins
  }, [items, keyOf, estimate, version])
  return { offsets, measure }
}

/** The rows near the window, and a way to bring one of them into it. */
export function useWindowRange(
  list: RefObject<HTMLElement | null>,
  offsets: Float64Array,
): [Range, (element: HTMLElement, index: number) => void] {
  const [range, setRange] = useState<Range>(() => rangeOf(offsets, 0, window.innerHeight))
  const look = useCallback(() => {
    const element = list.current
    if (!element) return
    const next = rangeOf(offsets, -element.getBoundingClientRect().top, window.innerHeight)
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [list, offsets])
  useLayoutEffect(look, [look])
  useEffect(() => {
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [look])
  const reveal = useCallback(
    (element: HTMLElement, index: number) => {
      const top = element.getBoundingClientRect().top
      const from = top + (offsets[index] ?? 0)
      const to = top + (offsets[index + 1] ?? 0)
      if (from < COVERED) window.scrollBy({ top: from - COVERED })
      else if (to > window.innerHeight - COVERED) window.scrollBy({ top: to - window.innerHeight + COVERED })
      flushSync(look)
    },
    [offsets, look],
  )
  return [range, reveal]
}
