// What the policy of every process says of itself: a name and a purpose for each value, and what a choice offers.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PROCESSES } from '../../../domain/processes/index.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
  const?: string
  ui?: { widget: string; from?: string }
}

function fieldsOf(one: Schema, above: string): [string, Schema][] {
  const inner = [...(one.anyOf ?? []), ...(one.items ? [one.items] : [])].flatMap((each) => fieldsOf(each, above))
  const own = Object.entries(one.properties ?? {}).flatMap(([key, each]): [string, Schema][] => {
    const path = above === '' ? key : `${above}.${key}`
    return [[path, each], ...fieldsOf(each, path)]
  })
  return [...own, ...inner]
}

/** The parts that every policy is made of: their widget says the rest. */
const PARTS = /\.(person|due|within|after|afterDue|beforeDue|mode|title|department|each)/

describe.each(PROCESSES)('$key', ({ policy: { schema, words, choices, defaults } }) => {
  const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, '')

  test('every field of the policy is called something and is for something, and nothing else is', () => {
    const paths = new Set(fields.map(([path]) => path))
    expect([...paths].toSorted()).toEqual(Object.keys(words).toSorted())
    for (const { title, help } of Object.values(words)) {
      for (const { zh, en } of [title, help]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
      }
    }
  })

  test.each(fields.filter(([, { enum: keys }]) => keys !== undefined))(
    '%s offers what the schema allows',
    (path, { enum: keys = [] }) => {
      const known = choices[path]?.map(({ key }) => key) ?? []
      expect(known).toEqual(expect.arrayContaining(keys))
    },
  )

  test('fields that are no plain text say how they are shown', () => {
    const silent = fields.filter(([path, { ui, type }]) => !ui && !PARTS.test(path) && type !== 'string')
    expect(silent.map(([path]) => path)).toEqual([])
  })

  test('what a school leaves out is as the defaults say, and the defaults do not contradict themselves', () => {
    expect(schema.parse({})).toEqual(defaults)
    expect(schema.parse(JSON.parse(JSON.stringify(defaults)))).toEqual(defaults)
  })
})
