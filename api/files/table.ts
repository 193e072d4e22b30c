// A table that somebody has sent, as texts: the first sheet of an Excel file, or comma-separated values as programs in
// China write them.

import readTableOf from 'read-excel-file/node'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'

export type Table = readonly (readonly string[])[]
type Read = { readonly ok: true; readonly table: Table } | Refusal

const MOST_ROWS = 1_000
const MOST_COLUMNS = 60
/** What a workbook may be when it is unpacked; a thousand rows are a hundredth of it. */
const UNPACKED_MOST = 60 * 1024 * 1024
const UNREADABLE = refuse('import-unreadable', { field: 'file' })

export async function readTable(name: string, bytes: Buffer): Promise<Read> {
  const isText = /\.(csv|txt)$/i.test(name)
  try {
    const table = isText ? parseCsv(decoded(bytes)) : await firstSheet(bytes)
    if (!table) return UNREADABLE
    // Rows that are only formatted are no rows.
    const last = table.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
    if (last > MOST_ROWS) return refuse('too-many', { field: 'file', values: { maximum: MOST_ROWS } })
    return { ok: true, table: table.slice(0, last + 1).map((row) => row.slice(0, MOST_COLUMNS)) }
  } catch {
    return UNREADABLE
  }
}

async function firstSheet(bytes: Buffer): Promise<string[][] | undefined> {
  if (unpackedSize(bytes) > UNPACKED_MOST) return undefined
  const [first] = await readTableOf(bytes, { parseNumber: wholeText })
  return first?.data.map((row) => row.map(textOf))
}

/** Phone numbers and staff numbers that Excel took for numbers: 13800000000, 1.38E10, 1001.0. */
function wholeText(text: string): string {
  const number = Number(text)
  return Number.isSafeInteger(number) ? String(number) : text
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : String(value as number | boolean)
}

const END_OF_ENTRIES = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22

/** The sum of what the entries of a ZIP archive say they are; endless when it has none. */
function unpackedSize(bytes: Buffer): number {
  let end = bytes.length - END_LENGTH
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_ENTRIES) end--
  if (end < 0) return Number.POSITIVE_INFINITY
  let [at, size] = [bytes.readUInt32LE(end + 16), 0]
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) return Number.POSITIVE_INFINITY
    size += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return size
}

/** Excel in China writes GB 18030 unless it is told otherwise. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const QUOTED = /^"((?:[^"]|"")*)"/

/** RFC 4180; semicolons and tabs separate as well, whichever the first line has. */
export function parseCsv(text: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const separator = ['\t', ';', ','].find((mark) => firstLine.includes(mark)) ?? ','
  const rows: string[][] = []
  let row: string[] = []
  for (let rest = text; rest !== ''; ) {
    const [cell, length] = cellOf(rest, separator)
    row.push(cell)
    rest = rest.slice(length)
    const isNext = rest.startsWith(separator)
    if (!isNext) {
      rows.push(row)
      row = []
    } else if (rest.length === 1) row.push('')
    rest = rest.replace(isNext ? separator : /^\r?\n/, '')
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** A cell and how long it is as it is written. */
function cellOf(rest: string, separator: string): [cell: string, length: number] {
  const [whole, inside = ''] = QUOTED.exec(rest) ?? []
  if (whole !== undefined) return [inside.replaceAll('""', '"'), whole.length]
  const ends = [rest.indexOf(separator), rest.search(/\r?\n/)].filter((end) => end >= 0)
  const length = Math.min(rest.length, ...ends)
  return [rest.slice(0, length), length]
}
