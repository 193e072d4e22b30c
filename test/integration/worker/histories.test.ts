// Saved histories are replayed: what is running when a new version is started must be able to go on. A change that breaks
// this is chosen, not stumbled into; then running requests are restarted, and histories of the new kind are recorded.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Runtime, Worker } from '@temporalio/worker'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { ROOT } from '../../../scripts/source-files.ts'
import { workflowBundle } from '../../../worker/bundle.ts'
import { libraryOptions } from '../../../worker/log.ts'

const FOLDER = path.join(ROOT, 'test', 'histories')

Runtime.install(libraryOptions(pino({ level: 'error' })))

const saved = readdirSync(FOLDER).flatMap((process) =>
  readdirSync(path.join(FOLDER, process)).map((file) => [process, file] as const),
)

test('each procedure has histories', async () => {
  const source = readFileSync(path.join(ROOT, 'workflows', 'index.ts'), 'utf8')
  const procedures = [...source.matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name)
  expect(procedures.length).toBeGreaterThan(0)
  expect([...new Set(saved.map(([process]) => process))]).toEqual(expect.arrayContaining(procedures))
})

test.each(saved)('%s: %s can be followed', async (process, file) => {
  const history = JSON.parse(readFileSync(path.join(FOLDER, process, file), 'utf8'))
  await expect(Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history)).resolves.toBeUndefined()
})
