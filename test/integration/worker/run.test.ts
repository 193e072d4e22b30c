// The worker with real records and the real engine: a purchase goes from the outbox to the archive by itself.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Wake } from '../../../domain/desk/wake.ts'
import { WAKE } from '../../../workflows/messages.ts'
import { openRunning, type Running } from './running.ts'

/** Each event costs the engine a row, and a worker time when a run is read again from its beginning. */
const MOST_EVENTS = 40

let it: Running
beforeAll(async () => {
  it = await openRunning()
  await it.startWorker()
})
afterAll(() => it.close())

test('a purchase is played to its end, in few events', async () => {
  const requestId = await it.send()
  await it.play(requestId)
  expect(await it.settled(requestId)).toBe('closed')
  await it.handle(requestId).result()
  const { events } = await it.handle(requestId).fetchHistory()
  expect(events!.length).toBeLessThanOrEqual(MOST_EVENTS)
  await it.until(
    async () => (await it.sql('SELECT id FROM outbox WHERE sent_at IS NULL')).length === 0,
    'all is marked',
  )
})

test('a look at what waits for people changes nothing', async () => {
  const requestId = await it.send()
  await it.opened(requestId, 'quotes')
  const before = await it.trail(requestId)
  const look: Wake = { kind: 'look' }
  for (let times = 0; times < 3; times++) await it.handle(requestId).signal(WAKE, look)
  await it.play(requestId)
  expect(await it.settled(requestId)).toBe('closed')
  const trail = await it.trail(requestId)
  expect(trail.slice(0, before.length)).toEqual(before)
  expect(trail[before.length]).toBe('completed quotes 1')
})
