// A table as an Excel workbook. One is written at a time: who asks for the next one waits, and nobody else does.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Numbers are shown with two places; a Date is shown as its UTC fields say. */
export type Cell = string | number | Date | null
export type Table = {
  readonly sheet: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Excel's own limits. */
const SHEET_NAME_MOST = 31
const CELL_MOST = 32_767

let before: Promise<unknown> = Promise.resolve()

export function workbook(table: Table): Promise<Buffer> {
  const written = before.then(() => write(table))
  before = written.catch(() => undefined)
  return written
}

async function write({ sheet, columns, rows }: Table): Promise<Buffer> {
  const workerData = {
    sheet: sheet.slice(0, SHEET_NAME_MOST),
    columns,
    rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? readable(value) : value))),
  }
  const thread = new Worker(new URL('./workbook-thread.mjs', import.meta.url), { workerData, execArgv: [] })
  try {
    const [bytes] = (await once(thread, 'message')) as [Uint8Array]
    return Buffer.from(bytes)
  } finally {
    await thread.terminate()
  }
}

/** XML has no place for control characters but tabs and ends of lines. */
function readable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').slice(0, CELL_MOST)
}
