// What the reporter says to a repair, or does not say; and what they are asked back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, calendarOf } from '../../harness/coming-days.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, repairs, reported, roomySchool, workForm } from '../../harness/repair-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
})
afterAll(() => office.close())

const GLASS = { category: 'glass', text: '玻璃裂了' }

test('not done: back to the repairer, and then rated', async () => {
  const it = await reported(office, { school, form: GLASS })
  await repairs(it)
  expect(await it.teacher.tries('check', { act: 'approve' })).toMatchObject({ code: 'form-required' })
  expect(await it.teacher.tries('check', { act: 'approve', form: { rating: 6 } })).toMatchObject({ field: 'rating' })
  expect(await it.teacher.tries('check', { act: 'reject' })).toMatchObject({ code: 'opinion-required' })
  await it.teacher.does('check', { act: 'reject', opinion: '窗缝漏风' })
  await repairs(it)
  await checks(it, 3)
  await it.ends('closed')
  expect((await it.tells()).filter((line) => / (opens|rejects)/.test(line))).toEqual([
    'work 1 opens',
    'check 1 opens',
    'teacher rejects check',
    'work 2 opens',
    'check 2 opens',
  ])
})

test('silence is consent after the days of the policy, and only there', async () => {
  const ladder = { due: { workingDays: 1 }, rungs: [{ at: 'due', do: 'pass' }] }
  const hasty = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK), policy: { check: { ladder } } })
  const it = await reported(office, { school: hasty, at: at('friday', '09:00'), form: GLASS })
  await it.timePassesTo(at('friday', '10:00'))
  await repairs(it)
  await it.task('check')
  await it.timePassesTo(at('monday', '09:59'))
  expect(await climbed(it, 'check')).toEqual([])
  await it.timePassesTo(at('monday', '10:02'))
  expect(await climbed(it, 'check')).toEqual(['monday 10:00 check timed out: approved'])
  await it.ends('closed')
})

test('a repair without a picture is none, unless the school says so; a fault needs words or a picture', async () => {
  const it = await reported(office, { school, form: GLASS })
  const form = await workForm(school, 'repairer', { files: [] })
  expect(await it.person('repairer').tries('work', { act: 'complete', form })).toMatchObject({
    code: 'photo-required',
    field: 'files',
  })
  await expect(reported(office, { school, form: { text: ' ' } })).rejects.toThrow('text-or-photo')
  const files = [await school.file('teacher')]
  const seen = await reported(office, { school, form: { category: 'glass', text: '', files } })
  expect((await seen.view()).title).toBe('明理楼 / 三层 / 301 教室：玻璃')
  const plain = await roomySchool(office, { policy: { work: { photo: false } } })
  const other = await reported(office, { school: plain, form: GLASS })
  await other.person('repairer').does('work', { act: 'complete', form })
  await other.task('check')
})

test('an unclear report is asked back: its clock stands until the reporter has answered', async () => {
  const it = await reported(office, { school, at: at('friday', '09:00') })
  await it.timePassesTo(at('friday', '09:30'))
  await it.logisticsHead.does('sizing', { act: 'return', to: 'form', resume: 'jump-back', opinion: '哪一盏灯？' })
  await it.timePassesTo(at('monday', '09:00'))
  const { place } = (await it.view()).form as { place: string }
  const form = { place, category: 'electricity', text: '讲台上方的灯不亮' }
  await it.teacher.does('form', { act: 'complete', form })
  expect(await it.turn()).toEqual(['logistics-head'])
  expect(await it.view()).toMatchObject({ title: '明理楼 / 三层 / 301 教室：讲台上方的灯不亮' })
  await it.logisticsHead.does('sizing', {
    act: 'complete',
    form: { size: 'large', doer: school.actor('cleaner').personId },
  })
  expect(await it.turn()).toEqual(['cleaner'])
  await it.timePassesTo(at('monday', '17:00'))
  // Due at the closing of the school day after the report, which was Monday's; later by Friday 09:30–12:00 and 14:00–17:30
  // and Monday 08:00–09:00, seven working hours: Tuesday 08:00–12:00 and 14:00–17:00; asked for two hours before.
  await it.timePassesTo(at('tuesday', '17:02'))
  expect(await climbed(it, 'work')).toEqual([
    'tuesday 15:00 cleaner reminded',
    'tuesday 17:00 logistics-head called in',
  ])
  await repairs(it, 'cleaner')
  await checks(it)
  await it.ends('closed')
})

test('nobody is given a repair who does not work here, and nobody else is asked', async () => {
  const it = await reported(office, { school })
  const stranger = { size: 'small', doer: '0190f3a0-0000-7000-8000-000000000001' }
  const answer = await it.logisticsHead.tries('sizing', { act: 'complete', form: stranger })
  expect(answer).toMatchObject({ code: 'unknown-person', field: 'doer' })
  const huge = { size: 'huge' }
  expect(await it.logisticsHead.tries('sizing', { act: 'complete', form: huge })).toMatchObject({
    code: 'unknown-size',
  })
})
