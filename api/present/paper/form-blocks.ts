// A form of any process as blocks: single values as rows, lists of equal things as tables, the rest one below the other.

import type { Words } from '../../../domain/words.ts'
import type { Block, Column, FieldRow, Fields, Table, Value } from './block.ts'
import type { Place, Reader } from './reader.ts'
import type { Totals } from './totals.ts'

type Things = Readonly<Record<string, unknown>>
type Field = Place & { readonly value: unknown }
type Untitled = Omit<Table, 'title'>

const TOTAL: Words = { zh: '金额', en: 'Total' }

export function formBlocks(reader: Reader, form: string, value: unknown): Block[] {
  return isThings(value) ? blocksOf(reader, { form, path: [] }, value) : []
}

function blocksOf(reader: Reader, at: Place, value: Things): Block[] {
  const fields = fieldsOf(reader, at, value)
  const rows = fields.flatMap((field) => flat(reader, field))
  const nested = fields.filter((field) => flat(reader, field).length === 0)
  const single: Block[] = rows.length > 0 ? [{ kind: 'fields', rows }] : []
  return [...single, ...nested.flatMap((field) => nestedBlocks(reader, field))]
}

function fieldsOf(reader: Reader, at: Place, value: Things): Field[] {
  return reader.ordered(at, Object.keys(value)).map((key) => ({ ...inside(at, key), value: value[key] }))
}

/** One row; of a thing that has only single values, a row for each. Of anything else none. */
function flat(reader: Reader, field: Field): FieldRow[] {
  const label = reader.label(field)
  if (isSingle(field.value)) return [{ label, ...given(reader, field) }]
  if (!isThings(field.value)) return []
  const inner = fieldsOf(reader, field, field.value)
  if (!inner.every(({ value }) => isSingle(value))) return []
  return inner.map((each) => {
    const { zh, en } = reader.label(each)
    return { label: { zh: `${label.zh} · ${zh}`, en: `${label.en} · ${en}` }, ...given(reader, each) }
  })
}

function given(reader: Reader, field: Field): Pick<FieldRow, 'values' | 'wide'> {
  const values = valuesOf(reader, field)
  return { values, ...(isLong(values) ? { wide: true } : {}) }
}

function valuesOf(reader: Reader, { value, ...at }: Field): Value[] {
  return Array.isArray(value) ? value.map((each) => reader.value(at, each)) : [reader.value(at, value)]
}

function nestedBlocks(reader: Reader, { value, ...at }: Field): Block[] {
  const title = reader.label(at)
  if (!Array.isArray(value)) return titled(title, blocksOf(reader, at, value as Things))
  const items = value.filter(isThings)
  if (items.every((item) => Object.values(item).every(isSingle))) return [{ title, ...table(reader, at, items) }]
  return [{ kind: 'list', title, items: items.map((item) => blocksOf(reader, at, item)) }]
}

/** Of a thing inside of a form: its single values stand under its name. */
function titled(title: Fields['title'] & object, [first, ...rest]: readonly Block[]): Block[] {
  if (!first) return []
  return first.kind === 'fields' ? [{ ...first, title }, ...rest] : [first, ...rest]
}

function table(reader: Reader, at: Place, items: readonly Things[]): Untitled {
  const keys = reader.ordered(at, [...new Set(items.flatMap(Object.keys))])
  const isPlace = (key: string) => reader.isPlace(inside(at, key))
  const isNumber = (key: string) => !isPlace(key) && items.every((item) => isNumberOrNothing(item[key]))
  const columns = keys.map((key): Column => ({ label: reader.label(inside(at, key)), number: isNumber(key) }))
  const rows = items.map((item) => keys.map((key) => cell(reader, { ...inside(at, key), value: item[key] })))
  return withTotals({ kind: 'table', numbered: !keys.some(isPlace), columns, rows }, reader.totals(at), items)
}

/** What each row comes to stands at its end, and the sum below. */
function withTotals(plain: Untitled, totals: Totals | undefined, items: readonly Things[]): Untitled {
  if (!totals) return plain
  const fen = (total: number | undefined): Value => (total === undefined ? null : { fen: total })
  return {
    ...plain,
    columns: [...plain.columns, { label: TOTAL, number: true }],
    rows: plain.rows.map((row, at) => [...row, fen(totals.ofRow(items[at] ?? {}))]),
    sum: fen(totals.sum(items)),
  }
}

/** A list in a single cell is rare; its texts stand beside each other. */
function cell(reader: Reader, field: Field): Value {
  const values = valuesOf(reader, field)
  if (values.length <= 1) return values[0] ?? null
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('、')
}

function isNumberOrNothing(value: unknown): boolean {
  return value === undefined || typeof value === 'number'
}

function inside({ form, path }: Place, key: string): Place {
  return { form, path: [...path, key] }
}

/** Also a list of single values. */
function isSingle(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === null || typeof item !== 'object')
  return value === null || typeof value !== 'object'
}

function isThings(value: unknown): value is Things {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const LONG = 24

function isLong(values: readonly Value[]): boolean {
  const texts = values.map((value) => (typeof value === 'string' ? value : ''))
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const hasFiles = values.some((value) => value !== null && typeof value === 'object' && 'file' in value)
  return length > LONG || (hasFiles && values.length > 1) || texts.some((text) => text.includes('\n'))
}
