// A box after some of its tasks have been done: they are gone, and the numbers are right. Pure.

import type { InfiniteData } from '@tanstack/react-query'
import type { InboxPage } from '../lib/types.ts'

type Loaded = InfiniteData<InboxPage, string | undefined>

export function withoutTasks(done: ReadonlySet<string>): (box: Loaded | undefined) => Loaded | undefined {
  return (box) => {
    if (!box) return box
    const gone = box.pages.flatMap(({ items }) => items).filter(({ id }) => done.has(id)).length
    return {
      ...box,
      pages: box.pages.map((page) => ({
        ...page,
        items: page.items.filter(({ id }) => !done.has(id)),
        ...(page.total === undefined ? {} : { total: Math.max(0, page.total - gone) }),
      })),
    }
  }
}
