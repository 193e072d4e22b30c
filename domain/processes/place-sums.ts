// Requests of a process by place and by category: how many, what they cost, how many were late; and what comes again and
// again at the same place. Pure: what a request counts for is the process's own matter (Process.costs).

import type { Words } from '../words.ts'
import type { PlaceRef } from './about.ts'
import type { Choice } from './process.ts'

export type Counted = {
  readonly request: { readonly id: string; readonly number: string; readonly title: string }
  readonly place?: PlaceRef
  readonly category?: Choice
  readonly costFen?: number
  readonly isLate: boolean
}
export type Sums = {
  readonly count: number
  readonly costFen: number
  readonly onTime: number
  readonly late: number
}
export type Recurring = {
  readonly place: PlaceRef
  readonly category: Choice
  readonly count: number
  /** The latest first. */
  readonly requests: readonly Counted['request'][]
  readonly proposal: Words
}

/** Thrice is no accident: 同一地点同类故障一学期三次. */
const RECURS_FROM = 3
const MOST_NAMED = 20

/** Where it costs most comes first, then where there is most. */
export function sumsByPlace(counted: readonly Counted[]): (Sums & { readonly place: PlaceRef })[] {
  return grouped(counted, ({ place }) => place?.id).flatMap(([first, all]) =>
    first.place ? [{ place: first.place, ...sumsOf(all) }] : [],
  )
}

export function sumsByCategory(counted: readonly Counted[]): (Sums & Choice)[] {
  return grouped(counted, ({ category }) => category?.key).flatMap(([first, all]) =>
    first.category ? [{ ...first.category, ...sumsOf(all) }] : [],
  )
}

/** `counted` of one term, the latest first. */
export function recurring(counted: readonly Counted[]): Recurring[] {
  const key = ({ place, category }: Counted) => place && category && `${place.id} ${category.key}`
  return grouped(counted, key)
    .flatMap(([{ place, category }, all]) => (place && category ? [{ place, category, all }] : []))
    .filter(({ all }) => all.length >= RECURS_FROM)
    .toSorted((one, other) => other.all.length - one.all.length)
    .map(({ place, category, all }) => ({
      place,
      category,
      count: all.length,
      requests: all.slice(0, MOST_NAMED).map(({ request }) => request),
      proposal: proposal(all.length, category.title),
    }))
}

function proposal(count: number, { zh, en }: Words): Words {
  return {
    zh: `同一处“${zh}”本学期已有 ${count} 次，建议查明原因，考虑彻底维修或更换，不再逐次小修。`,
    en: `“${en}” came up ${count} times at the same place this term: look for the cause, and consider a thorough repair or a replacement instead of mending it once more.`,
  }
}

function grouped(
  counted: readonly Counted[],
  keyOf: (one: Counted) => string | undefined,
): (readonly [first: Counted, all: readonly Counted[]])[] {
  const groups = new Map<string, [Counted, Counted[]]>()
  for (const one of counted) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group[1].push(one)
    else groups.set(key, [one, [one]])
  }
  const weight = (all: readonly Counted[]) => sumsOf(all)
  return [...groups.values()].toSorted(([, one], [, other]) => {
    const [a, b] = [weight(one), weight(other)]
    return b.costFen - a.costFen || b.count - a.count
  })
}

function sumsOf(all: readonly Counted[]): Sums {
  const late = all.filter(({ isLate }) => isLate).length
  const costFen = all.reduce((sum, one) => sum + (one.costFen ?? 0), 0)
  return { count: all.length, costFen, onTime: all.length - late, late }
}
