// The order in which the Temporal server is looked for, and how versions are read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cacheFolder, findTemporal, firstOf, isAtLeast, readServerVersion } from '../../scripts/find-temporal.ts'
import { neededGo } from '../../scripts/temporal-build.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-find-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that says which server it holds. */
function program(name: string, server: string): string {
  const file = path.join(folder, name, 'temporal')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\necho "temporal version 1.9.1 (Server ${server}, UI 2.54.1)"\n`, { mode: 0o755 })
  return file
}

const silent = () => {}

test('the program that is named comes before the one on the PATH', async () => {
  const named = program('named', '1.32.0')
  const env = { TEMPORAL_CLI_PATH: named, PATH: path.dirname(program('on-path', '1.32.0')) }
  expect(await findTemporal(silent, env)).toEqual({ program: named, how: 'TEMPORAL_CLI_PATH' })
})

test('a program that is named and not there is an error, not a reason to look on', async () => {
  await expect(findTemporal(silent, { TEMPORAL_CLI_PATH: '/nowhere' })).rejects.toThrow(
    '/nowhere, which does not exist',
  )
})

test('the program on the PATH is taken if its server is new enough', async () => {
  const onPath = program('new', '1.33.1')
  const found = await findTemporal(silent, { PATH: path.dirname(onPath) })
  expect(found).toEqual({ program: onPath, how: 'the temporal on the PATH' })
})

test('a program on the PATH with an older server is passed by', async () => {
  const cache = path.join(folder, 'cache')
  const env = { PATH: path.dirname(program('old', '1.31.2')), XDG_CACHE_HOME: cache }
  mkdirSync(path.join(cache, 'houqin'), { recursive: true })
  const downloaded = path.join(cacheFolder(env), 'temporal-v1.9.1', 'temporal-cli-v1.9.1')
  mkdirSync(path.dirname(downloaded))
  writeFileSync(downloaded, '')
  expect(await findTemporal(silent, env)).toEqual({ program: downloaded, how: 'downloaded before, from the cache' })
})

test('where nothing is found, the sentence names every way out', async () => {
  const nothing = firstOf([{ how: 'nothing', look: () => undefined }])
  for (const word of [`Go ${neededGo()}`, 'TEMPORAL_CLI_PATH', 'internet', 'TEMPORAL_ADDRESS', '1.32.0']) {
    await expect(nothing).rejects.toThrow(word)
  }
})

test.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', '1.32.0'],
  ['temporal version 0.0.0-DEV (Server 1.32.0-162.0, UI 2.53.1)', '1.32.0'],
  ['temporal version 1.0.0', undefined],
])('%s holds server %s', (output, version) => {
  expect(readServerVersion(output)).toBe(version)
})

test.each([
  ['1.32.0', '1.32.0', true],
  ['1.32.0-162.0', '1.32.0', true],
  ['1.100.0', '1.32.0', true],
  ['2.0', '1.32.0', true],
  ['1.31.9', '1.32.0', false],
  ['1.26', '1.26.8', false],
  [undefined, '1.0.0', false],
])('%s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected)
})
