// The calendar is changed while a purchase waits. The school works from Monday to Friday 08:00–12:00 and 14:00–17:30, and
// each instant below was reckoned by hand from that.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { changeTimetables } from '../../../records/calendar-change.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { course, followed, says } from '../../harness/replanning.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
/** When the office hears of a change. */
let now = Date.now
beforeAll(async () => {
  office = await StoryOffice.open({ replan: { now: () => now() } })
})
afterAll(() => office.close())

const saturday = { on: dateOf('saturday'), kind: 'make-up', as: 'fri', name: '补班' } as const

const courseOf = (it: Story) => course(it, 'approval')

async function atTheHead(): Promise<{ it: Story; school: School }> {
  const school = await office.school({ calendar: calendarOf(SCHOOL_WEEK) })
  const it = await office.sent({ school, at: at('friday', '14:00') })
  await it.timePassesTo(at('friday', '15:00'))
  await it.buyer.completes('quotes')
  await it.task('approval')
  return { it, school }
}

test('a make-up day that is added brings the reminder to its new minute, though the timer was set for Monday', async () => {
  const { it, school } = await atTheHead()
  await says(office, school, saturday)
  await it.timePassesTo(at('saturday', '09:32'))
  // Four working hours after Friday 15:00 were over on Monday at 09:30; with Saturday worked, on Saturday at 09:30.
  expect(await courseOf(it)).toEqual(['calendar: due monday 15:00 → saturday 15:00', 'saturday 09:30 reminded'])
  await it.timePassesTo(at('monday', '09:32'))
  expect((await courseOf(it)).slice(2)).toEqual(['saturday 15:00 reminded', 'monday 09:30 escalated'])
  await it.head.approves()
  await it.goesOnTo('the end')
  await it.ends('closed')
})

test('a make-up day that is taken back lets the reminder wait, though the timer rings', async () => {
  const { it, school } = await atTheHead()
  await says(office, school, saturday)
  await says(office, school, { on: saturday.on, kind: 'plain' })
  await it.timePassesTo(at('monday', '09:00'))
  expect((await courseOf(it)).filter((line) => !line.startsWith('calendar'))).toEqual([])
  await it.timePassesTo(at('monday', '09:32'))
  expect(await courseOf(it)).toEqual([
    'calendar: due monday 15:00 → saturday 15:00',
    'calendar: due saturday 15:00 → monday 15:00',
    'monday 09:30 reminded',
  ])
})

test('a day that is said to have been worked when it is over: each rung is climbed once, at once, and says why', async () => {
  const { it, school } = await atTheHead()
  await it.timePassesTo(at('sunday', '12:00'))
  expect(await courseOf(it)).toEqual([])
  now = () => at('sunday', '12:00')
  await says(office, school, saturday)
  now = Date.now
  await it.isTold()
  await whenThere(async () => (await courseOf(it)).length === 3, 'both rungs are climbed')
  expect(await courseOf(it)).toEqual([
    'calendar: due monday 15:00 → saturday 15:00',
    'saturday 09:30 reminded late: calendar',
    'saturday 15:00 reminded late: calendar',
  ])
  await it.timePassesTo(at('monday', '09:32'))
  expect((await courseOf(it)).slice(3)).toEqual(['monday 09:30 escalated'])
})

test('another timetable moves it too, and what was climbed is not climbed again', async () => {
  const { it, school } = await atTheHead()
  await it.timePassesTo(at('monday', '10:00'))
  expect(await courseOf(it)).toEqual(['monday 09:30 reminded'])
  const day = [['08:00', '10:30'] as const, ['13:00', '18:00'] as const]
  const weekdays = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
  const timetables = [{ from: '2020-01-01', name: '冬令作息', weekdays }]
  await followed(office, school, changeTimetables(school.db, school.actor('admin'), { timetables }))
  await it.timePassesTo(at('tuesday', '08:32'))
  // One working day after Friday 15:00 is Monday 15:00 under both. Four working hours later: 15:00–18:00 and 08:00–09:00.
  expect(await courseOf(it)).toEqual([
    'monday 09:30 reminded',
    'timetable: rung tuesday 09:30 → tuesday 09:00',
    'monday 15:00 reminded',
  ])
  await it.timePassesTo(at('tuesday', '09:02'))
  expect((await courseOf(it)).at(-1)).toBe('tuesday 09:00 escalated')
})
