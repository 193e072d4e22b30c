// Robots, browsers and messages by the api: who may, what is refused, what is never shown. And what a real worker makes of it.
import { randomUUID } from 'node:crypto'
import { Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../records/id.ts'
import { libraryOptions } from '../../../worker/log.ts'
import { type RunningWorker, runWorker } from '../../../worker/run.ts'
import { temporalAddress } from '../../harness/temporal.ts'
import { query, until } from '../telling/kit.ts'
import { openReceiver, type Receiver } from '../telling/receiver.ts'
import { Browser } from '../telling/unseal.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
let receiver: Receiver
let worker: RunningWorker
beforeAll(async () => {
  api = await startApi({ local: true })
  admin = await api.as('admin')
  receiver = await openReceiver(() => ({ status: 200, body: { errcode: 0, errmsg: 'ok' } }))
  const log = pino({ level: 'silent' })
  Runtime.install(libraryOptions(log))
  const at = { databaseUrl: api.databaseUrl, temporalAddress: temporalAddress(), taskQueue: `test-${randomUUID()}` }
  worker = await runWorker({ ...at, telling: { local: true }, log })
})
afterAll(async () => {
  await worker.stop()
  await api.stop()
  await receiver.close()
})

const robot = (changes: object = {}) => ({
  name: '总务群',
  kind: 'wecom',
  url: `${receiver.url}/send?key=0123456789abcdef`,
  tells: ['turn', 'ended', 'turn'],
  ...changes,
})
const officeLog = async () => (await admin.get('/admin/events?limit=1')).body.items[0].sentence.zh

test('a robot is added, changed, tried and removed, and its address is shown to nobody', async () => {
  const added = await admin.post('/admin/robots', robot({ secret: 'SEC1' }))
  expect(added.status).toBe(201)
  expect(added.body).toEqual({
    id: expect.any(String),
    name: '总务群',
    kind: 'wecom',
    address: expect.stringMatching(/^127\.0\.0\.1:\d+…cdef$/),
    hasSecret: true,
    tells: ['turn', 'ended'],
    active: true,
  })
  const { id } = added.body
  expect(await officeLog()).toBe('添加了群机器人“总务群”')
  expect(await admin.post(`/admin/robots/${id}/test`)).toMatchObject({ status: 200, body: { state: 'sent' } })

  receiver.answer = () => ({ status: 200, body: { errcode: 93000, errmsg: 'invalid webhook url' } })
  const failure = { zh: '93000: invalid webhook url', en: '93000: invalid webhook url' }
  expect((await admin.post(`/admin/robots/${id}/test`)).body).toEqual({ state: 'failed', failure })

  const changed = await admin.put(`/admin/robots/${id}`, { name: '后勤群', secret: null, active: false })
  expect(changed.body).toEqual({ ...added.body, name: '后勤群', hasSecret: false, active: false })
  expect(await officeLog()).toBe('修改了群机器人“后勤群”（停用）')
  expect((await admin.get('/admin/robots')).body).toEqual({ items: [changed.body] })
  const everything = JSON.stringify([added.body, changed.body, (await admin.get('/admin/events')).body])
  expect(everything).not.toContain('0123456789')
  expect(everything).not.toContain('SEC1')

  expect((await admin.send('DELETE', `/admin/robots/${id}`)).status).toBe(204)
  expect((await admin.send('DELETE', `/admin/robots/${id}`)).status).toBe(404)
  expect((await admin.post(`/admin/robots/${id}/test`)).status).toBe(404)
  expect(await officeLog()).toBe('删除了群机器人“后勤群”')
})

test.each([
  [{ url: 'http://10.0.0.1/robot' }, 'robot-address', 'url'],
  [{ url: 'https://192.168.1.1/robot' }, 'robot-address', 'url'],
  [{ url: 'https://user:pass@example.com/' }, 'robot-address', 'url'],
  [{ url: 'nothing' }, 'robot-address', 'url'],
  [{ kind: 'slack' }, 'bad-value', 'kind'],
  [{ tells: ['weather'] }, 'bad-value', 'tells.0'],
  [{ name: ' ' }, 'required', 'name'],
])('a robot with %j is refused', async (changes, code, field) => {
  const { status, body } = await admin.post('/admin/robots', robot(changes))
  expect([status, body.code, body.field]).toEqual([422, code, field])
})

test('there are so many robots and no more', async () => {
  const added = []
  for (let count = 0; count < 20; count++) added.push((await admin.post('/admin/robots', robot())).body.id)
  expect((await admin.post('/admin/robots', robot())).body.code).toBe('too-many-robots')
  for (const id of added) await admin.send('DELETE', `/admin/robots/${id}`)
})

test('a robot of another school names nothing', async () => {
  const { body } = await admin.post('/admin/robots', robot())
  const other = await api.as('x-admin')
  expect((await other.get('/admin/robots')).body.items).toEqual([])
  expect((await other.put(`/admin/robots/${body.id}`, { name: '改名' })).status).toBe(404)
  expect((await other.post(`/admin/robots/${body.id}/test`)).status).toBe(404)
  expect((await other.send('DELETE', `/admin/robots/${body.id}`)).status).toBe(404)
})

test('what did not arrive is shown to the office without what it says, and sent again once', async () => {
  receiver.answer = () => ({ status: 200, body: { errcode: 0 } })
  const { body: added } = await admin.post('/admin/robots', robot())
  const [id, app] = [newId(), newId()]
  const add = `INSERT INTO notice (id, school_id, channel, about, kind, content, state, failure, attempts, send_at, look_at)
    VALUES ($1::uuid, $2, $3, $1::text, 'turn', '{"subject":{"zh":"秘密"},"text":{"zh":"秘密"}}', 'failed', 'interrupted', 3, now(), now())`
  await query(api, add, [id, api.ours.id, `robot:${added.id}`])
  await query(api, add, [app, api.ours.id, 'app'])
  const page = await admin.get('/admin/notices?state=failed&limit=1')
  expect(page.body.items).toEqual([
    {
      id,
      at: expect.stringMatching(/Z$/),
      sendAt: expect.stringMatching(/Z$/),
      channel: 'robot',
      kind: 'turn',
      state: 'failed',
      attempts: 3,
      failure: { zh: expect.stringContaining('可能已送达'), en: expect.stringContaining('may have arrived') },
      robot: { id: added.id, name: '总务群' },
    },
  ])
  expect(JSON.stringify(page.body)).not.toContain('秘密')
  expect((await (await api.as('x-admin')).get('/admin/notices')).body.items).toEqual([])
  expect((await (await api.as('x-admin')).post(`/admin/notices/${id}/again`)).status).toBe(404)
  expect((await admin.post(`/admin/notices/${app}/again`)).status).toBe(404)
  expect((await admin.post(`/admin/notices/${id}/again`)).status).toBe(204)
  const state = async () => (await query(api, 'SELECT state FROM notice WHERE id = $1', [id]))[0].state
  await until(async () => (await state()) === 'sent', 'it is sent again')
  expect(await admin.post(`/admin/notices/${id}/again`)).toMatchObject({
    status: 409,
    body: { code: 'notice-not-failed' },
  })
})

test('pages of messages follow each other', async () => {
  const first = (await admin.get('/admin/notices?limit=1')).body
  const second = (await admin.get(`/admin/notices?limit=1&cursor=${first.next}`)).body
  expect(second.items[0].id < first.items[0].id).toBe(true)
  expect((await admin.get('/admin/notices?cursor=nothing')).body.code).toBe('bad-cursor')
  expect((await admin.get('/admin/notices?state=lost')).status).toBe(422)
})

test('a browser agrees to the key, is told, and is forgotten', async () => {
  const buyer = await api.as('buyer')
  const { key } = (await buyer.get('/push/key')).body
  expect(Buffer.from(key, 'base64url')).toHaveLength(65)
  const browser = { endpoint: `${receiver.url}/push`, keys: new Browser().keys }
  expect((await buyer.post('/me/push/test')).status).toBe(404)
  expect((await buyer.post('/me/push', browser)).status).toBe(204)
  expect((await buyer.post('/me/push', browser)).status).toBe(204)
  // Somebody of another school signs in at the same machine.
  expect((await (await api.as('x-buyer')).post('/me/push', browser)).status).toBe(204)
  const owners = () => query(api, 'SELECT person_id AS id FROM push_browser')
  expect(await owners()).toEqual([{ id: api.theirs.people['buyer']!.id }])
  expect((await buyer.send('DELETE', `/me/push?endpoint=${encodeURIComponent(browser.endpoint)}`)).status).toBe(204)
  expect(await owners()).toHaveLength(1)
  expect((await (await api.as('x-buyer')).send('DELETE', '/me/push')).status).toBe(204)
  expect(await owners()).toEqual([])
})

test('who signs out everywhere is told nothing in any browser', async () => {
  const cleaner = await api.as('cleaner')
  await cleaner.post('/me/push', { endpoint: `${receiver.url}/left`, keys: new Browser().keys })
  expect((await cleaner.post('/auth/sign-out-everywhere')).status).toBe(204)
  expect(await query(api, 'SELECT FROM push_browser WHERE person_id = $1', [api.ours.people['cleaner']!.id])).toEqual(
    [],
  )
})

test('only the ten last browsers of a person are told', async () => {
  const teacher = await api.as('teacher')
  for (let count = 0; count < 12; count++) {
    await teacher.post('/me/push', { endpoint: `${receiver.url}/${count}`, keys: new Browser().keys })
  }
  const left = await query(api, 'SELECT endpoint FROM push_browser ORDER BY id')
  expect(left.map(({ endpoint }) => endpoint.split('/').at(-1))).toEqual(
    Array.from({ length: 10 }, (_, at) => `${at + 2}`),
  )
})

test.each([
  [{ endpoint: 'https://10.0.0.1/push' }, 'push-address', 'endpoint'],
  [{ endpoint: 'http://push.example.com/1' }, 'push-address', 'endpoint'],
  [{ endpoint: '' }, 'required', 'endpoint'],
  [{ keys: { p256dh: 'x', auth: 'y' } }, 'bad-format', 'keys.p256dh'],
  [{ keys: {} }, 'required', 'keys.p256dh'],
])('a browser with %j is refused', async (changes, code, field) => {
  const whole = { endpoint: 'https://push.example.com/1', keys: new Browser().keys, ...changes }
  const { status, body } = await (await api.as('buyer')).post('/me/push', whole)
  expect([status, body.code, body.field]).toEqual([422, code, field])
})
