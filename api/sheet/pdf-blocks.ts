// Blocks of text as the content of a PDF.

import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { TextBlock, TextColumn, TextRow } from './text-block.ts'

export const COLOURS = {
  ink: '#1c2227',
  soft: '#5d6770',
  line: '#c9d0d4',
  hair: '#e6eaec',
  accent: '#2f5d50',
  alarm: '#a03a2c',
}

export function blocksPdf(blocks: readonly TextBlock[]): Content[] {
  return blocks.flatMap((block): Content[] => {
    switch (block.kind) {
      case 'fields':
        return [
          block.title ? together([subheading(block.title), fieldsPdf(block.rows)], block.rows) : fieldsPdf(block.rows),
        ]
      case 'table':
        return [listTable(block)]
      case 'list':
        return block.items.map((item, index) =>
          together([...(index === 0 ? [subheading(block.title)] : []), itemPdf(item, index)], item),
        )
      default:
        return block satisfies never
    }
  })
}

export function subheading(text: string): Content {
  return { text, bold: true, fontSize: 9, color: COLOURS.soft, margin: [0, 6, 0, 2] }
}

/** So much text fits on part of a page. */
const MOST_TOGETHER = 800
const OF_A_ROW = 25

/** What is small is not torn apart by the end of a page; least of all a heading from what it stands over. */
export function together(stack: Content[], what: unknown): Content {
  return { stack, unbreakable: sizeOf(what) < MOST_TOGETHER }
}

/** About how much text; a short row takes as much room as one that is full. */
function sizeOf(what: unknown): number {
  if (typeof what === 'string') return Math.max(what.length, OF_A_ROW)
  if (what === null || typeof what !== 'object') return 0
  return Object.values(what).reduce<number>((sum, each) => sum + sizeOf(each), 0)
}

const LABEL = 78
const NO = 16
const SUM = 70

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
  return {
    layout: 'hair',
    table: { widths: [LABEL, '*', LABEL, '*'], headerRows: 0, dontBreakRows: !isTall(full), body: full },
  }
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

function listTable({ title, numbered, columns, rows, sum }: Extract<TextBlock, { kind: 'table' }>): Content {
  const number = (text: string) => (numbered ? [{ text, color: COLOURS.soft }] : [])
  const body = rows.map((row, index): TableCell[] => [
    ...number(String(index + 1)),
    ...row.map((text, at): TableCell => ({ ...breaking(text), ...aligned(columns[at]) })),
  ])
  if (sum !== undefined) {
    const last = columns.length - 1
    const cells = columns.map(
      (column, at): TableCell => ({ text: at === last ? sum : '', bold: true, ...aligned(column) }),
    )
    body.push([...number(''), ...cells])
  }
  const widths = [...(numbered ? [NO] : []), ...widthsOf(columns)]
  return tablePdf([...number(''), ...columns.map(headCell)], body, widths, title)
}

/** Sums side by side are of one width, so that they can be compared. */
function widthsOf(columns: readonly TextColumn[]): (string | number)[] {
  const numbers = columns.filter(({ number }) => number).length
  const ofNumber = numbers === columns.length - 1 && numbers > 1 ? SUM : 'auto'
  return columns.map(({ number }) => (number ? ofNumber : '*'))
}

const MOST_IN_A_CELL = 400

/** A row that may be higher than a page must be broken, or the rest of it is lost. */
export function isTall(body: readonly (readonly TableCell[])[]): boolean {
  return body.some((cells) => cells.some((cell) => textOf(cell).length > MOST_IN_A_CELL))
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (Array.isArray(cell)) return cell.map(textOf).join('')
  const { text, stack } = cell as { text?: unknown; stack?: unknown }
  return [text, stack].map((part) => (part === undefined ? '' : textOf(part))).join('')
}

/** The heads stand again on every page that the table reaches. */
export function tablePdf(
  heads: TableCell[],
  body: TableCell[][],
  widths: (string | number)[],
  title?: string,
): Content {
  const name = {
    text: title,
    bold: true,
    color: COLOURS.soft,
    fontSize: 9,
    colSpan: heads.length,
    margin: [0, 4, 0, 0],
  }
  const named = title === undefined ? [] : [[name, ...heads.slice(1).map(() => ({}))] as TableCell[]]
  const headerRows = named.length + 1
  const whole = !isTall(body)
  return {
    layout: 'hair',
    table: {
      headerRows,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [...named, heads, ...body],
    },
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
