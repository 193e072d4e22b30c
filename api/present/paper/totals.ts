// The computed column of a list, where a hint asks for one: a quantity times a price, and the sum of all rows.

import { rowTotalFen, sumFen } from '../../../domain/amounts.ts'
import type { Hint } from '../../../domain/processes/hints.ts'
import { processNamed } from '../../../domain/processes/index.ts'
import { jsonSchemaOf } from '../../openapi/json-schema.ts'
import type { Place } from './reader.ts'

type Node = {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly ui?: Hint
}

export type Totals = {
  ofRow(row: Readonly<Record<string, unknown>>): number | undefined
  /** Undefined when a row has none. */
  sum(rows: readonly Readonly<Record<string, unknown>>[]): number | undefined
}

export function totalsAt(process: string, { form, path }: Place): Totals | undefined {
  const rules = processNamed(process)?.forms[form]
  const root: Node | undefined = rules && jsonSchemaOf(rules.schema)
  const list = path.reduce<Node | undefined>((node, key) => (node?.items ?? node)?.properties?.[key], root)
  const times = list?.ui?.total?.times
  if (!times) return undefined
  const ofRow: Totals['ofRow'] = (row) => rowTotalFen(times, row)
  return { ofRow, sum: (rows) => sumFen(rows.map(ofRow)) }
}
