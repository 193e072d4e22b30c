// What a row of a list is called where another list speaks of it: its first text, or its number.

import { useMemo } from 'react'
import { useText } from '../lib/language.ts'
import type { JsonSchema } from '../lib/types.ts'
import { type FormValue, isRecord } from './path.ts'
import { fieldsOf } from './schema.ts'
import { useScope } from './scope.ts'
import { WORDS } from './words.ts'

export function useRowTitles(from: string, rows: readonly unknown[]): readonly string[] {
  const t = useText(WORDS)
  const { process } = useScope()
  const items = useMemo(() => schemaAt(process.forms, from)?.items, [process, from])
  return useMemo(
    () =>
      rows.map((row, index) => {
        const text = items && isRecord(row) ? firstText(items, row) : undefined
        return text ? `${index + 1} · ${text}` : t('row', { no: index + 1 })
      }),
    [rows, items, t],
  )
}

/** Of a field named as 'request.lines'. */
export function schemaAt(
  forms: Readonly<Record<string, { readonly schema: JsonSchema }>>,
  key: string,
): JsonSchema | undefined {
  const [form = '', ...names] = key.split('.')
  return names.reduce<JsonSchema | undefined>(
    (schema, name) => (schema?.items ?? schema)?.properties?.[name],
    forms[form]?.schema,
  )
}

/** Also in the groups of the row: a supplier's name. */
export function firstText(schema: JsonSchema, row: FormValue): string | undefined {
  for (const { name, schema: field, widget } of fieldsOf(schema)) {
    const value = row[name]
    if (widget === 'text' && typeof value === 'string' && value.trim()) return value
    const inner = widget === 'group' && isRecord(value) ? firstText(field, value) : undefined
    if (inner) return inner
  }
  return undefined
}
