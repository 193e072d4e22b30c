// The calendar is changed while a repair waits for a part. A leak has two working hours from the report: asked for after one,
// the office called in at the limit, the leader told after another. The school works from Monday to Friday 08:00–12:00 and
// 14:00–17:30; the instants were reckoned by hand from that.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { changeTimetables } from '../../../records/calendar-change.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import { reported, roomySchool } from '../../harness/repair-kit.ts'
import { course, followed, says } from '../../harness/replanning.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

const saturday = { on: dateOf('saturday'), kind: 'make-up', as: 'fri', name: '补班' } as const

test('while the clock stands nothing moves; afterwards it counts by the calendar there is, without the time it stood', async () => {
  const school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const form = { category: 'leak', text: '水管漏水' }
  const it = await reported(office, { school, at: at('friday', '09:00'), form })
  const repairer = it.person('repairer')
  await it.timePassesTo(at('friday', '09:30'))
  await repairer.tells('work', { kind: 'accepted' })
  await repairer.tells('work', { kind: 'paused', reason: 'part' })
  await says(office, school, saturday)
  await it.timePassesTo(at('saturday', '14:00'))
  expect(await course(it, 'work')).toEqual([])
  await repairer.tells('work', { kind: 'resumed' })
  await it.timePassesTo(at('saturday', '14:10'))
  // Half an hour was gone; on the Saturday that is worked the other hour and a half are over at 15:30.
  const task = (await it.view()).tasks.find(({ state }) => state === 'open')
  expect(task?.dueAt).toBe(new Date(at('saturday', '15:30')).toISOString())
  await says(office, school, { on: saturday.on, kind: 'plain' })
  await it.timePassesTo(at('monday', '09:31'))
  // The clock stood for six working hours of Friday. Without them the first hour is over on Monday at 08:30, the second at 09:30.
  expect(await course(it, 'work')).toEqual([
    'calendar: due saturday 15:30 → monday 09:30',
    'monday 08:30 reminded',
    'monday 09:30 escalated',
  ])
})

test('on the day that was named it is asked at the opening of the timetable that holds then', async () => {
  const school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const form = { category: 'leak', text: '水管漏水' }
  const it = await reported(office, { school, at: at('friday', '09:00'), form })
  const repairer = it.person('repairer')
  await it.timePassesTo(at('friday', '09:30'))
  await repairer.tells('work', { kind: 'paused', reason: 'part', until: dateOf('monday') })
  await it.isTold()
  const weekdays = { ...SCHOOL_WEEK, mon: [['07:30', '11:30'] as const, ['14:00', '17:30'] as const] }
  const timetables = [{ from: '2020-01-01', name: '夏令作息', weekdays }]
  await followed(office, school, changeTimetables(school.db, school.actor('admin'), { timetables }))
  await it.timePassesTo(at('monday', '07:32'))
  expect(await course(it, 'work')).toEqual(['monday 07:30 reminded'])
})
