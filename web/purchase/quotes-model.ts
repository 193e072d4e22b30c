// The quotes form as the screen holds it: everything may still be missing. The rules are those of the server, asked here so
// that the buyer sees at once which quote counts; what is decided is decided there.

import { estimateFen } from '../../domain/processes/purchase/amounts.ts'
import type { RequestLine } from '../../domain/processes/purchase/form.ts'
import type { PurchasePolicy } from '../../domain/processes/purchase/policy-type.ts'
import { assessQuotes, quotesNeeded } from '../../domain/processes/purchase/quote-rules.ts'
import type { Quote } from '../../domain/processes/purchase/quotes.ts'
import { isRecord, listOf } from '../forms/path.ts'
import type { SpecialProps } from '../forms/special.ts'
import { dayOf } from '../lib/format.ts'

export type SupplierField = 'creditCode' | 'phone' | 'address' | 'contact'
export type QuoteDraft = Partial<Omit<Quote, 'supplier'>> & { readonly supplier: Partial<Quote['supplier']> }
export type Assessed = ReturnType<typeof assessQuotes>

export type QuotesModel = {
  readonly lines: readonly RequestLine[]
  readonly quotes: readonly QuoteDraft[]
  readonly chosen: number | undefined
  readonly assessed: Assessed
  readonly need: number
  readonly policy: PurchasePolicy
  /** By line the lowest price that stands there. */
  readonly lowest: readonly (number | undefined)[]
  /** By how much the chosen quote is dearer than the lowest one; 0 when it is not. */
  readonly dearerFen: number
}

export const NEW_QUOTE: QuoteDraft = { supplier: {}, lines: [], taxIncluded: true }

export function modelOf({ process, value, context }: SpecialProps): QuotesModel {
  const policy = process.policy.data as PurchasePolicy
  const lines = linesOf(context.request)
  const quotes = listOf(value['quotes']).filter(isRecord).map(quoteOf)
  const chosen = typeof value['chosen'] === 'number' ? value['chosen'] : undefined
  const assessed = assessQuotes(
    { quotes: quotes.map(whole) },
    { lines },
    policy,
    dayOf(new Date(), context.me.school.zone),
  )
  const chosenTotal = chosen === undefined ? undefined : assessed.quotes[chosen]?.totalFen
  const { lowestFen } = assessed
  return {
    lines,
    quotes,
    chosen,
    assessed,
    policy,
    need: isRecord(value['single']) ? 1 : quotesNeeded(Math.max(estimateFen(lines), chosenTotal ?? 0), policy.quotes),
    lowest: lines.map((_, line) => lowestOf(quotes.map((quote) => priceOf(quote, line)))),
    dearerFen: chosenTotal === undefined || lowestFen === undefined ? 0 : Math.max(0, chosenTotal - lowestFen),
  }
}

export function priceOf({ lines = [] }: QuoteDraft, line: number): number | undefined {
  return lines.find((price) => price.line === line)?.unitPriceFen
}

export function withPrice(quote: QuoteDraft, line: number, unitPriceFen: number | undefined): QuoteDraft {
  const others = (quote.lines ?? []).filter((price) => price.line !== line)
  const own = unitPriceFen === undefined ? [] : [{ line, unitPriceFen }]
  return { ...quote, lines: [...others, ...own].toSorted((one, other) => one.line - other.line) }
}

export function nameOf(quote: QuoteDraft | undefined): string | undefined {
  const name = quote?.supplier.name?.trim()
  return name === '' ? undefined : name
}

function linesOf(request: unknown): readonly RequestLine[] {
  return isRecord(request) ? (listOf(request['lines']) as readonly RequestLine[]) : []
}

function quoteOf(value: Readonly<Record<string, unknown>>): QuoteDraft {
  const supplier = isRecord(value['supplier']) ? value['supplier'] : {}
  return { ...value, supplier, lines: listOf(value['lines']) as Quote['lines'] }
}

/** A quote without a name is nobody's: it must not look like a duplicate of another one without a name. */
function whole(quote: QuoteDraft, at: number): Quote {
  const { supplier, lines = [], ...rest } = quote
  return { ...rest, lines, supplier: { ...supplier, name: nameOf(quote) ?? `#${at}` } }
}

function lowestOf(prices: readonly (number | undefined)[]): number | undefined {
  const known = prices.filter((price) => price !== undefined)
  return known.length > 1 ? Math.min(...known) : undefined
}
