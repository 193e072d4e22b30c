// 如果修不好，要及时上报分管领导: what cannot be repaired is taken to the leader in charge, who decides what becomes of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import { dayAfter, type School } from '../../harness/purchase-kit.ts'
import { checks, givenUpForm, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
})
afterAll(() => office.close())

const LOCK = { category: 'lock', text: '门锁坏了' }
const givesUp = (it: Story, changes = {}) =>
  it.person('repairer').does('work', { act: 'complete', form: givenUpForm(changes) })
const decides = (it: Story, form: Record<string, unknown>) =>
  it.vicePrincipal.does('decision', { act: 'complete', form })

test('somebody comes from outside: the repair waits for that day, and costs what they ask', async () => {
  const it = await reported(office, { school, at: at('friday', '09:00'), form: LOCK })
  await it.timePassesTo(at('friday', '10:00'))
  await givesUp(it)
  const contractor = { name: '安心锁具', contact: '139 0000 0000', on: dateOf('monday') }
  const decision = { decision: 'contractor', reason: '锁芯须专业更换', contractor }
  const tries = (form: Record<string, unknown>) => it.vicePrincipal.tries('decision', { act: 'complete', form })
  const { contractor: _nobody, ...alone } = decision
  expect(await tries(alone)).toMatchObject({ code: 'contractor-required' })
  expect(await tries({ ...decision, decision: 'buy' })).toMatchObject({ code: 'contractor-needless' })
  const past = { ...contractor, on: dayAfter(it.now, -1) }
  expect(await tries({ ...decision, contractor: past })).toMatchObject({ code: 'date-passed', field: 'contractor.on' })
  await decides(it, decision)
  const first = (await it.entriesOf('task-opened')).length
  await it.task('work')
  expect((await it.view()).marks).toEqual(['cannot-repair'])
  await it.timePassesTo(at('monday', '17:32'))
  expect(first).toBeGreaterThan(1)
  // From the closing of the day on which they come.
  expect(await climbed(it, 'work')).toEqual(['monday 17:30 repairer reminded, logistics-head told'])
  await repairs(it, 'repairer', { materials: [], contractor: { name: '安心锁具', costFen: 18_000 } })
  await checks(it, 4)
  await it.ends('closed')
  const { facts, marks } = await it.view()
  expect(facts).toMatchObject({ work: { result: 'repaired', costFen: 18_000 }, check: { rating: 4 } })
  expect(marks).toEqual([])
  expect((await it.tells()).filter((line) => line.includes(' opens'))).toEqual([
    'work 1 opens',
    'decision 1 opens',
    'work 2 opens',
    'check 1 opens',
  ])
})

test('written off: nobody repairs it any more, and everybody reads so', async () => {
  const it = await reported(office, { school, form: LOCK })
  await givesUp(it, { cause: 'human' })
  await it.task('decision')
  expect((await it.view()).marks).toEqual(['human-cause', 'cannot-repair'])
  await decides(it, { decision: 'write-off', reason: '门已变形，不值得修' })
  await it.ends('closed')
  const { marks } = await it.view()
  expect(marks).toEqual(['human-cause', 'cannot-repair', 'written-off'])
  expect((await it.tells()).slice(-4)).toEqual([
    'decision 1 opens',
    'vice-principal completes decision',
    'archive done',
    'closed',
  ])
})

test('bought anew: it is repaired when the part has come, and given up once more if it does not fit', async () => {
  const it = await reported(office, { school, form: LOCK })
  await givesUp(it)
  await decides(it, { decision: 'buy', reason: '锁已停产，换新锁' })
  await it.person('repairer').tells('work', { kind: 'paused', reason: 'part' })
  await it.person('repairer').tells('work', { kind: 'resumed' })
  await givesUp(it, { what: '新锁尺寸不合' })
  await decides(it, { decision: 'write-off', reason: '连门一起换' })
  await it.ends('closed')
  expect((await it.view()).marks).toEqual(['cannot-repair', 'written-off'])
})

test('the leader may have it tried once more, and an unanswered decision reaches the principal', async () => {
  const it = await reported(office, { school, at: at('friday', '08:00'), form: LOCK })
  await it.timePassesTo(at('friday', '09:00'))
  await givesUp(it)
  await it.timePassesTo(at('tuesday', '09:02'))
  // Four working hours after Friday 09:00, one working day, and one more.
  expect(await climbed(it, 'decision')).toEqual([
    'friday 15:00 vice-principal reminded',
    'monday 09:00 vice-principal reminded',
    'tuesday 09:00 principal called in',
  ])
  await it.principal.does('decision', { act: 'return', to: 'work', opinion: '请厂家的人再看一次' })
  await repairs(it)
  await checks(it)
  await it.ends('closed')
})
