// Where it breaks, what it costs, and what comes again and again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { type Fault, report, rooms } from './fault.ts'
import { startApi, type TestApi } from './server.ts'
import { uploaded } from './story.ts'

let api: TestApi
let room: (name: string) => string
let leader: Client
beforeAll(async () => {
  api = await startApi()
  const admin = await api.as('admin')
  room = await rooms(admin)
  leader = await api.as('principal')
  const { body } = await admin.post('/admin/places', { name: '窗边', kind: 'spot', parent: room('301 教室') })
  spot = body.id
  await played()
})
afterAll(() => api.stop())

let spot = ''
let merged: Fault
const MONTH = 30 * 24 * 60 * 60 * 1000

/** Three lamps in 301, one of them by the window and one repaired for 60 yuan; a tap; a duplicate; one that was taken back. */
async function played(): Promise<void> {
  const lamp = await report(api, { place: room('301 教室') })
  await report(api, { place: spot })
  await report(api, { place: room('301 教室') })
  await report(api, { place: room('302 教室'), category: 'water' })
  merged = await report(api, { place: room('301 教室') })
  await (await api.as('logistics-head')).post(`/requests/${merged.id}/merge`, { into: lamp.id })
  const back = await report(api, { place: room('301 教室') })
  await (await api.as('teacher')).post(`/requests/${back.id}/withdraw`)
  const task = await lamp.open('work')
  const files = [await uploaded(api, 'repairer', '修好.pdf')]
  const materials = [{ item: '灯管', quantity: 2, unit: '根', costFen: 6000 }]
  const form = { result: 'repaired', what: '换灯管', cause: 'natural', materials, files }
  const repairer = await api.as('repairer')
  const { status, body } = await repairer.post(`/tasks/${task}/acts`, { act: 'complete', form })
  if (status !== 200) throw new Error(JSON.stringify(body))
}

const overview = async (query = '', by = leader) => (await by.get(`/overview/places?process=repair${query}`)).body

test('requests are counted by place and category, with what they cost; spots count for their room', async () => {
  const { byPlace, byCategory } = await overview()
  expect(byPlace).toEqual([
    {
      place: { id: room('301 教室'), name: '301 教室', path: '明理楼 / 三层 / 301 教室' },
      count: 3,
      costFen: 6000,
      onTime: 3,
      late: 0,
    },
    {
      place: { id: room('302 教室'), name: '302 教室', path: '明理楼 / 三层 / 302 教室' },
      count: 1,
      costFen: 0,
      onTime: 1,
      late: 0,
    },
  ])
  expect(byCategory.map(({ key, count, costFen }: Record<string, unknown>) => [key, count, costFen])).toEqual([
    ['electricity', 3, 6000],
    ['water', 1, 0],
  ])
  expect(byCategory[0].title.en).not.toBe('electricity')
})

test('thrice at the same place is told, with a proposal', async () => {
  const { recurring } = await overview()
  expect(recurring).toHaveLength(1)
  const [again] = recurring
  expect(again).toMatchObject({ place: { name: '301 教室' }, category: { key: 'electricity' }, count: 3 })
  expect(again.requests).toHaveLength(3)
  expect(again.requests.map(({ number }: { number: string }) => number)).not.toContain(merged.number)
  expect(again.proposal.zh).toContain('3 次')
})

test('only of the present term, where one is entered', async () => {
  const day = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10)
  const admin = await api.as('admin')
  const save = (items: object[]) => admin.put('/admin/terms', { items })
  const ahead = { name: '下学期', from: day(MONTH), to: day(5 * MONTH) }
  const saved = await save([{ name: '本学期', from: day(-MONTH), to: day(MONTH / 2) }, ahead])
  expect([saved.status, saved.body.code]).toEqual([200, undefined])
  expect((await overview()).recurring).toHaveLength(1)
  const text = "UPDATE request SET submitted_at = submitted_at - interval '40 days'"
  await api.services.db.writeSchool(api.ours.id, { name: '', text }, [])
  const after = await overview()
  expect([after.recurring, after.byPlace.length]).toEqual([[], 2])
  await save([ahead])
  expect((await overview()).recurring).toHaveLength(1)
})

test('a span of its own, and what is wrong with one', async () => {
  const today = new Date().toISOString()
  expect((await overview(`&from=${today}`)).byPlace).toEqual([])
  expect((await overview('&from=2026-03-03&to=2026-03-01')).code).toBe('bad-span')
  expect((await overview('&from=yesterday')).field).toBe('from')
  expect((await leader.get('/overview/places?process=none')).body).toMatchObject({
    code: 'unknown-process',
    field: 'process',
  })
  expect((await leader.get('/overview/places')).body.process).toBe('repair')
})

test('work that was not done in time is late', async () => {
  const text = "UPDATE task SET due_at = opened_at - interval '1 minute'"
  await api.services.db.writeSchool(api.ours.id, { name: '', text }, [])
  const { byPlace } = await overview()
  expect(byPlace.map(({ onTime, late }: Record<string, number>) => [onTime, late])).toEqual([
    [2, 1],
    [1, 0],
  ])
})

test('for leaders and those who handle it, and of their own school', async () => {
  expect((await overview('', await api.as('logistics-head'))).byPlace).toHaveLength(2)
  expect((await overview('', await api.as('teacher'))).code).toBe('forbidden')
  expect((await overview('', await api.as('x-principal'))).byPlace).toEqual([])
})
