// What a signer sees of the quotes before signing: marks, warnings in the own language, and the prices on paper.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quote } from '../../harness/purchase-kit.ts'
import { startApi, type TestApi } from './server.ts'
import { type Story, sent, uploaded } from './story.ts'

let api: TestApi
let story: Story
let approval: string

beforeAll(async () => {
  api = await startApi()
  story = await sent(api)
  const kit = { file: () => uploaded(api) }
  const quotes = [
    await quote(kit, '东门文具店', { prices: [640, 480], supplier: { phone: '0571-8888 1234' } }),
    await quote(kit, '启明文化用品公司', { prices: [600, 450], supplier: { phone: '057188881234' } }),
    await quote(kit, '永兴百货', { prices: [700, 450] }),
  ]
  const form = { quotes, chosen: 0, reason: '送货上门，当天到' }
  const task = await story.open('quotes')
  await (await api.as('buyer')).post(`/tasks/${task}/acts`, { act: 'complete', form })
  approval = await story.open('approval')
})
afterAll(() => api.stop())

test('the task of a signer brings the warnings of the quotes, as sentences', async () => {
  const { body } = await (await api.as('head')).get(`/tasks/${approval}?lang=en`)
  const quotes = body.request.tasks.find(({ key }: { key: string }) => key === 'quotes')
  expect(quotes.warnings).toMatchObject([{ code: 'related-suppliers' }])
  expect(quotes.warnings[0].message).toContain('share a telephone')
  expect(quotes.result).toMatchObject({ totals: [35200, 33000, 37000], lowest: false })
})

test('the inbox and the request are marked', async () => {
  const marks = ['not-lowest', 'suppliers-related']
  const head = await api.as('head')
  const { body: inbox } = await head.get('/tasks?box=todo')
  expect(inbox.items[0].request).toMatchObject({ id: story.requestId, marks })
  expect((await head.get(`/requests/${story.requestId}`)).body.marks).toEqual(marks)
})

test('the sheet shows the prices side by side, the totals, the choice, the warning and the marks', async () => {
  const { body } = await (await api.as('head')).get(`/requests/${story.requestId}/sheet?lang=zh`)
  for (const shown of [
    '比价表',
    '¥352.00',
    '¥330.00',
    '¥370.00',
    '选中',
    '提请签字人注意',
    '供应商有关联',
    '未选最低价',
  ]) {
    expect(body).toContain(shown)
  }
})
