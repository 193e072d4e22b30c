// 小修不隔夜，大修不隔天: repairs that nobody does, on the real server with its time skipped. The school works from Monday to
// Friday 08:00–12:00 and 14:00–17:30, and its coming Saturday is made up by Friday's timetable. Each instant below was
// reckoned by hand from that; no code that is tested has a part in it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import { dayAfter, type School } from '../../harness/purchase-kit.ts'
import { checks, givenUpForm, opensAsOf, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  const saturday = { on: dateOf('saturday'), kind: 'make-up', name: '补班', as: 'fri' } as const
  school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK, [saturday]) })
})
afterAll(() => office.close())

const reportedOnFriday = (time: string, form = {}) => reported(office, { school, at: at('friday', time), form })
const sized = (size: string) => ({ act: 'complete', form: { size } }) as const

test('reported on Friday at 16:50, a large repair is asked for, passed on and closed to the minute, though the system was off all night', async () => {
  const it = await reportedOnFriday('16:50')
  await it.timePassesTo(at('friday', '17:10'))
  await it.logisticsHead.does('sizing', sized('large'))
  await it.task('work')
  await it.isTold()
  await office.workerStops()
  await it.timePassesUnseenTo(at('saturday', '07:30'))
  await office.workerStarts()
  await it.isClimbed()
  expect(await climbed(it, 'work')).toEqual([])
  await it.timePassesTo(at('saturday', '18:00'))
  // The next school day is the Saturday that is made up: due at its last closing, asked for two working hours before.
  const onSaturday = ['saturday 15:30 repairer reminded', 'saturday 17:30 logistics-head called in']
  expect(await climbed(it, 'work')).toEqual(onSaturday)
  await it.timePassesTo(at('monday', '12:02'))
  // Four working hours after that: nothing on Sunday, Monday 08:00–12:00.
  expect(await climbed(it, 'work')).toEqual([...onSaturday, 'monday 12:00 vice-principal told'])
  await repairs(it, 'logistics-head')
  await it.task('check')
  await it.timePassesTo(at('next-friday', '08:00'))
  // Nobody says anything: asked after a working day, consent after three, both at the time of day at which it was repaired.
  // Monday 12:02 is in the break, so that it counts from 14:00.
  expect(await climbed(it, 'check')).toEqual([
    'tuesday 14:00 teacher reminded',
    'thursday 14:00 check timed out: approved',
  ])
  await it.ends('closed')
})

test('a small repair does not wait overnight: what fell due while the system was away happens when it is back, in order, and says how late', async () => {
  const everyDay = { ...SCHOOL_WEEK, sat: SCHOOL_WEEK.fri, sun: SCHOOL_WEEK.fri }
  const busy = await roomySchool(office, { calendar: calendarOf(everyDay) })
  const [day, next] = [-2, -1].map((days) => dayAfter(Date.now(), days))
  const then = Date.parse(`${day}T16:50+08:00`)
  await office.workerStops()
  const it = await reported(office, { school: busy, at: then, form: { category: 'lock', text: '门锁坏了' } })
  await opensAsOf(it, then)
  await office.workerStarts()
  await whenThere(async () => (await climbed(it, 'work')).length === 3, 'all that fell due has happened')
  // At 20:00, four hours before the night; at its beginning; two working hours after that, 08:00–10:00.
  const late = await climbed(it, 'work')
  expect(late.map((line) => line.replace(/\d+ ms/, '… ms'))).toEqual([
    `${day} 20:00 repairer reminded (… ms late)`,
    `${next} 00:00 logistics-head called in (… ms late)`,
    `${next} 10:00 vice-principal told (… ms late)`,
  ])
  const rungs = (await it.entries()).filter((entry) => 'plannedAt' in entry)
  expect(rungs).toMatchObject([{ lateWhy: 'away' }, { lateWhy: 'away' }, { lateWhy: 'away' }])
  await repairs(it)
  await checks(it)
  await it.ends('closed')
})

test('equipment has three days from when somebody was given it, and a leak two working hours from the report', async () => {
  const projector = await reportedOnFriday('08:00', { category: 'equipment', text: '投影仪不亮' })
  const tap = await reportedOnFriday('11:00', { category: 'leak', text: '水管漏水' })
  expect((await tap.view()).marks).toEqual(['urgent-repair'])
  await Promise.all([projector.timePassesTo(at('monday', '08:02')), tap.timePassesTo(at('friday', '16:02'))])
  // 11:00–12:00 and 14:00–15:00; asked for one working hour before the end of it.
  expect(await climbed(tap, 'work')).toEqual([
    'friday 14:00 repairer reminded',
    'friday 15:00 logistics-head called in',
    'friday 16:00 vice-principal told',
  ])
  expect(await climbed(projector, 'work')).toEqual([
    'sunday 08:00 repairer reminded',
    'monday 08:00 logistics-head called in',
  ])
})

test('what nobody looks at in two working hours goes to whoever is there, as a small repair', async () => {
  const it = await reportedOnFriday('09:00')
  await it.timePassesTo(at('friday', '11:02'))
  expect(await climbed(it, 'sizing')).toEqual([
    'friday 10:00 logistics-head reminded',
    'friday 11:00 sizing timed out: approved',
  ])
  expect(await it.turn()).toEqual(['repairer'])
  await it.timePassesTo(at('friday', '20:02'))
  expect(await climbed(it, 'work')).toEqual(['friday 20:00 repairer reminded'])
})

test('what was not done well enough has its time once more, not what is left of the first', async () => {
  const it = await reportedOnFriday('09:00', { category: 'lock', text: '门锁坏了' })
  await it.timePassesTo(at('friday', '16:00'))
  await repairs(it)
  await it.timePassesTo(at('saturday', '09:00'))
  await it.teacher.does('check', { act: 'reject', opinion: '锁还是打不开' })
  await it.timePassesTo(at('sunday', '08:00'))
  expect(await climbed(it, 'work')).toEqual([
    'saturday 20:00 repairer reminded',
    'sunday 00:00 logistics-head called in',
  ])
  await it.person('repairer').does('work', { act: 'complete', form: givenUpForm() })
  expect(await it.turn()).toEqual(['vice-principal'])
})
