// Groups are told by robots: in the forms and with the signatures that WeCom, DingTalk and Feishu have documented. What
// they refuse is shown to the office, and sent again when the office says so.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RobotKind } from '../../../domain/telling/robots.ts'
import { newId } from '../../../records/id.ts'
import { listOfficeNotices, type OfficeNotice, sendAgain } from '../../../records/telling/office-notices.ts'
import { addRobot, changeRobot, removeRobot } from '../../../records/telling/robots.ts'
import { takeNotice } from '../../../records/telling/send.ts'
import { outcomeOf, tryRobot } from '../../../records/telling/trials.ts'
import { openRunning, type Running } from '../worker/running.ts'
import { type Answer, openReceiver, type Receiver } from './receiver.ts'

const SECRET = 'SEC0123456789'
const LOCAL = { local: true }
const YES: Readonly<Record<RobotKind, Answer>> = {
  wecom: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
  dingtalk: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
  feishu: { status: 200, body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } },
}

let it: Running
let receiver: Receiver
const admin = () => it.school.actor('admin')

beforeAll(async () => {
  it = await openRunning()
  receiver = await openReceiver(() => undefined)
  await it.startWorker({ telling: { publicUrl: 'https://hq.example.cn', local: true } })
})
afterAll(async () => {
  await it.close()
  await receiver.close()
})
beforeEach(() => {
  receiver.answer = ({ path }) => YES[path.slice(1) as RobotKind]
})

async function robot(kind: RobotKind, tells: readonly 'turn'[] = [], path: string = kind, secret?: string) {
  const url = `${receiver.url}/${path}?key=abcd1234`
  const added = await addRobot(
    it.school.db,
    admin(),
    { name: kind, kind, url, tells, ...(secret ? { secret } : {}) },
    LOCAL,
  )
  if (!added.ok) throw new Error(added.code)
  return added.robot
}

async function ended(id: string) {
  const outcome = () => outcomeOf(it.school.db, admin(), id)
  await it.until(async () => (await outcome())?.state !== 'waiting', 'the message is sent or not')
  return outcome()
}

async function tried(robotId: string) {
  const trial = await tryRobot(it.school.db, admin(), robotId)
  if (!trial.ok) throw new Error(trial.code)
  return { id: trial.id, outcome: await ended(trial.id) }
}

const last = (path: string) => receiver.at(path).at(-1)!
const json = (path: string) => JSON.parse(last(path).body.toString())

test('a group of WeCom is told once of each turn, in markdown, with the way to the request', async () => {
  const { id } = await robot('wecom', ['turn'])
  const requestId = await it.send()
  await it.until(async () => receiver.at('/wecom').length === 1, 'the group is told')
  expect(last('/wecom').query.get('key')).toBe('abcd1234')
  expect(json('/wecom')).toEqual({ msgtype: 'markdown', markdown: { content: expect.any(String) } })
  const lines = json('/wecom').markdown.content.split('\n')
  expect(lines[0]).toMatch(/^\*\*待处理：CG-\d{4}-\d{4}《.+》\*\*$/)
  expect(lines[1]).toMatch(/^> 轮到 .+ 处理/)
  expect(lines[2]).toBe(`[打开](https://hq.example.cn/requests/${requestId})`)
  const again = `INSERT INTO telling (request_id, seq, school_id, type, at)
    SELECT request_id, seq, school_id, type, at FROM trail WHERE request_id = $1 AND type = 'group-activated'`
  await it.sql(again, [requestId])
  await it.until(async () => (await it.sql('SELECT FROM telling')).length === 0, 'it was told again')
  expect(await it.sql(`SELECT state FROM notice WHERE channel = 'robot:' || $1`, [id])).toEqual([{ state: 'sent' }])
  expect(receiver.at('/wecom')).toHaveLength(1)
  await removeRobot(it.school.db, admin(), id)
})

test('DingTalk gets timestamp and signature in the address', async () => {
  const { id } = await robot('dingtalk', [], 'dingtalk', SECRET)
  expect((await tried(id)).outcome).toEqual({ state: 'sent', failure: null })
  const { query } = last('/dingtalk')
  const timestamp = query.get('timestamp') ?? ''
  expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(3_600_000)
  const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64')
  expect(query.get('sign')).toBe(sign)
  expect(json('/dingtalk')).toEqual({
    msgtype: 'markdown',
    markdown: { title: '测试消息', text: '#### 测试消息\n\n> 后勤系统可以在这里通知到。' },
  })
})

test('Feishu gets timestamp and signature in the body', async () => {
  const { id } = await robot('feishu', [], 'feishu', SECRET)
  expect((await tried(id)).outcome).toEqual({ state: 'sent', failure: null })
  const { timestamp, sign, ...message } = json('/feishu')
  expect(timestamp).toMatch(/^\d{10}$/)
  expect(sign).toBe(createHmac('sha256', `${timestamp}\n${SECRET}`).update('').digest('base64'))
  const content = [[{ tag: 'text', text: '后勤系统可以在这里通知到。' }]]
  expect(message).toEqual({ msg_type: 'post', content: { post: { zh_cn: { title: '测试消息', content } } } })
})

test('a robot without a secret signs nothing', async () => {
  const { id } = await robot('feishu')
  await tried(id)
  expect(Object.keys(json('/feishu'))).toEqual(['msg_type', 'content'])
})

test.each<[RobotKind, Answer, string]>([
  ['wecom', { status: 200, body: { errcode: 93000, errmsg: 'invalid webhook url' } }, '93000: invalid webhook url'],
  ['dingtalk', { status: 200, body: { errcode: 310000, errmsg: 'sign not match' } }, '310000: sign not match'],
  ['feishu', { status: 200, body: { code: 19021, msg: 'sign match fail' } }, '19021: sign match fail'],
  ['feishu', { status: 200, body: { StatusCode: 9499, StatusMessage: 'Bad Request' } }, '9499: Bad Request'],
  ['wecom', { status: 200, body: { errmsg: 'ok' } }, 'the answer cannot be read'],
  ['wecom', { status: 404 }, 'HTTP 404'],
  ['wecom', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, 'HTTP 302'],
])('%s that answers %j has failed, is seen by the office, and is sent again', async (kind, answer, failure) => {
  const { id } = await robot(kind, [], `${kind}-refusing`)
  const before = receiver.arrived.length
  receiver.answer = () => answer
  const trial = await tried(id)
  expect(trial.outcome).toEqual({ state: 'failed', failure })
  expect(receiver.arrived.length - before).toBe(1)
  expect((await failed()).find((one) => one.id === trial.id)).toMatchObject({
    channel: 'robot',
    kind: 'test',
    attempts: 1,
    robot: { id, name: kind },
    person: null,
  })
  receiver.answer = () => YES[kind]
  expect(await sendAgain(it.school.db, admin(), trial.id)).toEqual({ ok: true })
  expect(await ended(trial.id)).toEqual({ state: 'sent', failure: null })
  expect(await sendAgain(it.school.db, admin(), trial.id)).toMatchObject({ code: 'notice-not-failed' })
})

async function failed(): Promise<readonly OfficeNotice[]> {
  const page = await listOfficeNotices(it.school.db, admin(), { state: 'failed', limit: 50 })
  return page.ok ? page.items : []
}

test('what a robot may not say yet is said later, and by then once', async () => {
  const { id } = await robot('wecom', ['turn'], 'wecom-busy')
  let answers = 0
  receiver.answer = () => (answers++ === 0 ? { status: 500 } : YES.wecom)
  await it.send()
  await it.until(async () => answers === 2, 'it was tried twice')
  await it.until(async () => (await states(id)).join() === 'sent', 'it was sent')
  expect(receiver.at('/wecom-busy')).toHaveLength(2)
  await removeRobot(it.school.db, admin(), id)
})

test('a group whose robot hangs up may have heard it: it is not told again by itself', async () => {
  const { id } = await robot('wecom', [], 'wecom-silent')
  receiver.answer = () => 'hang up'
  expect((await tried(id)).outcome).toEqual({ state: 'failed', failure: 'no-answer' })
  expect(receiver.at('/wecom-silent')).toHaveLength(1)
})

const states = async (robotId: string) =>
  (await it.sql<{ state: string }>(`SELECT state FROM notice WHERE channel = 'robot:' || $1`, [robotId])).map(
    ({ state }) => state,
  )

test('after twenty messages in a minute the next one waits', async () => {
  const { id: robotId } = await robot('wecom', [], 'wecom-many')
  const ids = Array.from({ length: 21 }, () => newId())
  // Far away, so that no sender takes them from us.
  const add = `INSERT INTO notice (id, school_id, channel, about, kind, content, send_at, look_at)
    SELECT id, $2, 'robot:' || $3, 'many/' || id, 'turn', '{}', now(), now() + interval '1 day' FROM unnest($1::uuid[]) AS id`
  await it.sql(add, [ids, it.school.made.id, robotId])
  const take = (noticeId: string) => takeNotice(it.school.db, { schoolId: it.school.made.id, noticeId })
  const taken = await Promise.all(ids.map(take))
  const early = taken.filter((one) => 'is' in one)
  expect(early).toEqual([{ is: 'early', ms: expect.any(Number) }])
  const { ms } = early[0] as { ms: number }
  expect([ms > 30_000, ms <= 60_000]).toEqual([true, true])
  const waiting = ids[taken.findIndex((one) => 'is' in one)]!
  await it.sql(`UPDATE notice SET tried_at = tried_at - interval '61 seconds' WHERE channel = 'robot:' || $1`, [
    robotId,
  ])
  expect(await take(waiting)).toMatchObject({ id: waiting, to: { by: 'robot' } })
})

test('a robot that was removed says nothing more, and one that is off is told nothing', async () => {
  const off = await robot('wecom', ['turn'], 'wecom-off')
  await changeRobot(it.school.db, admin(), off.id, { active: false }, LOCAL)
  const gone = await robot('wecom', ['turn'], 'wecom-gone')
  receiver.answer = () => ({ status: 500 })
  await it.send()
  await it.until(async () => (await states(gone.id)).length === 1, 'it is to be told')
  await removeRobot(it.school.db, admin(), gone.id)
  expect(await states(gone.id)).toEqual(['off'])
  expect(await states(off.id)).toEqual([])
})
