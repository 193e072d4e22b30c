// The blocks of a paper as text in one language. Tables that are too wide for a sheet are cut into several, each of which
// begins with the column that names the rows.

import type { Block, FieldRow, Table } from '../present/paper/block.ts'
import type { Said } from './said.ts'
import { SHEET } from './words.ts'

export type TextRow = { readonly label: string; readonly value: string; readonly wide: boolean }
export type TextColumn = { readonly label: string; readonly note?: string; readonly number: boolean }
export type TextBlock =
  | { readonly kind: 'fields'; readonly title?: string; readonly rows: readonly TextRow[] }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly numbered: boolean
      readonly columns: readonly TextColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Below the last column. */
      readonly sum?: string
    }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly (readonly TextBlock[])[] }

/** Beside the column that names the rows. */
const MOST_COLUMNS = 5

export function textBlocks(said: Said, blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    switch (block.kind) {
      case 'fields': {
        const rows = block.rows.map((row) => textRow(said, row))
        return [{ kind: 'fields', ...(block.title ? { title: said.say(block.title) } : {}), rows }]
      }
      case 'table':
        return narrow(textTable(said, block))
      case 'list': {
        const items = block.items.map((item) => textBlocks(said, item))
        return [{ kind: 'list', title: said.say(block.title), items }]
      }
      default:
        return block satisfies never
    }
  })
}

function textRow(said: Said, { label, values, wide }: FieldRow): TextRow {
  return { label: said.say(label), value: said.values(values), wide: wide === true }
}

type TextTable = Extract<TextBlock, { kind: 'table' }>

function textTable(said: Said, { title, numbered, columns, rows, chosen, sum }: Table): TextTable {
  return {
    kind: 'table',
    title: said.say(title),
    numbered,
    columns: columns.map(({ label, number }, index) => ({
      label: said.say(label),
      ...(index === chosen ? { note: said.say(SHEET.chosen) } : {}),
      number,
    })),
    rows: rows.map((row) => row.map((each) => said.value(each))),
    ...(sum === undefined ? {} : { sum: said.value(sum) }),
  }
}

function narrow(table: TextTable): TextTable[] {
  const { columns, rows } = table
  if (columns.length <= MOST_COLUMNS + 1) return [table]
  const parts = Math.ceil((columns.length - 1) / MOST_COLUMNS)
  return Array.from({ length: parts }, (_, part) => {
    const from = 1 + part * MOST_COLUMNS
    const cut = <Item>(items: readonly Item[]) => [...items.slice(0, 1), ...items.slice(from, from + MOST_COLUMNS)]
    const { sum, ...rest } = table
    const isLast = part === parts - 1
    return { ...rest, columns: cut(columns), rows: rows.map(cut), ...(isLast && sum !== undefined ? { sum } : {}) }
  })
}
