// The worker as the supervisor starts it: a process that says when it works, and ends in order and in time.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApplication } from '../../../scripts/application.ts'
import { temporalAddress } from '../../harness/temporal.ts'
import { openRunning, type Running } from './running.ts'

const LONGEST_STOP_MS = 8_000

let it: Running
let dataFolder: string
beforeAll(async () => {
  it = await openRunning()
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'houqin-worker-'))
})
afterAll(async () => {
  await it.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('it says that it is ready, works, and ends when it is asked to', async () => {
  const env = {
    DATABASE_URL: it.databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress(),
    HOUQIN_DATA: dataFolder,
    HOUQIN_LOG: 'warn',
  }
  const worker = await startApplication({ file: 'worker/main.ts', env, dataFolder })
  const requestId = await it.send()
  await it.opened(requestId, 'quotes')
  const asked = performance.now()
  await worker.stop()
  expect(await worker.exited).toBe('ended (0)')
  expect(performance.now() - asked).toBeLessThan(LONGEST_STOP_MS)
})

test('without an address it says which one is missing', async () => {
  const env = { DATABASE_URL: '', TEMPORAL_ADDRESS: temporalAddress(), HOUQIN_DATA: dataFolder }
  await expect(startApplication({ file: 'worker/main.ts', env, dataFolder })).rejects.toThrow('it did not start')
})
