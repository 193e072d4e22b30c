// Purchases that come to nothing, and deliveries that are sent back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptanceForm } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

test.each([
  ['head', 0],
  ['logistics-head', 1],
  ['principal', 2],
])('what the %s rejects is over', async (who, before) => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  for (const signer of [it.head, it.logisticsHead].slice(0, before)) await signer.approves()
  expect(await it.person(who).tries('approval', { act: 'reject' })).toMatchObject({ code: 'opinion-required' })
  const approval = await it.task('approval')
  await it.person(who).rejects('approval', '超出预算')
  await it.ends('rejected')
  expect((await it.tells()).slice(-2)).toEqual([`${who} rejects approval`, 'rejected'])
  expect(await it.principal.triesOn(approval, { act: 'approve' })).toMatchObject({ code: 'task-closed' })
})

test.each(['approval', 'order', 'acceptance'] as const)(
  'a request that is withdrawn at the stage of %s',
  async (stage) => {
    const it = await office.sent()
    await it.goesOnTo(stage)
    const task = await it.task(stage)
    const [whoseTurn] = await it.turn()
    await it.teacher.withdraws('不需要了')
    expect(await it.person(whoseTurn!).triesOn(task, { act: 'approve' })).toMatchObject({ code: 'task-closed' })
    await it.ends('withdrawn')
    expect((await it.tells()).slice(-2)).toEqual([`${stage} 1 opens`, 'teacher withdraws'])
  },
)

test('a request that is withdrawn while the buyer asks for prices', async () => {
  const it = await office.sent()
  await it.task('quotes')
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  expect(await it.tells()).toEqual(['teacher sends', 'quotes 1 opens', 'teacher withdraws'])
})

test('a request that is withdrawn in the moment in which it was sent opens no task that stays', async () => {
  const it = await office.sent()
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  expect((await it.view()).tasks.filter(({ state }) => state === 'open')).toEqual([])
})

test('a request that came back to be revised is withdrawn instead', async () => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  await it.head.returns({ to: 'form' })
  await it.task('form')
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  expect((await it.tells()).slice(-2)).toEqual(['form 1 opens', 'teacher withdraws'])
})

test('what the three who count refuse is ordered again', async () => {
  const it = await office.sent()
  await it.goesOnTo('acceptance')
  await it.keeper.accepts(acceptanceForm())
  await it.vicePrincipal.rejects('acceptance', '粉笔受潮')
  await it.buyer.completes('order', { number: '换货' })
  await it.task('acceptance')
  expect(await it.turn()).toEqual(['buyer', 'keeper', 'vice-principal'])
  await it.goesOnTo('the end')
  await it.ends('closed')
  const tells = await it.tells()
  expect(tells.slice(tells.indexOf('vice-principal rejects acceptance'))).toEqual([
    'vice-principal rejects acceptance',
    'order 2 opens',
    'buyer completes order',
    'acceptance 2 opens',
    'buyer approves acceptance',
    'keeper approves acceptance',
    'vice-principal approves acceptance',
    'archive done',
    'closed',
  ])
})
