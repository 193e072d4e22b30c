// Layers outside, process inside: what is about one process stands in that process's own files and nowhere else, so that a
// process is added, changed and removed in one place.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from '../../scripts/source-files.ts'

/** Processes whose name is a word of no other meaning here: it is looked for in code and comments alike. */
const UNMISTAKABLE = ['purchase']
/**
 * Processes whose name is also an everyday word of the code (repair, leave, count): only what means the process itself is
 * looked for, its folder, its key and the names made of it. A team of the duty roster may bear the same key, and something
 * in the lists of another process.
 */
const EVERYDAY = ['repair']
const SAME_KEY = ['domain/duty/teams.ts', 'domain/processes/']

const LAYERS = ['domain', 'workflows', 'activities', 'records', 'worker', 'api', 'web']

function isOwnPlace(file: string, name: string): boolean {
  const files = [`workflows/${name}.ts`, 'workflows/index.ts', `records/${name}.ts`, 'domain/processes/index.ts']
  return files.includes(file) || file.startsWith(`domain/processes/${name}/`) || file.startsWith(`web/${name}/`)
}

function strayWords(file: string, text: string): string[] {
  if (!LAYERS.some((layer) => file.startsWith(`${layer}/`))) return []
  const lines = text.split('\n')
  return [...UNMISTAKABLE, ...EVERYDAY]
    .filter((name) => !isOwnPlace(file, name))
    .flatMap((name) =>
      lines.flatMap((line, index) => (says(line, name, file) ? [`${file}:${index + 1} says ${name}`] : [])),
    )
}

function says(line: string, name: string, file: string): boolean {
  if (UNMISTAKABLE.includes(name)) return line.toLowerCase().includes(name)
  const isKey = !SAME_KEY.some((other) => file.startsWith(other)) && new RegExp(`['"\`]${name}['"\`]`).test(line)
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return isKey || new RegExp(`processes/${name}\\b|\\b(${name}|${title})[A-Z]\\w`).test(line)
}

test('the words of a process stand in its own files only', () => {
  expect(sourceFiles().flatMap(({ file, text }) => strayWords(file, text))).toEqual([])
})

test.each([
  ['api/tasks.ts', 'const limit = policy.purchaseLimit'],
  ['records/desk.ts', '// A purchase is locked first.'],
  ['workflows/procedure.ts', `if (process === 'Purchase') return`],
  ['api/tasks.ts', `if (process === 'repair') return`],
  ['records/desk.ts', `import type { RepairPolicy } from '../domain/policy.ts'`],
  ['web/start/start.tsx', `import { repair } from '../../domain/processes/repair/index.ts'`],
])('a stray word in %s is found', (file, text) => {
  expect(strayWords(file, text)).toHaveLength(1)
})

test.each([
  ['domain/worktime/due.ts', '// 小修不隔夜: a small repair is done by midnight.'],
  ['domain/desk/words.ts', `  repairer: { zh: '维修工', en: 'Repairer' },`],
  ['domain/duty/teams.ts', `  team('repair', ['维修', 'Repair'], ['维修值班', 'Repair duty']),`],
])('an everyday word in %s is none', (file, text) => {
  expect(strayWords(file, text)).toEqual([])
})

test('of every process it is known whether its name can be looked for', () => {
  const folder = path.join(ROOT, 'domain', 'processes')
  const processes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const known = [...UNMISTAKABLE, ...EVERYDAY]
  expect(processes.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
})
