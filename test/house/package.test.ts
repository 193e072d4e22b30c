// What the package promises to whoever clones it: any registry, exact versions, commands that exist.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nodeProblem } from '../../scripts/bootstrap.mjs'
import { ROOT } from '../../scripts/source-files.ts'

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
}

const manifest = readJson('package.json')
const lockfile = readJson('package-lock.json')

test('the lockfile carries no addresses: it installs from whatever registry npm is set to', () => {
  const entries = Object.entries<{ resolved?: string }>(lockfile.packages)
  expect(entries.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([])
})

test('versions are exact', () => {
  const versions = Object.entries<string>({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([])
})

test('whether an install script may run is decided for each package that has one', () => {
  const entries = Object.entries<{ hasInstallScript?: boolean }>(lockfile.packages)
  const names = entries
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([where]) => where.split('node_modules/').at(-1)!)
  expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([])
})

test('all parts of Prisma and all parts of Temporal have one version each', () => {
  const dependencies = Object.entries<string>(manifest.dependencies)
  const versions = (prefix: string) =>
    dependencies.filter(([name]) => name.startsWith(prefix)).map(([, version]) => version)
  expect(new Set(versions('@temporalio/')).size).toBe(1)
  expect(new Set([...versions('prisma'), ...versions('@prisma/')].map((version) => version.split('-')[0])).size).toBe(1)
})

test('every script that a command runs is there', () => {
  const commands = Object.values<string>(manifest.scripts).join(' ')
  const files = commands.match(/\bscripts\/[\w./-]+/g) ?? []
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
})

test.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('Node %s is accepted', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

test.each(['18.20.4', '20.18.3', '16.0.0'])('Node %s is refused with a sentence', (version) => {
  expect(nodeProblem(version)).toBe(`Houqin needs Node.js 20.19 or newer; this is ${version}.`)
})
