// Every code of every process has its sentence in both languages, and workflows can read the stages without zod.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTRADICTIONS } from '../../../domain/policy/rules.ts'
import { DAY_WORDS } from '../../../domain/processes/days.ts'
import { PROCESSES, processNamed } from '../../../domain/processes/index.ts'
import { ROOT } from '../../../scripts/source-files.ts'
import { importsOf } from '../../house/imports-of.ts'

/** Words of the desk, of work time and of screens that stand in the same files, and keys of lists. */
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
  'write-off',
  'no-access',
])
/** Codes that are spelt in one word, or put together. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  purchase: ['emergency'],
  repair: ['pause-part', 'pause-contractor', 'pause-no-access', 'pause-other'],
}
/** Only data and sentences: they refuse nothing. */
const DATA = ['policy-defaults.ts', 'fields.ts', 'words.ts']

describe.each(PROCESSES)('$key', ({ key, words }) => {
  const folder = path.join(ROOT, 'domain', 'processes', key)
  const sources = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))

  test('every code has its sentence, and every sentence a code', () => {
    const literals = sources
      .filter(({ file }) => !DATA.includes(file))
      .flatMap(({ text }) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, literal = '']) => literal))
    const shared = Object.keys({ ...CONTRADICTIONS, ...DAY_WORDS })
    const used = new Set([...literals.filter((literal) => !NOT_OURS.has(literal)), ...shared, ...(ALSO[key] ?? [])])
    expect([...used].toSorted()).toEqual(Object.keys(words).toSorted())
  })

  test.each(Object.entries(words))('%s says the same in both languages', (_, { zh, en }) => {
    const places = (text: string) =>
      [...text.matchAll(/\{\w+\}/g)].map(([place]) => place.replace('En}', '}')).toSorted()
    expect(places(zh)).toEqual(places(en))
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  })

  test('workflows can read the stages without zod', () => {
    const seen = new Set<string>()
    const packages: string[] = []
    const visit = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const { target, ours, typeOnly } of importsOf(file, readFileSync(path.join(ROOT, file), 'utf8'))) {
        if (typeOnly) continue
        if (ours) visit(target)
        else packages.push(target)
      }
    }
    visit(`domain/processes/${key}/stages.ts`)
    expect(packages).toEqual([])
    expect([...seen]).toContain(`domain/processes/${key}/facts.ts`)
  })

  test('it is found by its key', () => {
    expect(processNamed(key)?.key).toBe(key)
  })
})

test('a key is of one process, and so is the beginning of its numbers', () => {
  expect(processNamed('toString')).toBeUndefined()
  for (const of of ['key', 'prefix'] as const) {
    expect(new Set(PROCESSES.map((process) => process[of])).size).toBe(PROCESSES.length)
  }
})

test('a code means the same in every process', () => {
  const said = new Map<string, string>()
  for (const { words } of PROCESSES) {
    for (const [code, { zh }] of Object.entries(words)) {
      expect([code, said.get(code) ?? zh]).toEqual([code, zh])
      said.set(code, zh)
    }
  }
})
