// A value that has one of several shapes (anyOf), as a choice between them: a unit of time, a kind of decision. Each shape is
// told apart by a word of its own (a rule, a kind) or by the one field that it has.

import { isRecord } from '../../forms/path.ts'
import { widgetOf } from '../../forms/schema.ts'
import type { JsonSchema } from '../../lib/types.ts'

export type Alternative = {
  readonly key: string
  /** The field whose word tells this shape apart, and the word; a plain value has none. */
  readonly tag?: { readonly field: string; readonly word: string }
  /** The value itself, where it is no more than a word. */
  readonly word?: string
  /** What is to be filled in besides. */
  readonly fields: readonly { readonly name: string; readonly schema: JsonSchema }[]
}

export function alternativesOf({ anyOf = [] }: JsonSchema): Alternative[] {
  return anyOf.flatMap((shape) => {
    const plain = wordsOf(shape)
    if (plain.length > 0) return plain.map((word) => ({ key: word, word, fields: [] }))
    return ofObject(shape)
  })
}

function ofObject({ properties = {}, required = [] }: JsonSchema): Alternative[] {
  const needed = Object.entries(properties).filter(([name]) => required.includes(name))
  const tag = needed.find(([, schema]) => wordsOf(schema).length > 0)
  const fields = needed.filter(([name]) => name !== tag?.[0]).map(([name, schema]) => ({ name, schema }))
  const names = fields.map(({ name }) => name).join('+')
  if (!tag) return [{ key: names, fields }]
  const [field, schema] = tag
  return wordsOf(schema).map((word) => ({ key: `${field}:${word}:${names}`, tag: { field, word }, fields }))
}

function wordsOf({ const: only, enum: several }: JsonSchema): string[] {
  const all = several ?? (only === undefined ? [] : [only])
  return all.filter((word): word is string => typeof word === 'string')
}

export function chosenOf(alternatives: readonly Alternative[], value: unknown): Alternative | undefined {
  return alternatives.find(({ word, tag, fields }) => {
    if (word !== undefined) return value === word
    if (!isRecord(value) || (tag && value[tag.field] !== tag.word)) return false
    return fields.every(({ name }) => name in value)
  })
}

/** What a shape begins with when it is chosen; a number that was typed already is taken along. */
export function startOfAlternative({ word, tag, fields }: Alternative, before: unknown): unknown {
  if (word !== undefined) return word
  const number = isRecord(before) ? Object.values(before).find((value) => typeof value === 'number') : undefined
  return {
    ...(tag ? { [tag.field]: tag.word } : {}),
    ...Object.fromEntries(fields.map(({ name, schema }) => [name, startOfPart(schema, number)])),
  }
}

const MORNING = '08:00'

function startOfPart(schema: JsonSchema, number: unknown): unknown {
  if (schema.type === 'integer' && Number.isInteger(number)) return number
  if (schema.type === 'number' && typeof number === 'number') return number
  return startOfPolicy(schema)
}

const USUAL_SPAN = 'workingDays'

/** What a new entry of a policy begins with. */
export function startOfPolicy(schema: JsonSchema): unknown {
  const { type, anyOf, properties, required = [] } = schema
  if (schema.default !== undefined) return schema.default
  const widget = widgetOf(schema)
  if (widget === 'who') return undefined
  if (widget === 'words') return { zh: '', en: '' }
  if (anyOf) {
    const all = alternativesOf(schema)
    const first = all.find(({ key }) => key === USUAL_SPAN) ?? all[0]
    return first && startOfAlternative(first, undefined)
  }
  const [word] = wordsOf(schema)
  if (word !== undefined) return word
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'array') return []
  if (type === 'string') return schema.ui?.widget === 'key' ? '' : MORNING
  if (!properties) return undefined
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      const start = required.includes(name) || field.default !== undefined ? startOfPolicy(field) : undefined
      return start === undefined ? [] : [[name, start]]
    }),
  )
}
