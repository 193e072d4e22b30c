// How the items of a box stand under each other: tasks to do under what is overdue, due today, due later. Pure.

import { dayOf } from '../lib/format.ts'
import type { InboxItem } from '../lib/types.ts'

export type SectionKey = 'overdue' | 'today' | 'later'
export type Row =
  | { readonly kind: 'head'; readonly key: SectionKey; readonly count?: number }
  | { readonly kind: 'item'; readonly item: InboxItem; readonly isFirst: boolean; readonly isLast: boolean }

const ORDER: readonly SectionKey[] = ['overdue', 'today', 'later']

const DAY_MS = 86_400_000

export function sectionOf({ due }: InboxItem, now: Date, zone: string): SectionKey {
  if (!due) return 'later'
  const at = new Date(due.at)
  if (at <= now) return 'overdue'
  const isNear = at.getTime() - now.getTime() < DAY_MS
  return isNear && dayOf(at, zone) === dayOf(now, zone) ? 'today' : 'later'
}

/** The items come in the order in which they are due. How many a section has is told when all of it is here. */
export function rowsOf(items: readonly InboxItem[], now: Date, zone: string, isWhole: boolean): Row[] {
  const sections = new Map<SectionKey, InboxItem[]>(ORDER.map((key) => [key, []]))
  for (const item of items) sections.get(sectionOf(item, now, zone))?.push(item)
  const shown = ORDER.filter((key) => sections.get(key)?.length)
  return shown.flatMap((key) => {
    const inside = sections.get(key) ?? []
    const isCounted = isWhole || key !== shown.at(-1)
    return [{ kind: 'head' as const, key, ...(isCounted ? { count: inside.length } : {}) }, ...plainRows(inside)]
  })
}

/** One card of rows. */
export function plainRows(items: readonly InboxItem[]): Row[] {
  const last = items.length - 1
  return items.map((item, place) => ({ kind: 'item', item, isFirst: place === 0, isLast: place === last }))
}
