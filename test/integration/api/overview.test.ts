// The numbers for leaders, over HTTP: who may ask, for which span, and that they are those of the school.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STAFF } from '../../../prisma/seed/staff.ts'
import { DAY } from '../../harness/purchase-kit.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, type Story, sent } from './story.ts'

const LEADERS = ['logistics-head', 'vice-principal', 'principal', 'accountant', 'admin']

let api: TestApi
let shift = 0
let closed: Story
let open: Story
beforeAll(async () => {
  api = await startApi({ now: () => Date.now() + shift })
  closed = await sent(api)
  await playThrough(api, closed)
  open = await sent(api, 'teacher', { title: '投影仪' })
  await open.open('quotes')
  await sent(api, 'x-teacher')
})
afterAll(() => api.stop())

const overview = async (query = '', who = 'principal') => (await api.as(who)).get(`/overview${query}`)

test.each(STAFF.map(({ username }) => username))('%s is answered if they lead', async (who) => {
  const { status, body } = await overview('', who)
  const { body: me } = await (await api.as(who)).get('/me')
  const mayAsk = LEADERS.includes(who)
  expect([status, body.code, me.may.overview]).toEqual(mayAsk ? [200, undefined, true] : [403, 'forbidden', false])
})

test('what is open, sent, closed, how long it took and where it waits', async () => {
  const { body } = await overview()
  expect(body.open).toEqual([
    { process: 'purchase', title: { zh: '采购', en: 'Purchase' }, count: 1, overdue: 0, amountFen: 36_000 },
  ])
  expect(body.byDepartment).toEqual([
    { department: { id: expect.any(String), name: '语文组' }, open: 1, overdue: 0, amountFen: 36_000 },
  ])
  expect(body.byMonth).toEqual([
    { month: expect.stringMatching(/^\d{4}-\d\d$/), process: 'purchase', sent: 2, closed: 1, amountFen: 72_000 },
  ])
  expect(body.time).toMatchObject([{ process: 'purchase', count: 1, medianHours: 0, p90Hours: 0 }])
  const stages = body.waits.map(({ stage, count, openCount }: Record<string, unknown>) => [stage, count, openCount])
  expect(stages.toSorted()).toEqual([
    ['acceptance', 1, 0],
    ['approval', 1, 0],
    ['order', 1, 0],
    ['quotes', 1, 1],
  ])
  const quotes = body.waits.find(({ stage }: { stage: string }) => stage === 'quotes')
  expect(quotes.title.zh).toMatch(/\p{Script=Han}/u)
  expect(quotes.openOldestAt).toMatch(/Z$/)
})

test('the list behind a number has as many requests', async () => {
  const principal = await api.as('principal')
  const totals = async (query: string) => (await principal.get(`/requests/totals${query}`)).body
  const { body } = await overview()
  const [{ department }] = body.byDepartment
  expect(await totals(`?status=open&process=purchase&department=${department.id}`)).toMatchObject({
    count: body.open[0].count,
    sumFen: body.open[0].amountFen,
  })
  expect((await totals(`?from=${body.from}&to=${body.to}`)).count).toBe(2)
  expect((await totals('?stage=quotes&status=open')).count).toBe(1)
})

test('what is late is told as late from the instant on at which it was due', async () => {
  shift = 30 * DAY
  const { body } = await overview()
  expect(body.open[0].overdue).toBe(1)
  expect(body.byDepartment[0].overdue).toBe(1)
  const { body: late } = await (await api.as('principal')).get('/requests?overdue=true')
  expect(late.items.map(({ id }: { id: string }) => id)).toEqual([open.requestId])
  expect(late.items[0].dueAt).toMatch(/Z$/)
  shift = 0
})

describe('a span', () => {
  test('of days is of the school’s days, both included', async () => {
    const { body } = await overview('?from=2026-03-01&to=2026-03-31')
    expect([body.from, body.to]).toEqual(['2026-02-28T16:00:00.000Z', '2026-03-31T16:00:00.000Z'])
    expect([body.byMonth, body.time]).toEqual([[], []])
    expect(body.waits.map(({ stage, count }: Record<string, unknown>) => [stage, count])).toEqual([['quotes', 0]])
    expect(body.waits[0].medianHours).toBeUndefined()
  })

  test('of instants is taken as it is', async () => {
    const { body } = await overview('?from=2026-03-01T08:00:00%2B08:00&to=2026-03-02T00:00:00Z')
    expect([body.from, body.to]).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'])
  })

  test('is the last twelve months when nothing is said', async () => {
    const { body } = await overview()
    const months = (Date.parse(body.to) - Date.parse(body.from)) / DAY / 30
    expect(months).toBeGreaterThan(11)
    expect(months).toBeLessThan(12.4)
  })

  test.each([
    ['?from=2026-03-02&to=2026-02-01', 422, 'bad-span'],
    ['?from=yesterday', 422, 'bad-format'],
    ['?from=0001-01-01', 422, 'bad-value'],
    ['?department=x', 422, 'bad-format'],
    ['?process=none', 200, undefined],
    ['?surplus=1', 422, 'unknown-field'],
  ])('%s is answered %i', async (query, status, code) => {
    const answer = await overview(query)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

test('a process and a department are asked for alone', async () => {
  const { body } = await overview('?process=none')
  expect([body.open, body.byDepartment, body.byMonth, body.waits]).toEqual([[], [], [], []])
  const { body: me } = await (await api.as('buyer')).get('/me')
  const other = await overview(`?department=${me.department.id}`)
  expect([other.body.open, other.body.byMonth, other.body.waits]).toEqual([[], [], []])
})

test('another school has its own', async () => {
  const { body } = await overview('', 'x-principal')
  expect(body.open[0].count).toBe(1)
  expect(body.time).toEqual([])
})
