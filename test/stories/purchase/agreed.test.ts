// Purchases that everybody agrees to, and what must be there before they may.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptanceForm, quote } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

test('three quotes, one signature, three who count, and the archive', async () => {
  const it = await office.sent()
  await it.buyer.completes('quotes')
  await it.head.approves()
  await it.logisticsHead.approves()
  await it.principal.approves()
  await it.buyer.completes('order')
  await it.keeper.accepts(acceptanceForm())
  await it.buyer.accepts()
  await it.vicePrincipal.accepts()
  await it.ends('closed')
  expect(await it.tells()).toEqual([
    'teacher sends',
    'quotes 1 opens',
    'buyer completes quotes',
    'approval 1 opens',
    'head approves approval',
    'quotes are frozen',
    'logistics-head approves approval',
    'principal approves approval',
    'order 1 opens',
    'buyer completes order',
    'acceptance 1 opens',
    'keeper approves acceptance',
    'buyer approves acceptance',
    'vice-principal approves acceptance',
    'archive done',
    'closed',
  ])
})

test('the history of a whole purchase has at most forty events', async () => {
  const it = await office.sent()
  await it.goesOnTo('the end')
  await it.ends('closed')
  const { historyLength } = await it.handle.describe()
  const { events } = await it.handle.fetchHistory()
  expect(events).toHaveLength(historyLength)
  expect(historyLength).toBeLessThanOrEqual(40)
})

test('two quotes are not enough; the third one makes them so', async () => {
  const it = await office.sent()
  const form = await it.quotes()
  const two = { ...form, quotes: (form['quotes'] as unknown[]).slice(0, 2) }
  expect(await it.buyer.tries('quotes', { act: 'complete', form: two })).toMatchObject({
    ok: false,
    code: 'quotes-missing',
    field: 'quotes',
    values: { have: 2, need: 3 },
  })
  expect(await it.tells()).toEqual(['teacher sends', 'quotes 1 opens'])
  await it.buyer.completes('quotes', form)
  await it.goesOnTo('order')
})

test('whoever does not choose the lowest price owes a reason, and the signers read it', async () => {
  const it = await office.sent()
  // 40 × 6.40 + 20 × 4.80 = 352.00, and the second one asks 40 × 6.00 + 20 × 4.50 = 330.00.
  const form = await it.quotes({ chosen: 0 })
  expect(await it.buyer.tries('quotes', { act: 'complete', form })).toMatchObject({
    code: 'reason-required',
    field: 'reason',
    values: { totalFen: 35_200, lowestFen: 33_000 },
  })
  const reason = '东门文具店当天送货，另两家要等两周。'
  await it.buyer.completes('quotes', { ...form, reason })
  await it.task('approval')
  for (const signer of ['head', 'logistics-head', 'principal']) {
    const { tasks, facts } = await it.view(signer)
    expect(tasks.find(({ key }) => key === 'quotes')?.form).toMatchObject({ chosen: 0, reason })
    expect(facts).toMatchObject({ quotes: { lowest: false, totalFen: 35_200 } })
  }
  await it.goesOnTo('order')
  await it.buyer.completes('order', { supplier: '东门文具店' })
  await it.goesOnTo('the end')
  await it.ends('closed')
})

test('a single source says which kind it is, and every later signer sees it marked', async () => {
  const it = await office.sent()
  const single = { category: 'only-supplier', reason: '只有这一家有教材配套用品', file: await it.school.file() }
  const quotes = [await quote(it.school, '启明文化用品公司')]
  const unknown = { quotes, chosen: 0, single: { ...single, category: 'a-friend' } }
  expect(await it.buyer.tries('quotes', { act: 'complete', form: unknown })).toMatchObject({
    code: 'unknown-single-category',
    field: 'single.category',
  })
  await it.buyer.completes('quotes', { quotes, chosen: 0, single })
  await it.task('approval')
  for (const signer of ['head', 'logistics-head', 'principal']) {
    expect((await it.view(signer)).marks).toEqual(['single-source'])
  }
  await it.goesOnTo('acceptance')
  for (const signer of ['keeper', 'vice-principal']) expect((await it.view(signer)).marks).toEqual(['single-source'])
  await it.goesOnTo('the end')
  await it.ends('closed')
})

test('above the second amount the principal signs under the minutes of the collective decision', async () => {
  // Estimated at 29,900 yuan; the lowest price is 30,100 yuan.
  const lines = [{ item: '投影仪', quantity: 10, unit: '台', estimatedPriceFen: 299_000 }]
  const it = await office.sent({ form: { title: '投影仪', category: 'equipment', lines } })
  const prices = [301_000, 305_000, 310_000]
  const names = ['启明文化用品公司', '东门电器', '永兴百货']
  const quotes = await Promise.all(names.map((name, at) => quote(it.school, name, { prices: [prices[at]!] })))
  await it.buyer.completes('quotes', { quotes, chosen: 0 })
  await it.head.approves()
  await it.logisticsHead.approves()
  expect(await it.principal.tries('approval', { act: 'approve' })).toMatchObject({ code: 'minutes-required' })
  const held = new Date(it.now).toISOString().slice(0, 10)
  await it.principal.approves({ file: await it.school.file('principal'), heldOn: held, number: '校委会〔12〕号' })
  await it.buyer.completes('order')
  await it.keeper.accepts({ lines: [{ line: 0, accepted: 10 }] })
  await it.goesOnTo('the end')
  await it.ends('closed')
  expect((await it.view()).facts).toMatchObject({ approval: { heldOn: held } })
})

test('a policy that is changed meanwhile is for later requests; this one goes on under the one it was sent under', async () => {
  const school = await office.school({ policy: { quotes: { amountFen: 100_000 } } })
  const [before, one] = [await office.sent({ school }), await quote(school, '启明文化用品公司')]
  await office.changesPolicy(school, { quotes: { amountFen: 0 } }, 1)
  const after = await office.sent({ school })
  const form = { quotes: [one], chosen: 0 }
  await before.buyer.completes('quotes', form)
  expect(await after.buyer.tries('quotes', { act: 'complete', form })).toMatchObject({ code: 'quotes-missing' })
  await before.goesOnTo('the end')
  await before.ends('closed')
})
