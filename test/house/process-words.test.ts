// Layers outside, process inside: what is about one process stands in that process's own files and nowhere else, so that a
// process is added, changed and removed in one place.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from '../../scripts/source-files.ts'

/** Processes whose name is a word of no other meaning here: it is looked for in code and comments alike. */
const UNMISTAKABLE = ['purchase']
/** Processes whose name is also an everyday word of the code (leave, count, round): they cannot be looked for. */
const EVERYDAY: string[] = []

const LAYERS = ['domain', 'workflows', 'activities', 'records', 'worker', 'api', 'web']

function isOwnPlace(file: string, name: string): boolean {
  const files = [`workflows/${name}.ts`, 'workflows/index.ts', `records/${name}.ts`, 'domain/processes/index.ts']
  return files.includes(file) || file.startsWith(`domain/processes/${name}/`) || file.startsWith(`web/${name}/`)
}

function strayWords(file: string, text: string): string[] {
  if (!LAYERS.some((layer) => file.startsWith(`${layer}/`))) return []
  const names = UNMISTAKABLE.filter((name) => !isOwnPlace(file, name))
  const lines = text.split('\n')
  return names.flatMap((name) =>
    lines.flatMap((line, index) => (line.toLowerCase().includes(name) ? [`${file}:${index + 1} says ${name}`] : [])),
  )
}

test('the words of a process stand in its own files only', () => {
  expect(sourceFiles().flatMap(({ file, text }) => strayWords(file, text))).toEqual([])
})

test.each([
  ['api/tasks.ts', 'const limit = policy.purchaseLimit'],
  ['records/desk.ts', '// A purchase is locked first.'],
  ['workflows/procedure.ts', `if (process === 'Purchase') return`],
])('a stray word in %s is found', (file, text) => {
  expect(strayWords(file, text)).toHaveLength(1)
})

test('of every process it is known whether its name can be looked for', () => {
  const folder = path.join(ROOT, 'domain', 'processes')
  const processes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const known = [...UNMISTAKABLE, ...EVERYDAY]
  expect(processes.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
})
