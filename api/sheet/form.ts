// A form of any process on paper: single values side by side, lists of equal things as tables, the rest one below the other.

import { type Html, html } from './html.ts'
import type { Reader } from './reader.ts'

type Fields = Readonly<Record<string, unknown>>
type Place = { readonly form: string; readonly path: readonly string[] }

export function formOnPaper(reader: Reader, form: string, value: unknown): Html {
  return isFields(value) ? fieldsOnPaper(reader, { form, path: [] }, value) : html``
}

function fieldsOnPaper(reader: Reader, at: Place, value: Fields): Html {
  const entries = Object.entries(value)
  const single = entries.filter(([, field]) => isSingle(field))
  const nested = entries.filter(([, field]) => !isSingle(field))
  return html`${single.length > 0 ? singles(reader, at, single) : undefined}${nested.map(([key, field]) =>
    nestedOnPaper(reader, inside(at, key), field),
  )}`
}

function singles(reader: Reader, at: Place, fields: readonly [string, unknown][]): Html {
  const rows = fields.map(
    ([key, field]) =>
      html`<div${isLong(field) ? html` class="wide"` : undefined}><dt>${label(reader, inside(at, key))}</dt><dd>${single(reader, key, field)}</dd></div>`,
  )
  return html`<dl>${rows}</dl>`
}

function nestedOnPaper(reader: Reader, at: Place, value: unknown): Html {
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

function table(reader: Reader, at: Place, items: readonly Fields[]): Html {
  const keys = [...new Set(items.flatMap(Object.keys))]
  const heads = keys.map((key) => html`<th${alignment(items, key)}>${label(reader, inside(at, key))}</th>`)
  const rows = items.map(
    (item, index) =>
      html`<tr><td class="no">${index + 1}</td>${keys.map((key) => html`<td${alignment(items, key)}>${single(reader, key, item[key])}</td>`)}</tr>`,
  )
  return html`<table><thead><tr><th class="no"></th>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}

/** Numbers stand under each other. */
function alignment(items: readonly Fields[], key: string): Html | undefined {
  const isNumber = items.every((item) => item[key] === undefined || typeof item[key] === 'number')
  return isNumber ? html` class="number"` : undefined
}

function single(reader: Reader, key: string, value: unknown): string {
  if (!Array.isArray(value)) return reader.value(key, value)
  return value.length > 0 ? value.map((item) => reader.value(key, item)).join('、') : reader.value(key, undefined)
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

function isLong(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string' && (value.length > LONG || value.includes('\n'))
}
