// Repairs as they go when everybody does what is theirs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office)
})
afterAll(() => office.close())

test('sized, repaired with a picture and its cost, checked and rated', async () => {
  const it = await reported(office, { school })
  expect(it.number).toMatch(/^BX-\d{4}-0001$/)
  await it.logisticsHead.does('sizing', { act: 'complete', form: { size: '小修' } })
  await repairs(it)
  await checks(it)
  await it.ends('closed')
  expect(await it.tells()).toEqual([
    'teacher sends',
    'sizing 1 opens',
    'logistics-head completes sizing',
    'work 1 opens',
    'repairer completes work',
    'check 1 opens',
    'teacher approves check',
    'archive done',
    'closed',
  ])
  const { title, facts, marks } = await it.view()
  expect(title).toBe('明理楼 / 三层 / 301 教室：日光灯不亮')
  expect(facts).toMatchObject({
    request: { category: 'electricity', urgency: 'normal', isSized: false },
    sizing: { size: 'small' },
    work: { result: 'repaired', costFen: 3000 },
    check: { rating: 5 },
  })
  expect(marks).toEqual([])
})

test('the history of a whole repair has at most forty events', async () => {
  const it = await reported(office, { school })
  await it.logisticsHead.does('sizing', { act: 'complete', form: { size: 'small' } })
  await repairs(it)
  await checks(it)
  await it.ends('closed')
  expect((await it.handle.describe()).historyLength).toBeLessThanOrEqual(40)
})
