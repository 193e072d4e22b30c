import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Hint } from '../../../domain/processes/hints.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; required?: string[]; ui?: Hint }
type Field = { path: string; schema: Schema; siblings: string[] }

/** Every field of every form, as a screen receives it. */
const fields = Object.entries(purchase.forms).flatMap(([form, { schema }]) =>
  fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, form),
)
const byPath = new Map(fields.map((field) => [field.path, field]))

function fieldsOf({ properties = {} }: Schema, above: string): Field[] {
  const siblings = Object.keys(properties)
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${above}.${key}`
    return [{ path, schema, siblings }, ...fieldsOf(schema, path), ...fieldsOf(schema.items ?? {}, path)]
  })
}

const TYPES: Readonly<Partial<Record<Hint['widget'], readonly string[]>>> = {
  money: ['integer'],
  quantity: ['number', 'integer'],
  line: ['integer'],
  'yes-no': ['boolean'],
  lines: ['array'],
  files: ['array'],
  group: ['object'],
}

test.each(fields)('$path says how it is shown, as its type can be shown', ({ path, schema }) => {
  expect(purchase.fields).toHaveProperty([path])
  expect(schema.ui).toBeDefined()
  expect(TYPES[schema.ui?.widget ?? 'text'] ?? ['string']).toContain(schema.type)
})

test.each(fields.filter(({ schema }) => schema.ui?.widget === 'choice'))('$path offers something', ({ path }) => {
  expect(purchase.choices?.(purchase.policy.defaults)[path]?.length).toBeGreaterThan(1)
})

test('hints name fields that there are', () => {
  const hints = fields.map(({ schema: { ui, items }, siblings }) => ({ ...ui, items, siblings }))
  const lists = hints.flatMap(({ from }) => (from === undefined ? [] : [byPath.get(from)?.schema.type]))
  expect(new Set(lists)).toEqual(new Set(['array']))
  const others = hints.filter(({ when, siblings }) => when !== undefined && !siblings.includes(when.field))
  const factors = hints.filter(({ total, items }) => total?.times.some((key) => items?.properties?.[key] === undefined))
  expect([...others, ...factors]).toEqual([])
})
