// Repairs over HTTP: what a screen is told of their forms, what everybody sees of them, and that whatever is typed is answered.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paper, Value } from '../../../api/present/paper/block.ts'
import { repair } from '../../../domain/processes/repair/index.ts'
import { type Fault, report, rooms } from './fault.ts'
import { startApi, type TestApi } from './server.ts'
import { uploaded } from './story.ts'

let api: TestApi
let room: (name: string) => string
beforeAll(async () => {
  api = await startApi()
  room = await rooms(await api.as('admin'))
})
afterAll(() => api.stop())

const act = async (who: string, task: string, body: object) => (await api.as(who)).post(`/tasks/${task}/acts`, body)
const idOf = (who: string) => api.ours.people[who]!.id

/** By its Chinese label, in one of the papers. */
function shownIn(papers: readonly Paper[], key: string, label: string): Value | undefined {
  const blocks = papers.find((paper) => paper.key === key)?.blocks ?? []
  const rows = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))
  return rows.find((row) => row.label.zh === label)?.values[0]
}

test('a screen is told what the forms are made of, and how they are filled in on the spot', async () => {
  const { status, body } = await (await api.as('teacher')).get('/processes/repair')
  expect(status).toBe(200)
  const { properties, required } = body.forms.request.schema
  expect(Object.keys(properties)).toEqual(['place', 'spot', 'category', 'files', 'text', 'urgency', 'phone'])
  expect(required).toEqual(['place', 'category'])
  expect(properties.place.ui.widget).toBe('place')
  expect([properties.category.ui.look, properties.files.ui.look]).toEqual(['tiles', 'photo'])
  expect(body.choices['request.category'].map(({ key }: { key: string }) => key)).toContain('gas')
  expect(body.forms.check.schema.properties.rating).toMatchObject({ minimum: 1, maximum: 5, ui: { widget: 'rating' } })
})

test('sent in one step with a photo, given to somebody, done and checked: everybody reads where and who', async () => {
  const photo = await uploaded(api, 'teacher', '灯.pdf')
  const fault = await report(api, { place: room('302 教室'), text: '', files: [photo] })
  const doer = idOf('cleaner')
  const sizing = await fault.open('sizing')
  expect((await act('teacher', sizing, { act: 'complete', form: { size: 'small' } })).body.code).toBe('not-your-turn')
  expect((await act('logistics-head', sizing, { act: 'complete', form: { size: 'small', doer } })).status).toBe(200)
  const work = await fault.open('work')
  expect((await act('repairer', work, { act: 'complete', form: {} })).body.code).toBe('not-your-turn')
  const opened = await (await api.as('cleaner')).get(`/tasks/${work}`)
  expect(opened.body.task.groups[0].form).toMatchObject({ key: 'work', required: true })
  const files = [await uploaded(api, 'cleaner', '修好.pdf')]
  const form = { result: 'repaired', what: '换灯管', cause: 'natural', files, materials: [] }
  expect((await act('cleaner', work, { act: 'complete', form })).status).toBe(200)
  const check = await fault.open('check')
  expect((await act('teacher', check, { act: 'approve', form: { rating: 5 } })).status).toBe(200)
  await fault.settle()
  const { body } = await (await api.as('teacher')).get(`/requests/${fault.id}`)
  expect(body).toMatchObject({ status: 'closed', title: '明理楼 / 三层 / 302 教室：电灯、插座' })
  expect(shownIn(body.papers, 'request', '地点')).toBe('明理楼 / 三层 / 302 教室')
  expect(shownIn(body.papers, 'sizing', '维修人')).toBe(api.ours.people['cleaner']!.name)
  expect(shownIn(body.papers, 'check', '评分')).toEqual({ number: 5 })
  const states = (body.way as { key: string; state: string }[]).map(({ key, state }) => `${key} ${state}`)
  expect(states).toEqual(['sizing done', 'work done', 'check done', 'archive done'])
})

test('a place of another school is no place here, and nobody there sees what is reported here', async () => {
  const theirs = await rooms(await api.as('x-admin'))
  const form = { place: theirs('301 教室'), category: 'lock', text: '门锁坏了' }
  const { status, body } = await (await api.as('teacher')).post('/requests', { process: 'repair', form })
  expect([status, body.code, body.field]).toEqual([422, 'unknown-place', 'place'])
  const fault = await report(api, { place: room('301 教室') })
  expect((await (await api.as('x-logistics-head')).get(`/requests/${fault.id}`)).status).toBe(404)
  expect((await (await api.as('buyer')).get(`/requests/${fault.id}`)).status).toBe(404)
  expect((await (await api.as('vice-principal')).get(`/requests/${fault.id}`)).status).toBe(200)
})

const anything = fc.oneof(
  fc.constantFrom(null, '', -1, 0.5, 1e300, '2026-02-30', 'a\ud800', '\0', [], {}, [[]], ['x'], { name: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
)
const wild = (form: string) =>
  fc.dictionary(fc.constantFrom(...Object.keys(repair.fields ?? {}).flatMap(fieldOf(form))), anything, { maxKeys: 8 })

function fieldOf(form: string): (path: string) => string[] {
  return (path) => {
    const [of, field, ...below] = path.split('.')
    return of === form && field !== undefined && below.length === 0 ? [field] : []
  }
}

test('whatever is typed into a report is answered with what is wrong', async () => {
  const teacher = await api.as('teacher')
  await fc.assert(
    fc.asyncProperty(wild('request'), async (form) => {
      const shown = await teacher.post('/processes/repair/preview', { form })
      expect([200, 400, 422]).toContain(shown.status)
      const { status, body } = await teacher.post('/requests', { process: 'repair', form })
      expect([201, 400, 422]).toContain(status)
      expect(status === 201 ? 'kept' : body.code).toMatch(/^[a-z-]+$/)
    }),
    { numRuns: 60 },
  )
})

test.each<[Parameters<Fault['open']>[0], string]>([
  ['sizing', 'logistics-head'],
  ['work', 'repairer'],
  ['decision', 'vice-principal'],
  ['check', 'teacher'],
])('whatever is typed into the form of %s is answered with what is wrong', async (stage, who) => {
  const fault = await report(api, { place: room('303 音乐教室') })
  const task = await fault.open(stage)
  const positive = stage === 'check' ? 'approve' : 'complete'
  await fc.assert(
    fc.asyncProperty(wild(stage), async (form) => {
      const { status } = await act(who, task, { act: positive, form })
      expect([200, 400, 409, 422]).toContain(status)
    }),
    { numRuns: 40 },
  )
})
