// A repair that waits for a part: while its clock stands nothing is asked for but how far it is, on the day that was named;
// when it goes on, everything is later by the working time that has passed, to the minute. The school works from Monday to
// Friday 08:00–12:00 and 14:00–17:30; the instants were reckoned by hand from that.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { timeSpentOn } from '../../../records/time-spent.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
})
afterAll(() => office.close())

/** Two working hours from the report: asked for after one, the office is called in at the limit, the leader told after another. */
const leak = () => reported(office, { school, at: at('friday', '09:00'), form: { category: 'leak', text: '水管漏水' } })

test('a part on order over the weekend: the clock stands, and goes on where it stood', async () => {
  const it = await leak()
  const repairer = it.person('repairer')
  await it.timePassesTo(at('friday', '09:15'))
  await repairer.tells('work', { kind: 'accepted' })
  await it.timePassesTo(at('friday', '09:30'))
  await repairer.tells('work', { kind: 'paused', reason: 'part', until: dateOf('monday'), contact: '五金店 139' })
  const paused = (await it.view()).tasks[0]
  expect(paused).toMatchObject({
    progress: { state: 'paused', clock: { reason: 'part', title: { zh: expect.any(String) } } },
  })
  expect(paused?.dueAt).toBeUndefined()
  await it.timePassesTo(at('monday', '09:00'))
  // Nothing of Friday; on the morning that was named the repairer is asked how far it is.
  expect(await climbed(it, 'work')).toEqual(['monday 08:00 repairer reminded'])
  await repairer.tells('work', { kind: 'resumed' })
  await it.timePassesTo(at('monday', '09:29'))
  expect(await climbed(it, 'work')).toHaveLength(1)
  await it.timePassesTo(at('monday', '11:32'))
  // Half an hour was gone on Friday: asked for after half an hour more, the limit an hour and a half after it goes on.
  expect(await climbed(it, 'work')).toEqual([
    'monday 08:00 repairer reminded',
    'monday 09:30 repairer reminded',
    'monday 10:30 logistics-head called in',
    'monday 11:30 vice-principal told',
  ])
  const view = await it.view()
  const spent = await timeSpentOn(school.db, school.actor('repairer'), view, at('monday', '11:30'))
  // Friday 09:00–09:30 and Monday 09:00–11:30; it stood Friday 09:30–12:00 and 14:00–17:30, Monday 08:00–09:00.
  expect(spent.time).toEqual({ workedMinutes: 180, waitedMinutes: 420 })
  await repairs(it)
  await checks(it)
  await it.ends('closed')
  expect((await it.tells()).filter((line) => line.startsWith('repairer'))).toEqual([
    'repairer accepted work',
    'repairer paused work: part',
    'repairer reminded',
    'repairer resumed work',
    'repairer reminded',
    'repairer completes work',
  ])
})

test('what counts days of the calendar is not later for that: it comes at once when the clock goes on, and says why', async () => {
  const it = await reported(office, { school, at: at('friday', '09:00'), form: { category: 'lock', text: '门锁坏了' } })
  const repairer = it.person('repairer')
  await it.timePassesTo(at('friday', '10:00'))
  await repairer.tells('work', { kind: 'paused', reason: 'no-access' })
  await it.timePassesTo(at('monday', '09:00'))
  expect(await climbed(it, 'work')).toEqual([])
  await repairer.tells('work', { kind: 'resumed' })
  await it.timePassesTo(at('monday', '09:05'))
  const rungs = (await it.entries()).filter((entry) => 'plannedAt' in entry)
  expect(rungs.map((rung) => ('lateWhy' in rung ? rung.lateWhy : ''))).toEqual(['clock', 'clock'])
  expect((await climbed(it, 'work')).map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'friday 20:00 repairer reminded',
    'saturday 00:00 logistics-head called in',
  ])
})
