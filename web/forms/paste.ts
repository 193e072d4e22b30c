// Cells from a spreadsheet: lines and tabs on the clipboard become rows of a list.

import type { JsonSchema } from '../lib/types.ts'
import { cleanDecimal, fenFrom, numberFrom } from './decimal.ts'
import type { FormValue } from './path.ts'
import { decimalsOf, type NamedField, rowStart } from './schema.ts'

/** Nothing when the text is no table: then it is pasted as text. */
export function cellsOf(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  if (lines.length < 2 && !text.includes('\t')) return undefined
  return lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').trim()))
}

type Place = { readonly row: number; readonly column: number }

/** The rows with the cells laid over them from a place on; rows are added as far as the list may grow. */
export function laidOver(
  rows: readonly FormValue[],
  cells: readonly (readonly string[])[],
  { row: top, column: left }: Place,
  columns: readonly NamedField[],
  schema: JsonSchema,
): FormValue[] {
  const most = schema.maxItems ?? Number.POSITIVE_INFINITY
  const result = [...rows]
  for (const [down, line] of cells.entries()) {
    const at = top + down
    if (at >= most) break
    const filled = line.flatMap((cell, right): [string, unknown][] => {
      const column = columns[left + right]
      const value = column && understood(column, cell)
      return column && value !== undefined ? [[column.name, value]] : []
    })
    result[at] = { ...(result[at] ?? rowStart(schema)), ...Object.fromEntries(filled) }
  }
  return result
}

function understood({ schema, widget }: NamedField, cell: string): unknown {
  if (cell === '') return undefined
  if (widget === 'money') return fenFrom(cleanDecimal(cell, 2))
  if (widget === 'quantity') return numberFrom(cleanDecimal(cell, decimalsOf(schema)))
  if (widget === 'day') return dayFrom(cell)
  return widget === 'text' ? cell.slice(0, schema.maxLength) : undefined
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

function dayFrom(cell: string): string | undefined {
  const [, year, month = '', day = ''] = DAY.exec(cell) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
