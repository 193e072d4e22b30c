// Blocks of text as the content of a PDF.

import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { TextBlock, TextColumn, TextRow } from './text-block.ts'

export const COLOURS = { soft: '#5d6770', line: '#c9d0d4', hair: '#e6eaec', accent: '#2f5d50', alarm: '#a03a2c' }

export function blocksPdf(blocks: readonly TextBlock[]): Content[] {
  return blocks.flatMap((block): Content[] => {
    switch (block.kind) {
      case 'fields':
        return [...(block.title ? [subheading(block.title)] : []), fieldsPdf(block.rows)]
      case 'table':
        return [subheading(block.title), listTable(block)]
      case 'list':
        return [subheading(block.title), ...block.items.map(itemPdf)]
      default:
        return block satisfies never
    }
  })
}

/** What stands over a piece is never left alone at the foot of a page. */
export function subheading(text: string): Content {
  return { text, bold: true, fontSize: 9, color: COLOURS.soft, margin: [0, 6, 0, 2], headlineLevel: 2 }
}

const LABEL = 78
const NO = 16

/** Two side by side; what is wide has the line for itself. */
export function fieldsPdf(rows: readonly TextRow[]): Content {
  const body: TableCell[][] = []
  for (const row of rows) {
    const last = body.at(-1)
    const pair = pairOf(row)
    if (row.wide) body.push([...pair.slice(0, 1), { ...breaking(row.value), colSpan: 3 }, {}, {}])
    else if (last?.length === 2) last.push(...pair)
    else body.push(pair)
  }
  const full = body.map((cells) => (cells.length === 2 ? [...cells, {}, {}] : cells))
  return { layout: 'hair', table: { widths: [LABEL, '*', LABEL, '*'], headerRows: 0, dontBreakRows: true, body: full } }
}

function pairOf({ label, value }: TextRow): TableCell[] {
  return [{ text: label, color: COLOURS.soft }, breaking(value)]
}

function itemPdf(blocks: readonly TextBlock[], index: number): Content {
  return {
    columns: [
      { text: String(index + 1), width: NO, color: COLOURS.soft, fontSize: 9 },
      { width: '*', stack: blocksPdf(blocks) },
    ],
    margin: [0, 0, 0, 6],
  }
}

function listTable({ numbered, columns, rows }: Extract<TextBlock, { kind: 'table' }>): Content {
  const number = (text: string) => (numbered ? [{ text, color: COLOURS.soft }] : [])
  const body = rows.map((row, index): TableCell[] => [
    ...number(String(index + 1)),
    ...row.map((text, at): TableCell => ({ ...breaking(text), ...aligned(columns[at]) })),
  ])
  const widths = [...(numbered ? [NO] : []), ...columns.map(({ number: isNumber }) => (isNumber ? 'auto' : '*'))]
  return tablePdf([...number(''), ...columns.map(headCell)], body, widths)
}

/** The heads stand again on every page that the table reaches. */
export function tablePdf(heads: TableCell[], body: TableCell[][], widths: (string | number)[]): Content {
  return {
    layout: 'hair',
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [heads, ...body] },
    margin: [0, 0, 0, 4],
  }
}

export function headCell({ label, note, number }: TextColumn): TableCell {
  const chosen = note ? [{ text: `\n${note}`, color: COLOURS.accent, bold: true }] : []
  return { text: [label, ...chosen], color: COLOURS.soft, fontSize: 8.5, ...aligned({ number }) }
}

function aligned(column: Pick<TextColumn, 'number'> | undefined): { alignment?: 'right' } {
  return column?.number ? { alignment: 'right' } : {}
}

/** Without a space for so long, a text must be broken where it stands, or it would run over its neighbour. */
const LONGEST_WORD = 18

export function breaking(text: string): { text: string; wordBreak?: 'break-all' } {
  const words = text.split(/[\s\p{Script=Han}，。；：、（）《》“”]+/u)
  return words.some((word) => word.length > LONGEST_WORD) ? { text, wordBreak: 'break-all' } : { text }
}
