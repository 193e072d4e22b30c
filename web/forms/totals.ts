// The computed column of a list: a quantity times a price, and the sum of all rows.

import { lineTotalFen } from '../../domain/amounts.ts'
import type { JsonSchema } from '../lib/types.ts'
import type { FormValue } from './path.ts'
import { widgetOf } from './schema.ts'

export type Totals = {
  readonly isMoney: boolean
  readonly ofRow: (row: FormValue) => number | undefined
  /** Of the rows that have one. */
  readonly sum: (rows: readonly FormValue[]) => number
}

export function totalsOf({ ui, items }: JsonSchema): Totals | undefined {
  if (!ui?.total || !items) return undefined
  const [one, other] = ui.total.times
  const isMoney = [one, other].some((name) => widgetOf(items.properties?.[name] ?? {}) === 'money')
  const ofRow = (row: FormValue) => {
    const [quantity, price] = [row[one], row[other]]
    return typeof quantity === 'number' && isFen(price) ? lineTotalFen(quantity, price) : undefined
  }
  return { isMoney, ofRow, sum: (rows) => rows.reduce((sum, row) => sum + (ofRow(row) ?? 0), 0) }
}

function isFen(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
