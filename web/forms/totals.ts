// The computed column of a list: a quantity times a price, and the sum of all rows.

import type { JsonSchema } from '../lib/types.ts'
import { product } from './decimal.ts'
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
    const [first, second] = [row[one], row[other]]
    return typeof first === 'number' && typeof second === 'number' ? product(first, second) : undefined
  }
  return { isMoney, ofRow, sum: (rows) => rows.reduce((sum, row) => sum + (ofRow(row) ?? 0), 0) }
}
