// The runs of which the histories are kept: between them they take every way through the engine. Nobody moves their
// clocks, so that nothing stands in the histories that would not stand there in a school.
import type { PolicyLadder } from '../../../domain/processes/purchase/policy-type.ts'
import { requestForm } from '../../harness/purchase-kit.ts'
import { checks, givenUpForm, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import type { Story } from '../../harness/story.ts'
import type { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

type Play = (office: StoryOffice) => Promise<Story>

const agreed: Play = async (office) => {
  const it = await office.sent()
  await it.goesOnTo('the end')
  await it.ends('closed')
  return it
}

const jumpedBack: Play = async (office) => {
  const it = await office.sent()
  const form = await it.quotes()
  await it.buyer.completes('quotes', form)
  await it.head.approves()
  await it.logisticsHead.returns({ to: 'quotes', resume: 'jump-back' })
  await it.buyer.completes('quotes', form)
  await it.goesOnTo('the end')
  await it.ends('closed')
  return it
}

const revised: Play = async (office) => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  await it.head.returns({ to: 'form', resume: 'jump-back' })
  const lines = [
    { item: '彩色粉笔', quantity: 40, unit: '盒', estimatedPriceFen: 650 },
    ...requestForm().lines.slice(1),
  ]
  await it.teacher.completes('form', requestForm({ lines }))
  await it.goesOnTo('order')
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  return it
}

const boughtFirst: Play = async (office) => {
  const it = await office.sent({ form: { emergency: true } })
  await it.goesOnTo('the end')
  await it.ends('closed')
  return it
}

const rejected: Play = async (office) => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  await it.head.rejects()
  await it.ends('rejected')
  return it
}

const twoDeliveries: Play = async (office) => {
  const it = await office.sent()
  await it.goesOnTo('acceptance')
  await it.keeper.rejects('acceptance', '粉笔受潮')
  await it.buyer.completes('order')
  const counted = { line: 0, accepted: 30 }
  await it.keeper.accepts({ lines: [counted, { line: 1, accepted: 20 }], shortfall: 'await' })
  await it.buyer.accepts()
  const first = await it.task('acceptance')
  await it.vicePrincipal.accepts()
  await it.opensAfter(first)
  await it.keeper.accepts({ lines: [{ line: 0, accepted: 10 }] })
  await it.goesOnTo('the end')
  await it.ends('closed')
  return it
}

const SECONDS = 1 / 3600
const HASTY: PolicyLadder = {
  // A test is run at any hour.
  quiet: 'ignore',
  due: { calendarHours: 2 * SECONDS },
  rungs: [
    { at: { after: { calendarHours: SECONDS } }, do: 'remind' },
    { at: 'due', do: 'escalate', to: { role: 'logistics-head' } },
  ],
}

const reminded: Play = async (office) => {
  const school = await office.school({ policy: { quotes: { ladder: HASTY } } })
  const it = await office.sent({ school })
  const rungs = async () => (await it.tells()).filter((line) => / (reminded|called in)/.test(line)).length
  await whenThere(async () => (await rungs()) === 2, 'both rungs are climbed')
  await it.logisticsHead.completes('quotes')
  await it.task('approval')
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  return it
}

/** Through every stage of a repair and every way back. */
const repaired: Play = async (office) => {
  const school = await roomySchool(office)
  const it = await reported(office, { school })
  const repairer = it.person('repairer')
  await it.logisticsHead.does('sizing', { act: 'complete', form: { size: 'large' } })
  await repairer.tells('work', { kind: 'accepted' })
  await repairer.tells('work', { kind: 'paused', reason: 'no-access' })
  await repairer.tells('work', { kind: 'resumed' })
  await repairer.does('work', { act: 'complete', form: givenUpForm() })
  await it.vicePrincipal.does('decision', { act: 'complete', form: { decision: 'buy', reason: '换新的' } })
  await repairs(it)
  await it.teacher.does('check', { act: 'reject', opinion: '还是不亮' })
  await repairs(it)
  await checks(it)
  await it.ends('closed')
  return it
}

/** Of the runs of the first manner these were kept. */
export const FIRST_PLAYS: Readonly<Record<string, Play>> = {
  agreed,
  'jumped-back': jumpedBack,
  revised,
  'bought-first': boughtFirst,
  rejected,
  'two-deliveries': twoDeliveries,
  reminded,
}
export const PLAYS: Readonly<Record<string, Play>> = { ...FIRST_PLAYS, repaired }
