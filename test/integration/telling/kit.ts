// For the tests of telling: the stream of a page, the tables as their owner sees them, waiting for what comes soon.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestApi } from '../api/server.ts'

const PATIENCE_MS = 20_000

export async function query(api: TestApi, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: api.databaseUrl })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

export async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`)
    await sleep(50)
  }
}

export async function listening(api: TestApi, who: string) {
  const ending = new AbortController()
  const headers = { Cookie: (await api.as(who)).cookie }
  const { body } = await fetch(`${api.url}/api/events`, { headers, signal: ending.signal })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of body ?? []) heard += Buffer.from(chunk).toString()
  })().catch(() => {})
  return {
    heard: () => heard,
    async hangUp() {
      ending.abort()
      await reading
    },
  }
}
