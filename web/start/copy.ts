// An old request as the beginning of a new one: everything but days, which have passed.

import { type FormValue, isRecord } from '../forms/path.ts'
import { fieldsOf } from '../forms/schema.ts'
import type { JsonSchema } from '../lib/types.ts'

export function copyOf(schema: JsonSchema, form: unknown): FormValue {
  if (!isRecord(form)) return {}
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, widget, schema: field }) => {
      const value = form[name]
      return value === undefined || widget === 'day' ? [] : [[name, copied(field, value)]]
    }),
  )
}

function copied(schema: JsonSchema, value: unknown): unknown {
  const { items } = schema
  if (Array.isArray(value)) return items?.properties ? value.map((row) => copyOf(items, row)) : value
  return schema.properties ? copyOf(schema, value) : value
}
