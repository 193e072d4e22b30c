// Deliveries: in one part or several, and who may count them when somebody asked for the goods who would else sign.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptanceForm } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

const counted = (first: number, second: number) => [
  { line: 0, accepted: first },
  { line: 1, accepted: second },
]

test('what is short is waited for, and the same three count the rest', async () => {
  const it = await office.sent()
  await it.goesOnTo('acceptance')
  const short = counted(30, 20)
  expect(await it.keeper.tries('acceptance', { act: 'approve', form: { lines: short } })).toMatchObject({
    code: 'shortfall-required',
    field: 'shortfall',
  })
  await it.keeper.accepts({ lines: short, shortfall: 'await' })
  await it.buyer.accepts()
  const first = await it.task('acceptance')
  await it.vicePrincipal.accepts()
  await it.opensAfter(first)
  expect(await it.turn()).toEqual(['buyer', 'keeper', 'vice-principal'])
  // Of the second line nothing is open any more, of the first one ten.
  const twice = { act: 'approve', form: { lines: counted(10, 20) } } as const
  expect(await it.keeper.tries('acceptance', twice)).toMatchObject({ code: 'line-unknown' })
  const tooMany = { act: 'approve', form: { lines: [{ line: 0, accepted: 11 }] } } as const
  expect(await it.keeper.tries('acceptance', tooMany)).toMatchObject({ code: 'too-many-accepted' })
  await it.keeper.accepts({ lines: [{ line: 0, accepted: 10 }] })
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line.startsWith('acceptance'))).toEqual([
    'acceptance 1 opens',
    'acceptance 2 opens',
  ])
})

test('what is short and not waited for needs a reason, and then it is over', async () => {
  const it = await office.sent()
  await it.goesOnTo('acceptance')
  const form = { lines: counted(40, 18), shortfall: 'close' }
  expect(await it.keeper.tries('acceptance', { act: 'approve', form })).toMatchObject({
    code: 'reason-required',
    field: 'reason',
  })
  await it.keeper.accepts({ ...form, reason: '两个破损，退款。' })
  expect(await it.buyer.tries('acceptance', { act: 'approve', form: { lines: counted(40, 20) } })).toMatchObject({
    code: 'counts-differ',
  })
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.view()).facts).toMatchObject({
    acceptance: { complete: true, shortfall: 'close', remaining: [{ line: 1, quantity: 2 }] },
  })
})

test('of what is short the rest comes damaged: it is ordered again, and only the rest is counted', async () => {
  const it = await office.sent()
  await it.goesOnTo('acceptance')
  const first = await it.task('acceptance')
  await it.keeper.accepts({ lines: counted(30, 20), shortfall: 'await' })
  await it.buyer.accepts()
  await it.vicePrincipal.accepts()
  await it.opensAfter(first)
  await it.keeper.rejects('acceptance', '受潮')
  await it.buyer.completes('order')
  await it.keeper.accepts({ lines: [{ line: 0, accepted: 10 }] })
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line.includes(' opens')).slice(2)).toEqual([
    'order 1 opens',
    'acceptance 1 opens',
    'acceptance 2 opens',
    'order 2 opens',
    'acceptance 3 opens',
  ])
})

test('goods that were bought first and are refused are ordered again; the signatures stand', async () => {
  const it = await office.sent({ form: { emergency: true } })
  await it.goesOnTo('acceptance')
  await it.keeper.rejects('acceptance', '数量不符')
  await it.buyer.completes('order')
  await it.keeper.accepts(acceptanceForm())
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line.includes(' opens'))).toEqual([
    'order 1 opens',
    'quotes 1 opens',
    'approval 1 opens',
    'acceptance 1 opens',
    'order 2 opens',
    'acceptance 2 opens',
  ])
})

/** Who signed the request and who counted the goods, of somebody's own request. */
test.each([
  ['head', ['logistics-head', 'principal'], ['buyer', 'keeper', 'vice-principal'], 'head passed over: own-request'],
  [
    'logistics-head',
    ['vice-principal', 'principal'],
    ['buyer', 'keeper', 'vice-principal'],
    'head passed over: own-request',
  ],
  [
    'vice-principal',
    ['logistics-head', 'principal'],
    ['buyer', 'keeper', 'logistics-head'],
    'head passed over: own-request',
  ],
  [
    'principal',
    ['logistics-head', 'vice-principal'],
    ['buyer', 'keeper', 'vice-principal'],
    'head passed over: signs-later',
  ],
  ['buyer', ['logistics-head', 'principal'], ['logistics-head', 'keeper', 'vice-principal'], 'approval 1 opens'],
])('nobody signs the own request: %s', async (who, signers, counters, said) => {
  const it = await office.sent({ by: who })
  await it.goesOnTo('the end')
  await it.ends('closed')
  const tells = await it.tells()
  const by = (task: string) =>
    tells.filter((line) => line.endsWith(`approves ${task}`)).map((line) => line.split(' ')[0])
  expect(by('approval')).toEqual(signers)
  expect(by('acceptance')).toEqual(counters)
  expect(tells.find((line) => line.startsWith('approval'))).toContain(said)
})
