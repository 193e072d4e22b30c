// Purchases while somebody is away: on the real engine, with the worker that lets open tasks follow.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn } from '../../../records/office/days.ts'
import { endSubstitute, nameSubstitute } from '../../../records/office/substitutes.ts'
import { DAY, type School } from '../../harness/purchase-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open({ sweep: { everyMs: 200 } })
})
afterAll(() => office.close())

const day = (days: number) => dayIn('Asia/Shanghai', Date.now() + days * DAY)

/** From today on; answers how to end it. */
async function away(school: School, person: string, substitute: string): Promise<() => Promise<unknown>> {
  const ids = { person: school.actor(person).personId, substitute: school.actor(substitute).personId }
  const admin = school.actor('admin')
  const named = await nameSubstitute(school.db, admin, { ...ids, from: day(0), to: day(3) }, day(0))
  if (!named.ok) throw new Error(named.code)
  return () => endSubstitute(school.db, admin, named.substitute.id, { today: day(0) })
}

test('the vice principal signs for the principal who has left in the middle, and the purchase goes on by itself', async () => {
  const school = await office.school()
  const it = await office.sent({ school })
  await it.goesOnTo('approval')
  await it.head.approves()
  await it.logisticsHead.approves()
  await away(school, 'principal', 'vice-principal')
  await whenThere(async () => (await it.turn()).length === 2, 'the substitute may sign as well')
  await it.vicePrincipal.approves()
  await it.goesOnTo('the end')
  await it.ends('closed')
  const told = await it.tells()
  expect(told.slice(told.indexOf('logistics-head approves approval'), -6)).toEqual([
    'logistics-head approves approval',
    'vice-principal may stand in',
    'vice-principal approves approval',
    'order 1 opens',
    'buyer completes order',
  ])
  const [last] = (await it.entriesOf('approved')).filter(({ task }) => task.key === 'approval').slice(-1)
  expect(last).toMatchObject({ by: { name: '叶知秋' }, standsInFor: '江怀瑾' })
})

test('whoever comes back signs alone again', async () => {
  const school = await office.school()
  const back = await away(school, 'buyer', 'repairer')
  const it = await office.sent({ school })
  await it.task('quotes')
  expect(await it.turn()).toEqual(['buyer', 'repairer'])
  await back()
  await whenThere(async () => (await it.turn()).length === 1, 'the seat of the substitute is gone')
  expect(await it.person('repairer').tries('quotes', { act: 'return', to: 'form', opinion: '不清楚' })).toMatchObject({
    code: 'not-your-turn',
  })
  await it.goesOnTo('the end')
  await it.ends('closed')
})
