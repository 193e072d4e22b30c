// Which quotes count (货比三家 is worth nothing with three papers of one shop), and why the others do not. "Today" is an
// argument; nothing here refuses.

import { lineTotalFen, sumFen } from '../../amounts.ts'
import type { Problem } from '../../desk/refusal.ts'
import { checkTotal } from './amounts.ts'
import { isCreditCode, normalCreditCode } from './credit-code.ts'
import type { RequestLine } from './form.ts'
import type { PurchasePolicy } from './policy-type.ts'
import type { Quote, QuotesForm } from './quotes.ts'
import { relatedSuppliers, supplierOf } from './same-supplier.ts'

type AssessedQuote = {
  readonly counts: boolean
  readonly why: readonly Problem[]
  /** Computed by us; absent when a price is missing. */
  readonly totalFen?: number
}

export type Assessment = {
  readonly quotes: readonly AssessedQuote[]
  readonly have: number
  /** Of the quotes that count. */
  readonly lowestFen?: number
  readonly warnings: readonly Problem[]
}

const CURRENCY = 'CNY'
/** The school's own money has many names. */
const CURRENCY_NAMES = new Set([CURRENCY, 'RMB', '人民币', '¥', '元'])

export function assessQuotes(
  { quotes }: Pick<QuotesForm, 'quotes'>,
  request: { readonly lines: readonly RequestLine[] },
  policy: Pick<PurchasePolicy, 'maximumFen'>,
  today: string,
): Assessment {
  const alone = quotes.map((quote, at) => assessAlone(quote, at, request.lines, policy, today))
  const assessed = withoutDuplicates(quotes, alone)
  const counting = assessed.flatMap(({ counts, totalFen }) => (counts && totalFen !== undefined ? [totalFen] : []))
  return {
    quotes: assessed,
    have: counting.length,
    ...(counting.length > 0 ? { lowestFen: Math.min(...counting) } : {}),
    warnings: [...relatedSuppliers(quotes), ...mixedTax(quotes.filter((_, at) => assessed[at]?.counts))],
  }
}

/** 凡购物必定货比三家: how many valid quotes are needed before it may go up for signature. */
export function quotesNeeded(totalFen: number, { amountFen, count }: PurchasePolicy['quotes']): number {
  return totalFen >= amountFen ? count : 1
}

function assessAlone(
  quote: Quote,
  at: number,
  lines: readonly RequestLine[],
  { maximumFen }: Pick<PurchasePolicy, 'maximumFen'>,
  today: string,
): AssessedQuote {
  const field = `quotes.${at}`
  const prices = pricesOf(quote, at, lines)
  const total = sumFen(prices.totals)
  const isPriced = prices.problems.length === 0
  const why = [
    ...prices.problems,
    ...(isPriced ? checkTotal(`${field}.lines`, total, maximumFen) : []),
    ...incomplete(quote, at),
    ...(quote.validUntil !== undefined && quote.validUntil < today
      ? [about(at, 'quote-expired', 'validUntil', { date: quote.validUntil, today })]
      : []),
    ...foreignCurrency(quote, at),
    ...badCreditCode(quote, at),
  ]
  return { counts: why.length === 0, why, ...(isPriced && total !== undefined ? { totalFen: total } : {}) }
}

function about(at: number, code: string, field: string, values: Readonly<Record<string, unknown>> = {}): Problem {
  return { code, field: `quotes.${at}.${field}`, values: { quote: at + 1, ...values } }
}

function incomplete(quote: Quote, at: number): Problem[] {
  const missing = (['taxIncluded', 'deliveryDays', 'validUntil'] as const).filter((name) => quote[name] === undefined)
  return [
    ...missing.map((name) => about(at, 'quote-incomplete', name)),
    ...(quote.file === undefined ? [about(at, 'quote-no-file', 'file')] : []),
  ]
}

/** Every line of the request has one price, and nothing else has. */
function pricesOf(
  quote: Quote,
  at: number,
  lines: readonly RequestLine[],
): { totals: (number | undefined)[]; problems: Problem[] } {
  const prices = new Map<number, number | undefined>()
  const problems: Problem[] = []
  for (const [index, { line, unitPriceFen }] of quote.lines.entries()) {
    const wrong = line >= lines.length ? 'quote-line-unknown' : prices.has(line) ? 'quote-line-twice' : undefined
    if (wrong) problems.push(about(at, wrong, `lines.${index}.line`, { line: line + 1 }))
    else prices.set(line, unitPriceFen)
  }
  const missing = lines.flatMap((_, line) => (prices.get(line) === undefined ? [line + 1] : []))
  if (missing.length > 0) problems.push(about(at, 'quote-price-missing', 'lines', { lines: missing.join(', ') }))
  const totals = lines.map(({ quantity }, line) => lineTotalFen(quantity, prices.get(line) ?? 0))
  return { totals, problems }
}

function foreignCurrency({ currency = CURRENCY }: Quote, at: number): Problem[] {
  const isOurs = CURRENCY_NAMES.has(currency.normalize('NFKC').toUpperCase())
  return isOurs ? [] : [about(at, 'quote-foreign-currency', 'currency', { currency })]
}

function badCreditCode({ supplier: { creditCode } }: Quote, at: number): Problem[] {
  if (creditCode === undefined || isCreditCode(normalCreditCode(creditCode))) return []
  return [about(at, 'quote-bad-credit-code', 'supplier.creditCode', { creditCode })]
}

/** Of several quotes of one supplier the cheapest valid one counts, so that a lower price cannot hide behind a higher. */
function withoutDuplicates(quotes: readonly Quote[], alone: readonly AssessedQuote[]): AssessedQuote[] {
  const supplier = supplierOf(quotes)
  const best = new Map<number, number>()
  for (const [at, { counts, totalFen = 0 }] of alone.entries()) {
    const of = supplier[at] ?? at
    const before = best.get(of)
    if (counts && (before === undefined || totalFen < (alone[before]?.totalFen ?? 0))) best.set(of, at)
  }
  return alone.map((assessed, at) => {
    const counting = best.get(supplier[at] ?? at)
    if (counting === undefined || counting === at) return assessed
    const duplicate = about(at, 'quote-duplicate-supplier', 'supplier', { other: counting + 1 })
    return { ...assessed, counts: false, why: [...assessed.why, duplicate] }
  })
}

/** Prices with and without tax stand side by side: the lowest may not be the cheapest. */
function mixedTax(counting: readonly Quote[]): Problem[] {
  const kinds = new Set(counting.map(({ taxIncluded }) => taxIncluded))
  return kinds.size > 1 ? [{ code: 'quotes-mixed-tax', field: 'quotes' }] : []
}
