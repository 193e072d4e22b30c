import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CONTRADICTIONS } from '../../../domain/policy/rules.ts'
import { DAY_WORDS } from '../../../domain/processes/days.ts'
import { PROCESSES, processNamed } from '../../../domain/processes/index.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import { importsOf } from '../../house/imports-of.ts'

const FOLDER = path.join(import.meta.dirname, '../../../domain/processes/purchase')
const sources = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(path.join(FOLDER, file), 'utf8') }))

/** Words of the desk, of work time and of screens that stand in the same files. */
const NOT_OURS = new Set([
  'stand-in',
  'jump-back',
  'before-night',
  'end-of-next-school-day',
  'logistics-head',
  'vice-principal',
  'yes-no',
  'rung-at',
  'quote-matrix',
])
/** Only data and sentences: they refuse nothing. */
const DATA = ['policy-defaults.ts', 'fields.ts', 'words.ts']

test('every code has its sentence, and every sentence a code', () => {
  const literals = sources
    .filter(({ file }) => !DATA.includes(file))
    .flatMap(({ text }) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, literal = '']) => literal))
  const shared = Object.keys({ ...CONTRADICTIONS, ...DAY_WORDS })
  const used = new Set([...literals.filter((literal) => !NOT_OURS.has(literal)), ...shared, 'emergency'])
  expect([...used].toSorted()).toEqual(Object.keys(purchase.words).toSorted())
})

test.each(Object.entries(purchase.words))('%s says the same in both languages', (_, { zh, en }) => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
  expect(places(zh)).toEqual(places(en))
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).not.toMatch(/\p{Script=Han}/u)
})

type Schema = { properties?: Record<string, Schema>; items?: Schema }

function pathsIn({ properties = {}, items }: Schema, above: string): string[] {
  if (items) return pathsIn(items, above)
  return Object.entries(properties).flatMap(([name, inner]) => [
    `${above}.${name}`,
    ...pathsIn(inner, `${above}.${name}`),
  ])
}

test('every field of every form has its name', () => {
  const paths = Object.entries(purchase.forms).flatMap(([key, { schema }]) =>
    pathsIn(z.toJSONSchema(schema) as Schema, key),
  )
  expect(paths.toSorted()).toEqual(Object.keys(purchase.fields ?? {}).toSorted())
})

test('workflows can read the stages without zod', () => {
  const seen = new Set<string>()
  const packages: string[] = []
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(path.join(FOLDER, '../../..', file), 'utf8')
    for (const { target, ours, typeOnly } of importsOf(file, text)) {
      if (typeOnly) continue
      if (ours) visit(target)
      else packages.push(target)
    }
  }
  visit('domain/processes/purchase/stages.ts')
  expect(packages).toEqual([])
  expect([...seen]).toContain('domain/processes/purchase/facts.ts')
})

test('a process is found by its key', () => {
  expect(processNamed('purchase')).toBe(purchase)
  expect(processNamed('toString')).toBeUndefined()
  expect(new Set(PROCESSES.map(({ key }) => key)).size).toBe(PROCESSES.length)
})
