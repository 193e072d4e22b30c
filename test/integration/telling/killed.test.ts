// A worker that is killed between the moment in which a message leaves and the moment in which that is noted: it is not
// sent a second time. The office sees that nobody knows, and sends it again when it did not arrive.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listOfficeNotices, sendAgain } from '../../../records/telling/office-notices.ts'
import { addRobot } from '../../../records/telling/robots.ts'
import { startApplication } from '../../../scripts/application.ts'
import type { RunningPart } from '../../../scripts/part.ts'
import { freePort } from '../../../scripts/ports.ts'
import { temporalAddress } from '../../harness/temporal.ts'
import { openRunning, type Running } from '../worker/running.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { openReceiver, type Receiver } from './receiver.ts'

let it: Running
let mailbox: Mailbox
let receiver: Receiver
let port: number
let isDeaf = true
const started: RunningPart[] = []
beforeAll(async () => {
  it = await openRunning()
  port = await freePort()
  mailbox = await openMailbox(port, () => (isDeaf ? new Promise(() => {}) : Promise.resolve()))
  receiver = await openReceiver(() => (isDeaf ? undefined : { status: 200, body: { errcode: 0, errmsg: 'ok' } }))
})
afterAll(async () => {
  await Promise.all(started.map((worker) => worker.stop()))
  await it.close()
  await Promise.all([receiver.close(), mailbox.close()])
})

async function startWorker(): Promise<RunningPart> {
  const telling = { mail: { url: `smtp://127.0.0.1:${port}`, from: 'hq@school.example.cn' }, local: true }
  const settings = { databaseUrl: it.databaseUrl, temporalAddress: temporalAddress(), taskQueue: it.taskQueue, telling }
  const env = { HOUQIN_TEST_WORKER: JSON.stringify(settings) }
  const file = 'test/harness/worker-process.ts'
  const worker = await startApplication({ file, env, dataFolder: 'none' })
  started.push(worker)
  return worker
}

const admin = () => it.school.actor('admin')
async function failed() {
  const page = await listOfficeNotices(it.school.db, admin(), { state: 'failed', limit: 10 })
  return page.ok ? page.items : []
}

test('neither the mail nor the message to the group is sent twice', { timeout: 400_000 }, async () => {
  await it.sql(`UPDATE person SET email = 'buyer@school.example.cn' WHERE id = $1`, [it.school.actor('buyer').personId])
  const robot = { name: '群', kind: 'wecom', url: `${receiver.url}/group`, tells: ['turn'] } as const
  expect((await addRobot(it.school.db, admin(), robot, { local: true })).ok).toBe(true)
  const first = await startWorker()
  await it.send()
  await it.until(async () => mailbox.arrived.length + receiver.arrived.length === 2, 'both have left')
  process.kill(first.pid, 'SIGKILL')
  await first.exited

  isDeaf = false
  await startWorker()
  // The engine gives an attempt up that says nothing for a minute.
  const patience = Date.now() + 240_000
  while ((await failed()).length < 2 && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 500))
  expect((await failed()).map(({ channel, failure }) => `${channel}: ${failure}`).toSorted()).toEqual([
    'mail: interrupted',
    'robot: interrupted',
  ])
  expect([mailbox.arrived.length, receiver.arrived.length]).toEqual([1, 1])

  for (const { id } of await failed()) expect(await sendAgain(it.school.db, admin(), id)).toEqual({ ok: true })
  const waiting = () => it.sql(`SELECT FROM notice WHERE state <> 'sent'`)
  await it.until(async () => (await waiting()).length === 0, 'both are sent again')
  expect([mailbox.arrived.length, receiver.arrived.length]).toEqual([2, 2])
  const messageId = /^Message-ID: (.+)$/m
  expect(new Set(mailbox.arrived.map(({ raw }) => messageId.exec(raw)?.[1])).size).toBe(1)
})
