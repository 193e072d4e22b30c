// The stream of changes: who hears of what.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'
import { sent } from './story.ts'

const SOON_MS = 700

let api: TestApi
let stop: () => Promise<void>
beforeAll(async () => {
  api = await startApi({ limits: { streams: 2 } })
  stop = await api.services.hub.listen(api.services.db)
})
afterAll(async () => {
  await stop()
  await api.stop()
})

/** Everything that a person hears until it is asked for. */
async function listening(who: string) {
  const ending = new AbortController()
  const { cookie } = await api.as(who)
  const response = await fetch(`${api.url}/api/events`, {
    headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' },
    signal: ending.signal,
  })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString()
  })().catch(() => {})
  return {
    status: response.status,
    headers: response.headers,
    heard: () => heard,
    async hangUp() {
      ending.abort()
      await reading
      await sleep(50)
    },
    ended: reading,
  }
}

test('who may see a request hears that it changed; others of the school and other schools hear nothing', async () => {
  const people = await Promise.all(['teacher', 'head', 'cleaner', 'x-principal'].map(listening))
  const [teacher, head, cleaner, foreign] = people
  const { requestId } = await sent(api)
  await sleep(SOON_MS)
  const line = `event: changed\ndata: {"requestId":"${requestId}"}\n\n`
  expect(teacher?.heard()).toContain(line)
  expect(head?.heard()).toContain(line)
  expect(cleaner?.heard()).not.toContain('changed')
  expect(foreign?.heard()).not.toContain('changed')
  expect(cleaner?.heard()).toContain('event: look')
  await Promise.all(people.map((person) => person.hangUp()))
})

test('a stream is neither stored nor compressed', async () => {
  const stream = await listening('buyer')
  expect(stream.headers.get('Content-Type')).toContain('text/event-stream')
  expect(stream.headers.get('Content-Encoding')).toBeNull()
  expect(stream.headers.get('Cache-Control')).toContain('no-store')
  await stream.hangUp()
})

test('one person has a few streams, not any number', async () => {
  const streams = [await listening('keeper'), await listening('keeper'), await listening('keeper')]
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 429])
  await Promise.all(streams.map((stream) => stream.hangUp()))
  const again = await listening('keeper')
  expect(again.status).toBe(200)
  await again.hangUp()
})

test('a stranger hears nothing', async () => {
  expect((await api.stranger().get('/events')).status).toBe(401)
})

test('when the api ends, streams end by themselves', async () => {
  const other = await startApi()
  const { cookie } = await other.stranger().signIn('teacher', PASSWORD)
  const response = await fetch(`${other.url}/api/events`, { headers: { Cookie: cookie } })
  const all = response.text()
  await other.stop()
  expect(await all).toContain('event: look')
})
