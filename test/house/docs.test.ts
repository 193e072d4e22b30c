// The documents: both READMEs lead through the same tour, what they name exists, every setting is told, and every
// definition of a process is on its page.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROCESSES } from '../../domain/processes/index.ts'
import { runTour } from '../../scripts/docs/run-tour.ts'
import { isAsPromised, tourOf } from '../../scripts/docs/tour.ts'
import { ROOT, sourceFiles } from '../../scripts/source-files.ts'

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

function documents(): string[] {
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
  const below = ['docs', 'bench'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  )
  return [...atRoot, ...below]
}

const scripts = (file: string) => tourOf(read(file)).map(({ script }) => script)

test('both READMEs lead through the same tour', () => {
  expect(scripts('README.zh-CN.md')).toEqual(scripts('README.md'))
  expect(scripts('README.md').length).toBeGreaterThan(10)
})

test.runIf(process.platform !== 'win32')('a shell understands every step of the tour', () => {
  const unread = scripts('README.md').filter((script) => spawnSync('bash', ['-n'], { input: script }).status !== 0)
  expect(unread).toEqual([])
})

test('the tour needs nothing but curl, node and npm', () => {
  expect(scripts('README.md').join('\n')).not.toMatch(/\b(jq|python3?|wget|uuidgen)\b/)
})

test.each([
  ['422  quotes-missing', '422  quotes-missing', true],
  ['422  quotes-missing', '422  quotes', false],
  ['CG-2026-0001  open', 'CG-…  open', true],
  ['one\ntwo\nthree', 'one\n…\nthree', true],
  ['\n  one\n', 'one', true],
  ['a.b (c)', 'a.b (c)', true],
  ['axb', 'a.b', false],
])('%j against the promise %j: %s', (output, promised, expected) => {
  expect(isAsPromised(output, promised)).toBe(expected)
})

test.runIf(process.platform !== 'win32')('a tour that reaches nobody says which step it was', async () => {
  const { problems } = await runTour({ file: 'README.md', port: '1', dataFolder: 'nothing-runs-here' })
  expect(problems.join('\n')).toMatch(/step 2 printed[\s\S]*the tour ended with [1-9]/)
})

test.each(documents())('what %s leads to is there', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target)
  expect(targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(file), target)))).toEqual([])
})

test.each(documents())('the commands that %s names exist', (file) => {
  const commands = [...read(file).matchAll(/npm run (?:--?\w+ )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
  const known = Object.keys(JSON.parse(read('package.json')).scripts)
  expect(commands.filter((name) => !known.includes(name))).toEqual([])
})

test.each([
  ['README.md', 'docs/settings.md'],
  ['README.zh-CN.md', 'docs/settings.zh-CN.md'],
])('%s and %s tell every setting that the code reads, and no other', (...files) => {
  const setting = /\bHOUQIN_[A-Z_]+\b/g
  const inCode = sourceFiles().filter(({ file: name }) => /^(api|worker|scripts|records)\//.test(name))
  const compose = ['docker-compose.yml', 'Dockerfile'].map(read)
  const known = new Set([...inCode.map(({ text }) => text), ...compose].flatMap((text) => text.match(setting) ?? []))
  const told = new Set(files.flatMap((file) => read(file).match(setting) ?? []))
  expect([...told].toSorted()).toEqual([...known].toSorted())
})

test.each(
  PROCESSES.flatMap((process) => ['.md', '.zh-CN.md'].map((ending) => [`${process.key}${ending}`, process] as const)),
)('%s has every stage, form and code of its process', (name, process) => {
  const page = read(`docs/processes/${name}`)
  const stages = process.stages({ policy: process.policy.defaults, facts: {} }).map(({ key }) => key)
  const expected = [...stages, ...Object.keys(process.forms), ...Object.keys(process.words)]
  expect(expected.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
})
