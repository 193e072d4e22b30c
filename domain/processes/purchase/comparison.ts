// 比价表: what each supplier asks for each thing, side by side, with the sums that we have computed.

import type { Words } from '../../words.ts'
import type { Cell, Overview, OverviewOf } from '../process.ts'
import type { RequestForm } from './form.ts'
import type { QuotesForm } from './quotes.ts'

const TITLE: Words = { zh: '比价表', en: 'The prices side by side' }
const TOTAL: Words = { zh: '合计', en: 'In total' }
const COUNTS: Words = { zh: '是否有效', en: 'Counts' }
const YES: Words = { zh: '有效', en: 'yes' }
const NO: Words = { zh: '无效', en: 'no' }

export function comparison({ request, form, result }: OverviewOf): Overview | undefined {
  const { lines } = request as RequestForm
  const { quotes, chosen } = form as QuotesForm
  if (quotes.length === 0) return undefined
  const totals = listOf(result['totals'])
  const counting = listOf(result['counting'])
  const priceOf = (quote: QuotesForm['quotes'][number], line: number): Cell => {
    const fen = quote.lines.find((price) => price.line === line)?.unitPriceFen
    return fen === undefined ? undefined : { fen }
  }
  return {
    title: TITLE,
    columns: quotes.map(({ supplier }) => supplier.name),
    rows: [
      ...lines.map(({ item, quantity, unit }, line) => ({
        name: `${item} × ${quantity} ${unit}`,
        cells: quotes.map((quote) => priceOf(quote, line)),
      })),
      {
        name: TOTAL,
        cells: quotes.map((_, at): Cell => {
          const total = totals[at]
          return typeof total === 'number' ? { fen: total } : undefined
        }),
      },
      { name: COUNTS, cells: quotes.map((_, at) => (counting.includes(at) ? YES : NO)) },
    ],
    chosen,
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
