// Mail on a real server: what arrives, once, also when the server was away or refuses an address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../scripts/ports.ts'
import { openRunning, type Running } from '../worker/running.ts'
import { openHangingUp } from './hangs-up.ts'
import { type Mailbox, openMailbox, readable } from './mailbox.ts'

let it: Running
let mailbox: Mailbox
let port: number
beforeAll(async () => {
  it = await openRunning()
  port = await freePort()
  mailbox = await openMailbox(port)
  await it.sql(`UPDATE person SET email = 'p' || id || '@school.example.cn'`)
  await it.startWorker({
    telling: {
      mail: { url: `smtp://127.0.0.1:${port}`, from: '后勤 <houqin@school.example.cn>' },
      publicUrl: 'https://hq.example.cn/',
    },
  })
})
afterAll(async () => {
  await it.close()
  await mailbox.close()
})

const emailOf = (who: string) => `p${it.school.actor(who).personId}@school.example.cn`
const mailsTo = (who: string) => mailbox.to(emailOf(who))
const noticeOf = async (requestId: string) =>
  (
    await it.sql<{ id: string; state: string; attempts: number; failure: string | null }>(
      `SELECT id, state, attempts, failure FROM notice WHERE request_id = $1 AND channel = 'mail'`,
      [requestId],
    )
  )[0]
const becomes = (requestId: string, state: string) =>
  it.until(async () => (await noticeOf(requestId))?.state === state, `the message is ${state}`)

test('whose turn it is gets a mail in their language, with the way to the task', async () => {
  await it.sql(`UPDATE person SET preferences = '{"language":"en"}' WHERE id = $1`, [it.school.actor('buyer').personId])
  const requestId = await it.send()
  await becomes(requestId, 'sent')
  const [mail, ...more] = mailsTo('buyer')
  expect(more).toEqual([])
  const taskId = await it.opened(requestId, 'quotes')
  const notice = await noticeOf(requestId)
  expect(mail?.raw).toContain(`Message-ID: <notice-${notice?.id}@houqin>`)
  expect(mail?.raw).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(mail && readable(mail)).toContain(`https://hq.example.cn/tasks/${taskId}`)
  expect(notice).toMatchObject({ state: 'sent', attempts: 1, failure: null })
})

test('a server that is away is tried again, and one mail arrives', async () => {
  await mailbox.close()
  const requestId = await it.send()
  await it.until(async () => Boolean((await noticeOf(requestId))?.failure), 'it was tried')
  expect(await noticeOf(requestId)).toMatchObject({
    state: 'waiting',
    failure: expect.stringContaining('ECONNREFUSED'),
  })
  mailbox = await openMailbox(port)
  await becomes(requestId, 'sent')
  expect(mailsTo('buyer')).toHaveLength(1)
})

test('a server that hangs up when it has read the mail may have it: it is not sent again by itself', async () => {
  await mailbox.close()
  const hangingUp = await openHangingUp(port)
  const requestId = await it.send()
  await becomes(requestId, 'failed')
  expect(await noticeOf(requestId)).toMatchObject({ attempts: 1, failure: 'no-answer' })
  expect(hangingUp.mails()).toBe(1)
  await hangingUp.close()
  mailbox = await openMailbox(port)
})

test('an address that the server refuses is not tried for ever', async () => {
  await it.sql(`UPDATE person SET email = 'nobody@school.example.cn' WHERE id = $1`, [
    it.school.actor('buyer').personId,
  ])
  const requestId = await it.send()
  await becomes(requestId, 'failed')
  expect(await noticeOf(requestId)).toMatchObject({ attempts: 1, failure: expect.stringContaining('no such user') })
})
