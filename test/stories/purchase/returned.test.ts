// Purchases that are sent back on the way, and how they come up again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestForm } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

const SIGNED_BY_TWO = [
  'teacher sends',
  'quotes 1 opens',
  'buyer completes quotes',
  'approval 1 opens',
  'head approves approval',
  'quotes are frozen',
  'logistics-head approves approval',
]

test('quotes that come straight back unchanged stand under the signatures that were given', async () => {
  const it = await office.sent()
  const form = await it.quotes()
  await it.buyer.completes('quotes', form)
  await it.head.approves()
  await it.logisticsHead.approves()
  await it.principal.returns({ to: 'quotes', resume: 'jump-back', opinion: '能否再便宜些？' })
  await it.buyer.completes('quotes', { ...form, reason: '三家都问过了，不能再低。' })
  await it.task('approval')
  expect(await it.turn()).toEqual(['principal'])
  await it.principal.approves()
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).slice(0, 12)).toEqual([
    ...SIGNED_BY_TWO,
    'principal returns to quotes and wants it straight back',
    'quotes 2 opens',
    'buyer completes quotes',
    'goods/2: same',
    'approval 2 opens, head and logistics-head stand',
  ])
})

test('better quotes that come straight back start the signatures again, and the trail says so', async () => {
  const it = await office.sent()
  await it.buyer.completes('quotes')
  await it.head.approves()
  await it.logisticsHead.approves()
  await it.principal.returns({ to: 'quotes', resume: 'jump-back', opinion: '太贵' })
  await it.buyer.completes('quotes')
  await it.task('approval')
  expect(await it.turn()).toEqual(['head'])
  expect(await it.principal.tries('approval', { act: 'approve' })).toMatchObject({ code: 'not-your-turn' })
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).slice(7, 16)).toEqual([
    'principal returns to quotes and wants it straight back',
    'quotes 2 opens',
    'buyer completes quotes',
    'goods/2: same',
    'the signatures start again: quotes-changed',
    'approval 2 opens',
    'head approves approval',
    'quotes are frozen',
    'logistics-head approves approval',
  ])
})

test('whoever does not ask for it straight back has everything signed again', async () => {
  const it = await office.sent()
  const form = await it.quotes()
  await it.buyer.completes('quotes', form)
  await it.head.approves()
  await it.logisticsHead.returns({ to: 'quotes' })
  await it.buyer.completes('quotes', form)
  await it.task('approval')
  expect(await it.turn()).toEqual(['head'])
  await it.goesOnTo('the end')
  await it.ends('closed')
  const signatures = (await it.tells()).filter((line) => line.endsWith('approves approval'))
  expect(signatures).toHaveLength(4)
})

test('an unclear request is revised by who sent it, and the buyer asks for prices again', async () => {
  const it = await office.sent()
  await it.buyer.returns({ to: 'form', opinion: '要什么规格？' }, 'quotes')
  expect(await it.turn()).toEqual(['teacher'])
  await it.teacher.completes('form', requestForm({ title: '彩色粉笔和黑板擦' }))
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).slice(0, 9)).toEqual([
    'teacher sends',
    'quotes 1 opens',
    'buyer returns to form',
    'way: quotes approval order acceptance archive',
    'form 1 opens',
    'teacher completes form',
    'teacher revises',
    'quotes 2 opens',
    'buyer completes quotes',
  ])
  expect(await it.view()).toMatchObject({ title: '彩色粉笔和黑板擦' })
})

test('a revised reason comes straight back to the signature; the quotes are for the same goods', async () => {
  const it = await office.sent()
  await it.buyer.completes('quotes')
  await it.head.approves()
  await it.logisticsHead.returns({ to: 'form', resume: 'jump-back', opinion: '理由太短' })
  await it.teacher.completes('form', requestForm({ reason: '开学初各班领用，库存已空。' }))
  await it.task('approval')
  expect(await it.turn()).toEqual(['logistics-head'])
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect(await it.tells()).toContain('approval 2 opens, head stand')
})

test('other goods need other quotes, also when the request was wanted straight back', async () => {
  const it = await office.sent()
  await it.buyer.completes('quotes')
  await it.head.approves()
  await it.logisticsHead.returns({ to: 'form', resume: 'jump-back', opinion: '黑板擦太多' })
  const fewer = requestForm().lines.map((line) => (line.unit === '个' ? { ...line, quantity: 10 } : line))
  await it.teacher.completes('form', requestForm({ lines: fewer }))
  await it.buyer.completes('quotes')
  await it.task('approval')
  expect(await it.turn()).toEqual(['head'])
  await it.goesOnTo('acceptance')
  await it.keeper.accepts({
    lines: [
      { line: 0, accepted: 40 },
      { line: 1, accepted: 10 },
    ],
  })
  await it.goesOnTo('the end')
  await it.ends('closed')
  const tells = await it.tells()
  expect(tells).toContain('goods/2: changed')
  expect(tells.filter((line) => line.startsWith('approval'))).toEqual(['approval 1 opens', 'approval 3 opens'])
})

test('the principal asks the head of department once more and then goes on', async () => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  await it.head.approves()
  await it.logisticsHead.approves()
  await it.principal.returns({ to: 'head', resume: 'jump-back', opinion: '班级领用数量是多少？' })
  expect(await it.turn()).toEqual(['head'])
  await it.head.approves(undefined, '每班四盒。')
  expect(await it.turn()).toEqual(['principal'])
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line.startsWith('approval'))).toEqual(['approval 1 opens'])
})

test('a supplier that cannot deliver: other quotes, and every signature anew', async () => {
  const it = await office.sent()
  await it.goesOnTo('order')
  const opinion = '启明已无货'
  const straightBack = { act: 'return', to: 'quotes', resume: 'jump-back', opinion } as const
  expect(await it.buyer.tries('order', straightBack)).toMatchObject({ code: 'jump-back-not-offered' })
  await it.buyer.returns({ to: 'quotes', opinion }, 'order')
  await it.buyer.completes('quotes')
  await it.task('approval')
  expect(await it.turn()).toEqual(['head'])
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line === 'principal approves approval')).toHaveLength(2)
})
