// The computed column of a list: a quantity times a price, and the sum of all rows.

import { rowTotalFen } from '../../domain/amounts.ts'
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
  const { times } = ui.total
  const isMoney = times.some((name) => widgetOf(items.properties?.[name] ?? {}) === 'money')
  const ofRow = (row: FormValue) => rowTotalFen(times, row)
  return { isMoney, ofRow, sum: (rows) => rows.reduce((sum, row) => sum + (ofRow(row) ?? 0), 0) }
}
