// What the steps of a purchase leave behind for the later ones, read back with care: facts come out of the records as
// plain JSON. No zod here: workflows read this file.

import type { Facts } from '../../desk/wake.ts'

export type RequestFacts = {
  readonly totalFen: number
  readonly category: string
  readonly emergency: boolean
  readonly department: string
  readonly lineCount: number
  /** The goods asked for (goods.ts). */
  readonly goods: string
}

export type QuotesFacts = {
  /** Of the chosen quote. */
  readonly totalFen: number
  readonly supplier: string
  readonly lowest: boolean
  /** The category of a single source. */
  readonly single?: string
  readonly warnings: number
  /** By quote, as they stand in the form; null where it could not be computed. */
  readonly totals: readonly (number | null)[]
  /** Which quotes count, by their place in the form. */
  readonly counting: readonly number[]
  /** The goods that the prices are for. */
  readonly goods: string
}

export type OrderFacts = { readonly supplier: string; readonly orderedOn: string; readonly expectedOn: string }

export type Remaining = { readonly line: number; readonly quantity: number }
export type AcceptanceFacts = {
  /** What has not been delivered, by line; lines that are complete are left out. */
  readonly remaining: readonly Remaining[]
  readonly shortfall?: 'await' | 'close'
  /** Nothing more is expected. */
  readonly complete: boolean
  /** The expected day of the order that this was counted against. */
  readonly expectedOn?: string
}

type FactsByStep = {
  request: RequestFacts
  quotes: QuotesFacts
  order: OrderFacts
  acceptance: AcceptanceFacts
}

/** What a step found out, or undefined while it has not been done. */
export function factsOf<Key extends keyof FactsByStep>(facts: Facts, key: Key): Partial<FactsByStep[Key]> | undefined {
  return facts[key] as Partial<FactsByStep[Key]> | undefined
}

/** Whether prices were asked for just what is asked for now; a revised request may have left its quotes behind. */
export function quotesFit(facts: Facts): boolean {
  const quotes = factsOf(facts, 'quotes')
  return quotes !== undefined && quotes.goods === factsOf(facts, 'request')?.goods
}

/** The sum that the signatures are about: the chosen quote's once there is one, the estimate before. */
export function amountOf(facts: Facts): number {
  const quoted = quotesFit(facts) ? factsOf(facts, 'quotes')?.totalFen : undefined
  return quoted ?? factsOf(facts, 'request')?.totalFen ?? 0
}

/** 先买后补: bought before it is signed, because it could not wait. */
export function isBuyFirst(facts: Facts): boolean {
  return factsOf(facts, 'request')?.emergency === true
}
