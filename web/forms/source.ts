// A list that has one row for each row of another: what that other row is called, and which of them have no row here.

import { useContext, useEffect, useMemo } from 'react'
import type { JsonSchema } from '../lib/types.ts'
import { type FormValue, isRecord, listOf } from './path.ts'
import { firstText, schemaAt, useRowTitles } from './row-title.ts'
import { fieldsOf, isShort, sourceOf } from './schema.ts'
import { RootContext, useScope } from './scope.ts'

export type Source = {
  /** The field of a row that names the row of the other list. */
  readonly line: string
  readonly titleOf: (row: FormValue) => string
  /** What else the other row says: specification, quantity and unit. */
  readonly detailOf: (row: FormValue) => string
  readonly missing: readonly { readonly row: FormValue; readonly title: string }[]
}

export function useSource(schema: JsonSchema, path: string, value: unknown): Source | undefined {
  const { process, form, request, set, disabled } = useScope()
  const root = useContext(RootContext)
  const from = schema.ui?.from
  const line = schema.items && fieldsOf(schema.items).find(({ widget }) => widget === 'line')?.name
  const isFrom = from !== undefined && line !== undefined
  const rows = useMemo(() => (isFrom ? sourceOf(from, form, root, request) : []), [isFrom, from, form, root, request])
  const titles = useRowTitles(from ?? '', rows)
  const count = rows.length
  useEffect(() => {
    if (!isFrom || disabled || value !== undefined || count === 0) return
    set(
      path,
      Array.from({ length: count }, (_, at) => ({ [line]: at })),
    )
  }, [isFrom, disabled, value, count, set, path, line])
  return useMemo(() => {
    if (!isFrom) return undefined
    const items = schemaAt(process.forms, from)?.items
    const told = new Set(listOf(value).map((row) => (isRecord(row) ? row[line] : undefined)))
    return {
      line,
      titleOf: (row) => titles[Number(row[line])] ?? '',
      detailOf: (row) => detail(items, rows[Number(row[line])]),
      missing: titles.map((title, at) => ({ title, row: { [line]: at } })).filter((_, at) => !told.has(at)),
    }
  }, [isFrom, from, line, process, value, titles, rows])
}

/** Its short fields; a word after a number is its unit. */
function detail(items: JsonSchema | undefined, row: unknown): string {
  if (!items || !isRecord(row)) return ''
  const title = firstText(items, row)
  return fieldsOf(items)
    .filter(({ widget }) => widget === 'text' || widget === 'quantity')
    .reduce((told, { name, schema, widget }) => {
      const value = row[name]
      if ((typeof value !== 'string' && typeof value !== 'number') || value === '' || value === title) return told
      const isUnit = widget === 'text' && isShort(schema, widget) && /\d$/.test(told)
      return told === '' ? String(value) : `${told}${isUnit ? ' ' : ' · '}${String(value)}`
    }, '')
}
