// What the policy editor offers of a deadline is what the policies know: every kind of instant, every thing a rung can do, and
// a word for each of them.

import { expect, test } from 'vitest'
import { jsonSchemaOf } from '../../api/openapi/json-schema.ts'
import { ladder } from '../../domain/policy/shapes.ts'
import { ladderFields } from '../../domain/policy/words.ts'
import { alternativesOf, chosenOf, startOfAlternative } from '../../web/admin/policies/alternatives.ts'
import type { JsonSchema } from '../../web/lib/types.ts'

const schema = jsonSchemaOf(ladder) as JsonSchema
const rung = schema.properties?.['rungs']?.items as JsonSchema
const at = rung.properties?.['at'] as JsonSchema
const does = rung.properties?.['do'] as JsonSchema
const words = ladderFields('ladder', [
  ['期限', 'Deadline'],
  ['多久', 'How long'],
])

test('the instants: at the limit, after the beginning, after the limit, before it', () => {
  const all = alternativesOf(at)
  expect(all.map(({ key }) => key)).toEqual(['due', 'after', 'afterDue', 'beforeDue'])
  const before = { beforeDue: { workingHours: 2 } }
  expect(chosenOf(all, before)?.key).toBe('beforeDue')
  expect(all.flatMap((one) => (one.word ? [] : [startOfAlternative(one, undefined)]))).toEqual([
    { after: { workingDays: 1 } },
    { afterDue: { workingDays: 1 } },
    { beforeDue: { workingDays: 1 } },
  ])
  const titled = Object.keys(words.words)
  expect(titled).toEqual(
    expect.arrayContaining(['ladder.rungs.at.beforeDue', 'ladder.rungs.at.beforeDue.workingHours']),
  )
})

test('how long before the limit is a length: no rule of the school says it', () => {
  const length = alternativesOf(at).find(({ key }) => key === 'beforeDue')?.fields[0]?.schema as JsonSchema
  const lengths = alternativesOf(length).map(({ key }) => key)
  expect(lengths).toContain('workingHours')
  expect(lengths.filter((key) => key.includes('rule'))).toEqual([])
})

test('everything that a rung can do has a word, and so has the night', () => {
  const titles = words.choices['ladder.rungs.do']?.map(({ key }) => key)
  expect(titles).toEqual(does.enum)
  expect(titles).toEqual(['remind', 'tell', 'move', 'escalate', 'superior', 'pass', 'reject'])
  expect(words.choices['ladder.quiet']?.map(({ key }) => key)).toEqual(['ignore'])
})
