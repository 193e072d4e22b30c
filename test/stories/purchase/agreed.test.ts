// Purchases that everybody agrees to, and what must be there before they do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptanceForm } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

test('three quotes, one signature, archive', async () => {
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
  expect((await it.handle.describe()).historyLength).toBeLessThanOrEqual(40)
})
