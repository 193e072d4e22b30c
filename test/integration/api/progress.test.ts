// How far work has come, over HTTP: who may tell it, what is refused and where, what everybody sees of it, on paper too.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaCalendar, compile, workingTimeBetween } from '../../../domain/worktime/index.ts'
import { STAFF } from '../../../prisma/seed/staff.ts'
import { type Fault, report, rooms } from './fault.ts'
import { startApi, type TestApi } from './server.ts'
import { uploaded } from './story.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let api: TestApi
let room: (name: string) => string
let now = Date.now()
beforeAll(async () => {
  api = await startApi({ now: () => now })
  room = await rooms(await api.as('admin'))
})
afterAll(() => api.stop())

/** 10:00 in Shanghai on a day ahead on which the school works until noon: what happens then is dated with that. */
function morningAhead(): number {
  const calendar = compile(chinaCalendar())
  const today = Math.floor(Date.now() / DAY) * DAY + 2 * HOUR
  const mornings = Array.from({ length: 30 }, (_, days) => today + (days + 1) * DAY)
  const worked = mornings.find((at) => workingTimeBetween(calendar, at, at + 2 * HOUR).minutes === 120)
  if (worked === undefined) throw new Error('a month without a morning of work')
  return worked
}

async function work(): Promise<Fault & { task: string }> {
  const fault = await report(api, { place: room('301 教室') })
  return { ...fault, task: await fault.open('work') }
}

const tell = async (task: string, body: object, who = 'repairer', key?: string) =>
  (await api.as(who)).post(`/tasks/${task}/progress`, body, key ? { 'Idempotency-Key': key } : {})
const refused = ({ status, body }: Awaited<ReturnType<typeof tell>>) => [status, body.code, body.field]

test('from accepted to resumed, as the page of the task shows it', async () => {
  const { id, task } = await work()
  const repairer = await api.as('repairer')
  const shown = async () => (await repairer.get(`/tasks/${task}`)).body.task
  expect((await shown()).progress).toMatchObject({
    state: 'waiting',
    may: ['accepted', 'on-the-way', 'started', 'paused'],
    pauses: [{ key: 'part', title: { zh: expect.any(String) } }, {}, {}, {}],
  })
  expect(await tell(task, { kind: 'accepted' })).toMatchObject({
    status: 200,
    body: { kind: 'accepted', task: { id: task, state: 'open' }, request: { id } },
  })
  await tell(task, { kind: 'on-the-way' })
  await tell(task, { kind: 'started', remark: '带了梯子' })
  expect((await shown()).progress).toMatchObject({ state: 'started', by: { name: '管修平' }, may: ['paused'] })
  const photo = await uploaded(api, 'repairer', '灯.pdf')
  const pause = { kind: 'paused', reason: 'part', contact: '五金店', files: [photo] }
  expect((await tell(task, pause)).status).toBe(200)
  const paused = await shown()
  expect(paused.progress).toMatchObject({
    state: 'paused',
    may: ['resumed'],
    clock: { reason: 'part', title: { zh: '等配件' }, contact: '五金店' },
  })
  expect(paused.dueAt).toBeUndefined()
  expect(paused.stood).toMatchObject([{ reason: 'part' }])
  expect((await repairer.get(`/requests/${id}`)).body.files.map((file: { id: string }) => file.id)).toEqual([photo])
  expect((await tell(task, { kind: 'resumed' })).status).toBe(200)
  const { dueAt, time, progress } = await shown()
  expect(progress).toMatchObject({ state: 'started', may: ['paused'] })
  expect([typeof dueAt, typeof time.workedMinutes, typeof time.waitedMinutes]).toEqual(['string', 'number', 'number'])
  const { items } = (await repairer.get(`/requests/${id}/trail`)).body
  const told = items.filter(({ type }: { type: string }) => /progressed|clock/.test(type))
  expect(told.map(({ sentence }: { sentence: { zh: string } }) => sentence.zh.slice(0, 12))).toEqual([
    '管修平 接单 “维修”',
    '管修平 已出发 “维修”',
    '管修平 开工 “维修”：',
    '管修平 暂停 “维修”（',
    '“维修”停表：等配件',
    '管修平 恢复 “维修”',
    '“维修”恢复计时：等配件',
  ])
})

test('the same key, the same answer; the same key for something else is a mistake', async () => {
  const { task } = await work()
  const key = randomUUID()
  const first = await tell(task, { kind: 'accepted' }, 'repairer', key)
  const again = await tell(task, { kind: 'accepted' }, 'repairer', key)
  expect([again.status, again.body]).toEqual([200, first.body])
  expect(refused(await tell(task, { kind: 'started' }, 'repairer', key))).toEqual([
    422,
    'idempotency-key-reused',
    'Idempotency-Key',
  ])
})

describe('what is refused', () => {
  test.each<[string, object, [number, string, string | undefined]]>([
    ['nothing', {}, [422, 'required', 'kind']],
    ['an unknown kind', { kind: 'sleeping' }, [422, 'bad-value', 'kind']],
    ['an unknown field', { kind: 'accepted', as: 'head' }, [422, 'unknown-field', 'as']],
    ['a pause without a reason', { kind: 'paused' }, [422, 'pause-reason', 'reason']],
    ['a reason of nobody', { kind: 'paused', reason: 'tea' }, [422, 'pause-reason', 'reason']],
    ['a day that is none', { kind: 'paused', reason: 'part', until: '2026-02-30' }, [422, 'bad-format', 'until']],
    [
      'a day that has passed',
      { kind: 'paused', reason: 'part', until: '2020-01-01' },
      [422, 'pause-until-past', 'until'],
    ],
    ['a day too far', { kind: 'paused', reason: 'part', until: '2199-12-31' }, [422, 'out-of-range', 'until']],
    ['a file that is none', { kind: 'started', files: ['x'] }, [422, 'unknown-file', 'files.0']],
    ['a request that is none', { kind: 'paused', reason: 'part', link: 'CG-1' }, [422, 'unknown-request', 'link']],
    ['to go on when it goes', { kind: 'resumed' }, [409, 'clock-goes', 'kind']],
  ])('%s', async (_what, body, expected) => {
    const { task } = await work()
    expect(refused(await tell(task, body))).toEqual(expected)
  })

  test('a pause for the request itself', async () => {
    const { task, number } = await work()
    const link = { kind: 'paused', reason: 'part', link: number }
    expect(refused(await tell(task, link))).toEqual([422, 'same-request', 'link'])
  })

  test('to work while the clock stands, and to go back', async () => {
    const { task } = await work()
    await tell(task, { kind: 'started' })
    expect(refused(await tell(task, { kind: 'on-the-way' }))).toEqual([409, 'progress-behind', 'kind'])
    await tell(task, { kind: 'paused', reason: 'other' })
    expect(refused(await tell(task, { kind: 'paused', reason: 'part' }))).toEqual([409, 'clock-stands', 'kind'])
  })

  test('where nothing of the kind is asked for', async () => {
    const fault = await report(api, { place: room('301 教室') })
    const sizing = await fault.open('sizing')
    expect(refused(await tell(sizing, { kind: 'accepted' }, 'logistics-head'))).toEqual([
      422,
      'progress-not-offered',
      'kind',
    ])
  })

  test('everybody else, and everybody of another school', async () => {
    const { task } = await work()
    for (const who of STAFF.map(({ username }) => username).filter((name) => name !== 'repairer')) {
      expect([who, ...refused(await tell(task, { kind: 'accepted' }, who))]).toEqual([
        who,
        403,
        'not-your-turn',
        undefined,
      ])
    }
    for (const who of ['x-repairer', 'x-admin']) {
      expect(refused(await tell(task, { kind: 'accepted' }, who))).toEqual([404, 'not-found', undefined])
    }
    expect(refused(await tell(randomUUID(), { kind: 'accepted' }))).toEqual([404, 'not-found', undefined])
    expect((await tell('nothing', { kind: 'accepted' })).status).toBe(404)
  })
})

test('the sheet says how long it was worked on, how long the clock stood, and why', async () => {
  const morning = morningAhead()
  now = morning
  const { id, task } = await work()
  now += 30 * MINUTE
  await tell(task, { kind: 'paused', reason: 'no-access' })
  now += 60 * MINUTE
  await tell(task, { kind: 'resumed' })
  now += 15 * MINUTE
  const repairer = await api.as('repairer')
  const { time, tasks } = (await repairer.get(`/requests/${id}`)).body
  expect(time).toEqual({ workedMinutes: 45, waitedMinutes: 60 })
  expect(tasks.at(-1).time).toEqual({ workedMinutes: 45, waitedMinutes: 60 })
  const page = String((await repairer.get(`/requests/${id}/sheet`)).body)
  expect(page).toContain('用时')
  expect(page).toContain('45 分钟')
  expect(page).toContain('停表')
  expect(page).toContain('1 小时')
  const day = new Date(morning).toISOString().slice(0, 10)
  expect(page).toContain(`${day} 10:30`)
  expect((await repairer.get(`/requests/${id}/sheet.pdf`)).status).toBe(200)
})
