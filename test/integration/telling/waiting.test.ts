// What waits and what does not: quiet hours, lists, emergencies, turns that are over. The clock is the test's.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginSending, noteSent, takeNotice } from '../../../records/telling/send.ts'
import { tellEvents } from '../../../records/telling/tell.ts'
import { openRunning, type Running } from '../worker/running.ts'

let it: Running
let requests: string[]
beforeAll(async () => {
  it = await openRunning()
  const worker = await it.startWorker()
  requests = [await it.send(), await it.send()]
  for (const requestId of requests) await it.opened(requestId, 'quotes')
  await it.until(async () => (await it.sql('SELECT FROM telling')).length === 0, 'all is told in the application')
  await worker.stop()
  await it.sql(`UPDATE person SET email = id || '@school.example.cn'`)
  const browser = `INSERT INTO push_browser (id, school_id, person_id, endpoint, keys)
    VALUES (gen_random_uuid(), $1, $2, 'https://push.example.com/1', '{}')`
  await it.sql(browser, [it.school.made.id, buyer()])
})
afterAll(() => it.close())
beforeEach(() => it.sql(`DELETE FROM notice WHERE channel <> 'app'`))

const buyer = () => it.school.actor('buyer').personId
const chooses = (telling: object) => it.sql('UPDATE person SET preferences = $2 WHERE id = $1', [buyer(), { telling }])
const SHANGHAI = (text: string) => Date.parse(`${text}:00+08:00`)

/** That it is the buyer's turn, told at that moment once more. */
async function told(requestId: string | undefined, now: number) {
  const key = `SELECT request_id AS "requestId", seq, school_id, type, at FROM trail WHERE request_id = $1 AND type = 'group-activated'`
  await it.sql(`INSERT INTO telling (request_id, seq, school_id, type, at) ${key}`, [requestId])
  const keys = await it.sql<{ requestId: string; seq: number }>(key, [requestId])
  await tellEvents(it.school.db, it.school.made.id, keys, { channels: ['app', 'mail', 'push'], now })
}

type Notice = { id: string; channel: string; kind: string; state: string; at: string; about: string }
async function notices(): Promise<Notice[]> {
  return it.sql<Notice>(`SELECT id, channel, kind, state, about, to_char(send_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI') AS at
    FROM notice WHERE channel <> 'app' ORDER BY channel, kind, send_at`)
}
const seen = async () => (await notices()).map(({ channel, kind, state, at }) => [channel, kind, state, at])

test('in a quiet hour mail and browser wait until it is over', async () => {
  await chooses({ quiet: ['22:00', '06:30'] })
  await told(requests[0], SHANGHAI('2026-12-01T23:10'))
  expect(await seen()).toEqual([
    ['mail', 'turn', 'waiting', '12-02 06:30'],
    ['push', 'turn', 'waiting', '12-02 06:30'],
  ])
})

test('an emergency waits neither for the morning nor for a list', async () => {
  await chooses({ quiet: ['22:00', '06:30'], digest: ['08:00'] })
  const urgent = `UPDATE task SET spec = jsonb_set(spec, '{groups,0,ladder,quiet}', '"ignore"') WHERE request_id = $1`
  await it.sql(urgent, [requests[1]])
  await told(requests[1], SHANGHAI('2026-12-01T23:10'))
  expect(await seen()).toEqual([
    ['mail', 'turn', 'waiting', '12-01 23:10'],
    ['push', 'turn', 'waiting', '12-01 23:10'],
  ])
  await it.sql(`UPDATE task SET spec = spec #- '{groups,0,ladder,quiet}' WHERE request_id = $1`, [requests[1]])
})

test('mails wait for the list, browsers do not; the same event is held once', async () => {
  await chooses({ digest: ['16:30', '08:00'] })
  for (let times = 0; times < 2; times++) await told(requests[0], SHANGHAI('2026-12-01T08:00'))
  await told(requests[1], SHANGHAI('2026-12-01T12:00'))
  expect(await seen()).toEqual([
    ['mail', 'digest', 'waiting', '12-01 16:30'],
    ['mail', 'turn', 'held', '12-01 16:30'],
    ['mail', 'turn', 'held', '12-01 16:30'],
    ['push', 'turn', 'waiting', '12-01 08:00'],
    ['push', 'turn', 'waiting', '12-01 12:00'],
  ])
})

const key = (noticeId: string) => ({ schoolId: it.school.made.id, noticeId })
const digest = async () => (await notices()).find(({ kind }) => kind === 'digest')!

test('a list that was tried once takes nothing more in; what comes then is for the next one', async () => {
  await chooses({ digest: ['16:30', '08:00'] })
  await told(requests[0], SHANGHAI('2026-12-01T12:00'))
  const { id } = await digest()
  expect(await takeNotice(it.school.db, key(id))).toMatchObject({ id, lines: [{ requestId: requests[0] }] })
  await told(requests[1], SHANGHAI('2026-12-01T12:01'))
  expect(await takeNotice(it.school.db, key(id))).toMatchObject({ id, lines: [{ requestId: requests[0] }] })
  await noteSent(it.school.db, key(id))
  expect((await seen()).filter(([channel]) => channel === 'mail')).toEqual([
    ['mail', 'digest', 'sent', '12-01 16:30'],
    ['mail', 'digest', 'waiting', '12-02 08:00'],
    ['mail', 'turn', 'sent', '12-01 16:30'],
    ['mail', 'turn', 'held', '12-02 08:00'],
  ])
})

test('what was begun and not noted as sent is not sent by anybody else', async () => {
  await chooses({})
  await told(requests[0], SHANGHAI('2026-12-01T12:00'))
  const [mail, push] = await notices()
  expect(await takeNotice(it.school.db, key(mail!.id))).toMatchObject({ to: { by: 'mail' } })
  expect(await Promise.all([1, 2].map(() => beginSending(it.school.db, key(mail!.id))))).toEqual(
    expect.arrayContaining([true, false]),
  )
  expect(await takeNotice(it.school.db, key(mail!.id))).toEqual({ is: 'unknown' })
  // A browser shows the same message once.
  for (let times = 0; times < 2; times++) {
    expect(await takeNotice(it.school.db, key(push!.id))).toMatchObject({ to: { by: 'push' } })
    expect(await beginSending(it.school.db, key(push!.id))).toBe(true)
  }
})

test('who has answered meanwhile is not told any more, and an empty list is not sent', async () => {
  await chooses({ digest: ['08:00'], quiet: ['22:00', '06:30'] })
  await told(requests[0], SHANGHAI('2026-12-01T23:00'))
  await it.sql(`UPDATE seat SET state = 'void' WHERE request_id = $1`, [requests[0]])
  const { id } = await digest()
  const push = (await notices()).find(({ channel }) => channel === 'push')!
  expect(await takeNotice(it.school.db, key(push.id))).toEqual({ is: 'over' })
  expect(await takeNotice(it.school.db, key(id))).toEqual({ is: 'over' })
  expect(new Set((await notices()).map(({ state }) => state))).toEqual(new Set(['off']))
})
