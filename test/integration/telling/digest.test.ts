// One mail with the list, at its time, by the real clock and the real engine.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../scripts/ports.ts'
import { openRunning, type Running } from '../worker/running.ts'
import { type Mailbox, openMailbox, readable } from './mailbox.ts'

const MINUTE = 60_000
/** Sending three requests takes its time on a busy machine. */
const LEAST_LEFT_MS = 30_000

let it: Running
let mailbox: Mailbox
beforeAll(async () => {
  it = await openRunning()
  const port = await freePort()
  mailbox = await openMailbox(port)
  await it.startWorker({
    telling: {
      mail: { url: `smtp://127.0.0.1:${port}`, from: 'hq@school.example.cn' },
      publicUrl: 'https://hq.example.cn',
    },
  })
})
afterAll(async () => {
  await it.close()
  await mailbox.close()
})

test('what has happened until then comes as one mail at the time of the list', { timeout: 300_000 }, async () => {
  const { personId } = it.school.actor('buyer')
  const due = Math.ceil((Date.now() + LEAST_LEFT_MS) / MINUTE) * MINUTE
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(due)
  await it.sql('UPDATE person SET email = $2, preferences = $3 WHERE id = $1', [
    personId,
    'buyer@school.example.cn',
    { language: 'en', telling: { digest: [time] } },
  ])
  const requests = [await it.send(), await it.send(), await it.send()]
  const held = () => it.sql(`SELECT FROM notice WHERE state = 'held'`)
  await it.until(async () => (await held()).length === 3, 'three are held')
  expect(Date.now()).toBeLessThan(due)
  expect(mailbox.arrived).toEqual([])
  const digest = () =>
    it.sql<{ state: string; sent_at: Date }>(`SELECT state, sent_at FROM notice WHERE kind = 'digest'`)
  await sleep(Math.max(due - Date.now(), 0))
  await it.until(async () => (await digest())[0]?.state === 'sent', 'the list is sent')
  expect((await digest())[0]!.sent_at.getTime()).toBeGreaterThanOrEqual(due)
  expect(mailbox.arrived.map(({ to }) => to)).toEqual(['buyer@school.example.cn'])
  const text = readable(mailbox.arrived[0]!)
  expect(text).toMatch(/^Subject: Houqin: 3 messages\r?$/m)
  for (const requestId of requests)
    expect(text).toContain(`https://hq.example.cn/tasks/${await it.opened(requestId, 'quotes')}`)
  expect(await held()).toEqual([])
})
