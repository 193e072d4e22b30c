// A form of any process on paper: single values side by side, lists of equal things as tables, the rest one below the other.

import { type Html, html } from './html.ts'
import type { Reader } from './reader.ts'

type Fields = Readonly<Record<string, unknown>>
type Place = { readonly form: string; readonly path: readonly string[] }

export function formOnPaper(reader: Reader, form: string, value: unknown): Html {
  return isFields(value) ? fieldsOnPaper(reader, { form, path: [] }, value) : html``
}

function fieldsOnPaper(reader: Reader, at: Place, value: Fields): Html {
  const fields = fieldsOf(reader, at, value)
  const single = fields.flatMap((field) => flat(reader, field))
  const nested = fields.filter((field) => flat(reader, field).length === 0)
  return html`${single.length > 0 ? html`<dl>${single}</dl>` : undefined}${nested.map((field) => nestedOnPaper(reader, field))}`
}

type Field = Place & { readonly value: unknown }

function fieldsOf(reader: Reader, { form, path }: Place, value: Fields): Field[] {
  return reader
    .ordered(form, path, Object.keys(value))
    .map((key) => ({ form, path: [...path, key], value: value[key] }))
}

/** One row; of a thing that has only single values, a row for each. Of anything else none. */
function flat(reader: Reader, field: Field): Html[] {
  if (isSingle(field.value)) return [row(label(reader, field), single(reader, field, field.value))]
  if (!isFields(field.value)) return []
  const inner = fieldsOf(reader, field, field.value)
  if (!inner.every(({ value }) => isSingle(value))) return []
  return inner.map((each) => row(`${label(reader, field)} · ${label(reader, each)}`, single(reader, each, each.value)))
}

function row(name: string, text: string): Html {
  return html`<div${isLong(text) ? html` class="wide"` : undefined}><dt>${name}</dt><dd>${text}</dd></div>`
}

function nestedOnPaper(reader: Reader, { value, ...at }: Field): Html {
  const title = html`<h4>${label(reader, at)}</h4>`
  if (!Array.isArray(value)) return html`<div class="block">${title}${fieldsOnPaper(reader, at, value as Fields)}</div>`
  const items = value.filter(isFields)
  if (items.every((item) => Object.values(item).every(isSingle))) return html`${title}${table(reader, at, items)}`
  const blocks = items.map(
    (item, index) =>
      html`<div class="block numbered"><span class="no">${index + 1}</span>${fieldsOnPaper(reader, at, item)}</div>`,
  )
  return html`${title}${blocks}`
}

/** Rows are numbered, unless a column says of which item each row is. */
function table(reader: Reader, at: Place, items: readonly Fields[]): Html {
  const keys = reader.ordered(at.form, at.path, [...new Set(items.flatMap(Object.keys))])
  const isPlace = (key: string) => reader.isPlace(at.form, [...at.path, key])
  const isNumber = (key: string) => !isPlace(key) && items.every((item) => isNumberOrNothing(item[key]))
  const styles = new Map(keys.map((key) => [key, isNumber(key) ? html` class="number"` : undefined]))
  const numbered = !keys.some(isPlace)
  const heads = keys.map((key) => html`<th${styles.get(key)}>${label(reader, inside(at, key))}</th>`)
  const cells = (item: Fields) =>
    keys.map((key) => html`<td${styles.get(key)}>${single(reader, inside(at, key), item[key])}</td>`)
  const number = (text: Html) => (numbered ? text : undefined)
  const rows = items.map(
    (item, index) => html`<tr>${number(html`<td class="no">${index + 1}</td>`)}${cells(item)}</tr>`,
  )
  return html`<table><thead><tr>${number(html`<th class="no"></th>`)}${heads}</tr></thead><tbody>${rows}</tbody></table>`
}

function isNumberOrNothing(value: unknown): boolean {
  return value === undefined || typeof value === 'number'
}

function single(reader: Reader, { form, path }: Place, value: unknown): string {
  const items = Array.isArray(value) && value.length > 0 ? value : [Array.isArray(value) ? undefined : value]
  return items.map((item) => reader.value(form, path, item)).join('、')
}

function label(reader: Reader, { form, path }: Place): string {
  return reader.label(form, path)
}

function inside({ form, path }: Place, key: string): Place {
  return { form, path: [...path, key] }
}

/** Also a list of single values. */
function isSingle(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === null || typeof item !== 'object')
  return value === null || typeof value !== 'object'
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const LONG = 24

function isLong(text: string): boolean {
  return text.length > LONG || text.includes('\n')
}
