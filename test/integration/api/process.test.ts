// The api as a process: it says when it is ready, and ends in order.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeSchool } from '../../../prisma/seed/school.ts'
import { startApplication } from '../../../scripts/application.ts'
import { freePort } from '../../../scripts/ports.ts'
import { testDatabase } from '../../harness/postgres.ts'
import { temporalAddress } from '../../harness/temporal.ts'
import { Client } from './client.ts'
import { PASSWORD } from './server.ts'

test('it starts, is ready, and ends its streams when it is told to stop', async () => {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'houqin-api-'))
  const port = await freePort()
  const env = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    PORT: String(port),
    HOUQIN_DATA: dataFolder,
    HOUQIN_SECRET: 'a-secret-for-one-test-that-nobody-else-knows',
    HOUQIN_LOG: 'warn',
    TZ: 'UTC',
  }
  await makeSchool(database.url, { code: 'ours', name: '青禾学校', password: PASSWORD })
  const api = await startApplication({ file: 'api/main.ts', env, dataFolder })
  try {
    const url = `http://127.0.0.1:${port}`
    expect((await new Client(url).get('/ready')).body).toEqual({ ready: true, missing: [] })
    const { cookie } = await new Client(url).signIn('teacher', PASSWORD)
    const stream = await fetch(`${url}/api/events`, { headers: { Cookie: cookie } })
    const heard = stream.text()
    await api.stop()
    expect(await heard).toContain('event: look')
    expect(await api.exited).toBe('ended (0)')
  } finally {
    await api.stop()
    await database.drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

test.each(['DATABASE_URL', 'HOUQIN_SECRET'])('without %s it does not start', async (name) => {
  const env = {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/x',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    HOUQIN_SECRET: 'x',
    [name]: '',
  }
  const starting = startApplication({ file: 'api/main.ts', env, dataFolder: 'nowhere' })
  await expect(starting).rejects.toThrow(/did not start/)
})
