// The lock of a data folder: one start at a time, and what a killed start left behind is ended.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../scripts/processes.ts'
import { leaveDataFolder, readRunning, takeDataFolder, writeRunning } from '../../scripts/running.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'houqin-running-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that lives until it is ended. Its arguments make it look like a part, or like a supervisor. */
function pretend(...args: string[]) {
  return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...args], { stdio: 'ignore' })
}

function running(pid: number, pids: Record<string, number>) {
  return { pid, pids, apiUrl: 'http://127.0.0.1:3000', databaseUrl: '', temporalAddress: '' }
}

test('a folder that a living start holds is refused with a sentence', async () => {
  const other = pretend('bootstrap.mjs')
  writeFileSync(path.join(folder, 'lock'), String(other.pid))
  await expect(takeDataFolder(folder)).rejects.toThrow(`Houqin runs already on ${folder} (process ${other.pid})`)
  other.kill()
})

test('a folder whose start is dead is taken, and its parts are ended', async () => {
  const part = pretend(`--data=${folder}`)
  const stranger = pretend('--data=/somewhere/else')
  await Promise.all([once(part, 'spawn'), once(stranger, 'spawn')])
  writeFileSync(path.join(folder, 'lock'), '999999999')
  writeRunning(folder, running(999_999_999, { worker: part.pid!, api: stranger.pid! }))
  await takeDataFolder(folder)
  expect(commandLine(part.pid!)).toBeUndefined()
  expect(commandLine(stranger.pid!)).toContain('/somewhere/else')
  stranger.kill()
})

test('what runs is told only while it runs', () => {
  writeRunning(folder, running(999_999_999, {}))
  expect(readRunning(folder)).toBeUndefined()
})

test('a start that ends leaves the folder to the next one', async () => {
  await takeDataFolder(folder)
  writeRunning(folder, running(process.pid, {}))
  leaveDataFolder(folder)
  expect(existsSync(path.join(folder, 'lock'))).toBe(false)
  expect(existsSync(path.join(folder, 'running.json'))).toBe(false)
})
