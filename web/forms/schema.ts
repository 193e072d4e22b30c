// What a form's JSON Schema with its hints means for the screen: which widget, which fields in which order, what a new form
// holds, and what of a filled one is sent.

import type { FieldHint, JsonSchema } from '../lib/types.ts'
import { type FormValue, isRecord, listOf } from './path.ts'

export type Widget = NonNullable<FieldHint['widget']>
export type NamedField = {
  readonly name: string
  readonly schema: JsonSchema
  readonly widget: Widget
  readonly required: boolean
}

const LONG_TEXT = 500

export function widgetOf(schema: JsonSchema): Widget {
  return schema.ui?.widget ?? byType(schema)
}

function byType({ type, enum: allowed, items, format, maxLength = 0 }: JsonSchema): Widget {
  if (allowed) return 'choice'
  if (type === 'boolean') return 'yes-no'
  if (type === 'integer' || type === 'number') return 'quantity'
  if (type === 'array') return items?.properties ? 'lines' : 'files'
  if (type === 'object') return 'group'
  if (format === 'date') return 'day'
  return maxLength > LONG_TEXT ? 'long' : 'text'
}

export function fieldsOf({ properties = {}, required = [] }: JsonSchema): NamedField[] {
  return Object.entries(properties)
    .map(([name, schema]) => ({ name, schema, widget: widgetOf(schema), required: required.includes(name) }))
    .toSorted((one, other) => (one.schema.ui?.order ?? 0) - (other.schema.ui?.order ?? 0))
}

export function isShown({ ui }: JsonSchema, siblings: unknown): boolean {
  if (!ui?.when) return true
  return isRecord(siblings) && siblings[ui.when.field] === ui.when.is
}

const SHORT_TEXT = 20

/** Needs little room: two of them stand beside each other. */
export function isShort({ maxLength = Number.POSITIVE_INFINITY }: JsonSchema, widget: Widget): boolean {
  return ['money', 'quantity', 'day'].includes(widget) || (widget === 'text' && maxLength <= SHORT_TEXT)
}

/** How many decimals a number may have. */
export function decimalsOf({ type, multipleOf }: JsonSchema): number {
  if (type === 'integer') return 0
  if (multipleOf === undefined) return 3
  return Math.max(0, Math.round(-Math.log10(multipleOf)))
}

/** What stands in a form before anything is typed. */
export function startOf(schema: JsonSchema): FormValue {
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, schema: field, widget, required }) => {
      const value = startOfField(field, widget, required)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function startOfField(schema: JsonSchema, widget: Widget, required: boolean): unknown {
  if (widget === 'lines')
    return schema.ui?.from ? undefined : Array.from({ length: schema.minItems ?? 0 }, () => rowStart(schema))
  if (widget === 'group') return required ? startOf(schema) : undefined
  return schema.default
}

export function rowStart({ items }: JsonSchema): FormValue {
  return items ? startOf(items) : {}
}

/** What is sent of what was typed: no empty fields, no fields that are not shown, no empty rows at the end of a list. */
export function readyToSend(schema: JsonSchema, value: unknown): FormValue {
  const known = isRecord(value) ? value : {}
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, schema: field }) => {
      const sent = isShown(field, known) ? readyField(field, known[name]) : undefined
      return sent === undefined ? [] : [[name, sent]]
    }),
  )
}

function readyField(schema: JsonSchema, value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return readyList(schema, value)
  return schema.properties ? readyToSend(schema, value) : value
}

function readyList({ items, minItems = 0 }: JsonSchema, value: readonly unknown[]): unknown[] {
  if (!items?.properties) return [...value]
  const rows = value.map((row) => readyToSend(items, row))
  const empty = JSON.stringify(readyToSend(items, startOf(items)))
  const last = rows.findLastIndex((row) => JSON.stringify(row) !== empty)
  return rows.slice(0, Math.max(last + 1, Math.min(minItems, rows.length)))
}

/** Whether anything was typed that is worth keeping. */
export function isUntouched(schema: JsonSchema, value: FormValue): boolean {
  return JSON.stringify(readyToSend(schema, value)) === JSON.stringify(readyToSend(schema, startOf(schema)))
}

/** The fields of a row fit beside each other: then a list is a table on wide screens. */
export function isPlainRow({ items }: JsonSchema): boolean {
  const fields = items ? fieldsOf(items) : []
  return (
    fields.length <= 7 &&
    fields.every(({ widget }) => !['lines', 'group', 'files', 'file', 'long', 'people'].includes(widget))
  )
}

/** Rows of another list, of which this list has one row each: 'request.lines'. */
export function sourceOf(from: string, form: string, own: FormValue, request: unknown): readonly unknown[] {
  const [of = '', ...path] = from.split('.')
  const root = of === form ? own : of === 'request' ? request : undefined
  return listOf(path.reduce<unknown>((found, name) => (isRecord(found) ? found[name] : undefined), root))
}
