// How the fields of every process are shown, and that they are called something.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Hint } from '../../../domain/processes/hints.ts'
import { PROCESSES } from '../../../domain/processes/index.ts'
import type { Process } from '../../../domain/processes/process.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  enum?: string[]
  ui?: Hint
}
type Field = { path: string; schema: Schema; siblings: string[] }

/** Every field of every form, as a screen receives it. */
function fieldsIn({ forms }: Process): Field[] {
  return Object.entries(forms).flatMap(([form, { schema }]) =>
    fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, form),
  )
}

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
  rating: ['integer'],
  'yes-no': ['boolean'],
  lines: ['array'],
  files: ['array'],
  group: ['object'],
}

describe.each(PROCESSES)('$key', (process) => {
  const fields = fieldsIn(process)
  const byPath = new Map(fields.map((field) => [field.path, field]))

  test.each(fields)('$path says how it is shown, as its type can be shown', ({ path, schema }) => {
    expect(process.fields).toHaveProperty([path])
    expect(schema.ui).toBeDefined()
    expect(TYPES[schema.ui?.widget ?? 'text'] ?? ['string']).toContain(schema.type)
  })

  test('nothing else is called something', () => {
    expect(Object.keys(process.fields ?? {}).toSorted()).toEqual([...byPath.keys()].toSorted())
  })

  test.each(fields.filter(({ schema }) => schema.ui?.widget === 'choice'))(
    '$path offers something',
    ({ path, schema }) => {
      const offered = process.choices?.(process.policy.defaults)[path]?.map(({ key }) => key) ?? []
      expect(offered.length).toBeGreaterThan(1)
      expect(offered).toEqual(expect.arrayContaining(schema.enum ?? []))
    },
  )

  test('hints name fields that there are', () => {
    const hints = fields.map(({ schema: { ui, items }, siblings }) => ({ ...ui, items, siblings }))
    const lists = hints.flatMap(({ from }) => (from === undefined ? [] : [byPath.get(from)?.schema.type]))
    expect(lists.filter((type) => type !== 'array')).toEqual([])
    const others = hints.filter(({ when, siblings }) => when !== undefined && !siblings.includes(when.field))
    const factors = hints.filter(({ total, items }) =>
      total?.times.some((key) => items?.properties?.[key] === undefined),
    )
    expect([...others, ...factors]).toEqual([])
  })
})
