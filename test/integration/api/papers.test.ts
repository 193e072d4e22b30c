// What a request is shown as: its keys in words, its papers as data, the way behind and ahead, its files, what one may do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Block, Paper, Value } from '../../../api/present/paper/block.ts'
import type { WayStage } from '../../../records/way.ts'
import { quotesForm } from '../../harness/purchase-kit.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, type Story, sent, uploaded } from './story.ts'

type Shown = {
  papers: Paper[]
  way: WayStage[]
  acts: string[]
  files: { name: string; by: string }[]
  words: { status: { en: string }; stage?: { zh: string }; marks: { zh: string }[]; process: { zh: string } }
  time?: { workedMinutes: number; waitedMinutes?: number }
}

let api: TestApi
let done: Story
beforeAll(async () => {
  api = await startApi()
  done = await sent(api, 'teacher', { files: [await uploaded(api, 'teacher', '教室照片.pdf')] })
  await playThrough(api, done)
})
afterAll(() => api.stop())

const show = async (story: Story, who = 'teacher', language = 'zh'): Promise<Shown> => {
  const { status, body } = await (await api.as(who)).get(`/requests/${story.requestId}?lang=${language}`)
  expect(status).toBe(200)
  return body
}
const act = async (who: string, task: string, body: object) => {
  const answer = await (await api.as(who)).post(`/tasks/${task}/acts`, body)
  expect([who, answer.status]).toEqual([who, 200])
}
const quotes = (changes: Record<string, unknown> = {}) => quotesForm({ file: () => uploaded(api) }, changes)
const states = ({ way }: Shown) => way.map(({ key, state, rounds }) => `${key} ${state} ${rounds}`)
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

function valuesOf({ blocks }: Paper, label: string): readonly Value[] | undefined {
  const rows = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))
  return rows.find((row) => row.label.zh === label)?.values
}

test('the papers of a purchase hold every value as what it is', async () => {
  const { papers } = await show(done)
  expect(papers.map(({ key }) => key)).toEqual(['request', 'quotes', 'order', 'acceptance'])
  const [request, quoted, order] = papers as [Paper, Paper, Paper]
  expect(valuesOf(request, '类别')).toEqual([{ zh: '教学用品', en: 'Teaching supplies' }])
  expect(valuesOf(request, '需用日期')).toEqual([{ day: expect.any(String) }])
  expect(valuesOf(request, '紧急（先买后批）')).toEqual([{ zh: '否', en: 'No' }])
  expect(valuesOf(request, '附件')).toEqual([{ file: expect.objectContaining({ name: '教室照片.pdf' }) }])
  expect(valuesOf(request, '申请部门')).toEqual(['语文组'])
  const [lines] = tables(request.blocks)
  expect(lines?.columns.map(({ label }) => label.en)).toEqual([
    'Item',
    'Specification',
    'Quantity',
    'Unit',
    'Estimated price of one',
    'Total',
  ])
  expect(lines?.rows).toEqual([
    ['无尘粉笔', '白色', { number: 40 }, '盒', { fen: 650 }, { fen: 26_000 }],
    ['黑板擦', null, { number: 20 }, '个', { fen: 500 }, { fen: 10_000 }],
  ])
  expect(lines?.sum).toEqual({ fen: 36_000 })
  expect(valuesOf(quoted, '选中的报价')).toEqual(['2 · 启明文化用品公司'])
  expect(quoted.blocks.find(({ kind }) => kind === 'list')).toMatchObject({ items: { length: 3 } })
  expect(tables(quoted.blocks).at(-1)).toMatchObject({ title: { zh: '比价表' }, chosen: 2, numbered: false })
  expect(valuesOf(order, '编号')).toEqual(['D-2026-7'])
})

test('a text that looks like the key of a choice stays a text', async () => {
  const story = await sent(api, 'teacher', { title: 'teaching', reason: '2026-02-30' })
  const [paper] = (await show(story)).papers as [Paper]
  expect(valuesOf(paper, '标题')).toEqual(['teaching'])
  expect(valuesOf(paper, '理由')).toEqual(['2026-02-30'])
})

test('warnings stand with their paper, in the language of whoever asks', async () => {
  const story = await sent(api)
  const form = await quotes()
  const related = form.quotes.map((quote, at) => ({
    ...quote,
    supplier: { ...quote.supplier, ...(at < 2 ? { phone: '0571-1' } : {}) },
  }))
  await act('buyer', await story.open('quotes'), { act: 'complete', form: { ...form, quotes: related } })
  const english = await show(story, 'teacher', 'en')
  expect(english.papers[1]?.warnings[0]).toMatchObject({ code: 'related-suppliers', message: /share a telephone/ })
  expect(english.words.marks).toEqual([{ zh: '供应商有关联', en: 'Related suppliers' }])
})

test('the way shows who signs now, who has signed, and who would sign next', async () => {
  const story = await sent(api)
  const task = await story.open('quotes')
  const before = await show(story)
  expect(states(before)).toEqual([
    'quotes now 1',
    'approval ahead 0',
    'order ahead 0',
    'acceptance ahead 0',
    'archive ahead 0',
  ])
  expect(before.way[0]).toMatchObject({ openedAt: expect.any(String), dueAt: expect.any(String) })
  const [head] = before.way[1]?.groups ?? []
  expect(head).toMatchObject({ title: { zh: '部门负责人' }, people: [{ name: '顾明远', sits: { zh: '部门负责人' } }] })
  await act('buyer', task, { act: 'complete', form: await quotes() })
  const approval = await story.open('approval')
  await act('head', approval, { act: 'approve' })
  const { way, words, time } = await show(story)
  expect(way[0]).toMatchObject({ state: 'done', closedAt: expect.any(String) })
  expect(way[1]?.groups.map(({ people }) => people[0]?.state)).toEqual(['decided', 'active', 'waiting'])
  expect(words).toMatchObject({ stage: { zh: '审批' }, process: { zh: '采购' } })
  expect(time).toMatchObject({ workedMinutes: expect.any(Number), waitedMinutes: expect.any(Number) })
})

test('the way of what is over has nothing ahead', async () => {
  expect(states(await show(done)).map((state) => state.split(' ')[1])).toEqual(['done', 'done', 'done', 'done', 'done'])
  const story = await sent(api)
  await story.open('quotes')
  await (await api.as('teacher')).post(`/requests/${story.requestId}/withdraw`)
  const shown = await show(story, 'teacher', 'en')
  expect(shown.words.status.en).toBe('Withdrawn')
  expect(states(shown)).toEqual([
    'quotes done 1',
    'approval skipped 0',
    'order skipped 0',
    'acceptance skipped 0',
    'archive skipped 0',
  ])
})

test('the files of a request are those that its papers and comments name', async () => {
  const { files } = await show(done)
  expect(files.map(({ name, by }) => `${name} ${by}`)).toEqual([
    '教室照片.pdf 林晓禾',
    ...Array.from({ length: 3 }, () => '报价单.pdf 蒋采薇'),
  ])
})

test.each([
  ['teacher', ['withdraw', 'comment', 'copy', 'urge']],
  ['head', ['comment', 'copy']],
  ['principal', ['comment', 'copy']],
  ['buyer', ['comment', 'copy']],
])('%s may %j on a request that waits', async (who, may) => {
  const story = await sent(api)
  await story.open('quotes')
  expect((await show(story, who)).acts).toEqual(may)
})

test('on what is over nobody waits, and nothing is taken back', async () => {
  expect((await show(done)).acts).toEqual(['comment', 'copy'])
})

test('lists and boxes say what keys are called, and seats what people sit as', async () => {
  const { body: list } = await (await api.as('principal')).get('/requests?limit=1')
  expect(list.items[0].words).toMatchObject({ process: { zh: '采购' }, status: { zh: expect.any(String) } })
  const { body: box } = await (await api.as('buyer')).get('/tasks?box=done')
  expect(box.items[0].request.words.process).toEqual({ zh: '采购', en: 'Purchase' })
  const { body } = await (await api.as('teacher')).get(`/requests/${done.requestId}`)
  expect(body.tasks[1].groups[0].seats[0]).toMatchObject({
    role: 'head',
    roleTitle: { zh: '部门负责人' },
    sits: { en: 'Department head' },
  })
})

test('a task is opened with the papers and the way of its request', async () => {
  const story = await sent(api)
  const task = await story.open('quotes')
  const { body } = await (await api.as('buyer')).get(`/tasks/${task}`)
  expect(body.request.way[0]).toMatchObject({ key: 'quotes', state: 'now' })
  expect(body.request.papers[0].key).toBe('request')
})

test('another school’s person sees nothing of it', async () => {
  for (const path of ['', '/sheet', '/sheet.pdf']) {
    const { status } = await (await api.as('x-principal')).get(`/requests/${done.requestId}${path}`)
    expect([path, status]).toEqual([path, 404])
  }
})
