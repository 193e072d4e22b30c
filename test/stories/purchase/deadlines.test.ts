// Purchases that nobody answers. The school works from Monday to Friday 08:00–12:00 and 14:00–17:30 (seven and a half
// hours), and each instant below was reckoned by hand from that; no code that is tested has a part in it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, calendarOf, dateOf } from '../../harness/coming-days.ts'
import { quote, type School } from '../../harness/purchase-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
/** Its coming Saturday is worked by Friday's timetable. */
let madeUp: School
beforeAll(async () => {
  office = await StoryOffice.open()
  const saturday = { on: dateOf('saturday'), kind: 'make-up', name: '补班', as: 'fri' } as const
  madeUp = await office.school({ calendar: calendarOf(SCHOOL_WEEK, [saturday]) })
})
afterAll(() => office.close())

test('an unanswered signature climbs its ladder over a weekend with a make-up Saturday', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '14:00') })
  await it.timePassesTo(at('friday', '15:00'))
  await it.buyer.completes('quotes')
  await it.timePassesTo(at('saturday', '09:30'))
  expect(await climbed(it, 'approval')).toEqual([])
  await it.timePassesTo(at('monday', '09:30'))
  // Four working hours: on Friday 15:00–17:30 are two and a half, the others are over on Saturday at 08:00 + 1:30.
  // One working day after Friday 15:00 is Saturday 15:00, because that Saturday is one.
  const overTheWeekend = ['saturday 09:30 head reminded', 'saturday 15:00 head reminded']
  expect(await climbed(it, 'approval')).toEqual(overTheWeekend)
  expect(await it.turn()).toEqual(['head'])
  await it.timePassesTo(at('monday', '09:32'))
  // Four working hours more: Saturday 15:00–17:30, nothing on Sunday, Monday 08:00 + 1:30.
  expect(await climbed(it, 'approval')).toEqual([...overTheWeekend, 'monday 09:30 vice-principal called in'])
  expect(await it.turn()).toEqual(['head', 'vice-principal'])
  await it.vicePrincipal.approves()
  expect(await it.turn()).toEqual(['logistics-head'])
})

test('the same over a weekend without one: the make-up Saturday makes the difference', async () => {
  const school = await office.school({ calendar: calendarOf(SCHOOL_WEEK) })
  const it = await office.sent({ school, at: at('friday', '14:00') })
  await it.timePassesTo(at('friday', '15:00'))
  await it.buyer.completes('quotes')
  await it.timePassesTo(at('tuesday', '09:32'))
  expect(await climbed(it, 'approval')).toEqual([
    'monday 09:30 head reminded',
    'monday 15:00 head reminded',
    'tuesday 09:30 vice-principal called in',
  ])
})

test('the one signature waits: the principal is reminded for days, the deputy is told, nobody else may sign', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '14:00') })
  await it.goesOnTo('approval')
  await it.head.approves()
  await it.timePassesTo(at('monday', '10:00'))
  await it.logisticsHead.approves()
  await it.timePassesTo(at('next-friday', '10:02'))
  // Monday 10:00–12:00 and 14:00–16:00 are four hours; due on Tuesday 10:00; one and three working days after that.
  const principal = (await climbed(it, 'approval')).filter((line) => line.includes('principal reminded'))
  expect(principal).toEqual([
    'monday 16:00 principal reminded',
    'tuesday 10:00 principal reminded',
    'wednesday 10:00 principal reminded, vice-principal told',
    'next-friday 10:00 principal reminded, vice-principal told',
  ])
  expect(await it.turn()).toEqual(['principal'])
  expect(await it.vicePrincipal.tries('approval', { act: 'approve' })).toMatchObject({ code: 'not-your-turn' })
  await it.principal.approves()
  await it.goesOnTo('order')
})

test('what is answered in time is not reminded of', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '08:00') })
  await it.goesOnTo('approval')
  await it.timePassesTo(at('friday', '11:00'))
  await it.head.approves()
  await it.timePassesTo(at('friday', '14:01'))
  await it.logisticsHead.approves()
  await it.timePassesTo(at('friday', '17:30'))
  expect(await climbed(it, 'approval')).toEqual([])
  expect(await it.turn()).toEqual(['principal'])
})

test('goods that have not come by the expected day are asked for at its closing', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '08:00') })
  await it.goesOnTo('order')
  await it.buyer.completes('order', { expectedOn: dateOf('saturday') })
  await it.timePassesTo(at('saturday', '17:30'))
  expect(await climbed(it, 'acceptance')).toEqual([])
  await it.timePassesTo(at('sunday', '09:00'))
  const asked = 'buyer and keeper and vice-principal reminded, buyer told'
  expect(await climbed(it, 'acceptance')).toEqual([`saturday 17:30 ${asked}`])
})

test('bought first: order, quotes, signatures; all of it by one instant, and whoever is late is told', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '15:00'), form: { emergency: true } })
  await it.timePassesTo(at('friday', '16:00'))
  expect((await it.view('buyer')).marks).toEqual(['emergency'])
  await it.buyer.completes('order')
  await it.timePassesTo(at('saturday', '10:00'))
  await it.buyer.completes('quotes')
  await it.head.approves()
  // Two working days after Friday 15:00, Saturday being one: Monday 15:00, whenever the turn of a signer came.
  await it.timePassesTo(at('monday', '15:00'))
  expect(await climbed(it, 'approval')).toEqual([])
  await it.timePassesTo(at('monday', '16:00'))
  const late = ['monday 15:00 logistics-head reminded', 'monday 15:00 vice-principal called in']
  expect(await climbed(it, 'approval')).toEqual(late)
  await it.vicePrincipal.approves()
  await it.timePassesTo(at('monday', '16:30'))
  // The principal's turn comes when the time is over: reminded at once, an hour late.
  expect(await climbed(it, 'approval')).toEqual([
    ...late,
    'monday 15:00 principal reminded, vice-principal told (3600000 ms late)',
  ])
  await it.principal.approves()
  await it.goesOnTo('the end')
  await it.ends('closed')
  const stages = (await it.tells()).filter((line) => line.includes(' opens') || line.startsWith('way'))
  expect(stages).toEqual([
    'way: order quotes approval acceptance archive',
    'order 1 opens',
    'quotes 1 opens',
    'approval 1 opens',
    'acceptance 1 opens',
  ])
})

test('bought first and not even ordered: that is told when the time for the signatures is over', async () => {
  const it = await office.sent({ school: madeUp, at: at('friday', '15:00'), form: { emergency: true } })
  await it.timePassesTo(at('monday', '15:02'))
  expect(await climbed(it, 'order')).toEqual([
    'saturday 15:00 buyer reminded, logistics-head told',
    'monday 15:00 logistics-head called in',
    'monday 15:00 vice-principal called in',
  ])
})

/** Where this school's policy says so, somebody's silence is an answer by the evening. */
function silenceMeans(answer: 'pass' | 'reject') {
  const evening = { endOfWorkingDay: 0 }
  const step = (key: string, rung: 'remind' | 'pass' | 'reject') => ({
    key,
    title: { zh: key, en: key },
    who: [{ role: key }],
    minutes: 'required',
    ladder: { due: evening, rungs: [{ at: 'due', do: rung }] },
  })
  const chain = [step('logistics-head', answer), step('principal', 'remind')]
  return office.school({ calendar: calendarOf(SCHOOL_WEEK), policy: { chain } })
}

test('where silence is consent, the request goes on to the next signature', async () => {
  const it = await office.sent({ school: await silenceMeans('pass'), at: at('friday', '09:00') })
  await it.goesOnTo('approval')
  await it.timePassesTo(at('friday', '18:00'))
  expect((await it.tells()).at(-1)).toBe('approval timed out: approved')
  expect(await it.turn()).toEqual(['principal'])
  expect(await it.logisticsHead.tries('approval', { act: 'approve' })).toMatchObject({ code: 'not-your-turn' })
  // The principal's turn came after Friday's closing: the evening is Monday's.
  await it.timePassesTo(at('monday', '18:00'))
  expect((await it.tells()).at(-1)).toBe('principal reminded')
  await it.goesOnTo('the end')
  await it.ends('closed')
})

test('where silence is a refusal, the request is over', async () => {
  const it = await office.sent({ school: await silenceMeans('reject'), at: at('friday', '09:00') })
  await it.goesOnTo('approval')
  await it.timePassesTo(at('friday', '18:00'))
  await it.ends('rejected')
  expect((await it.tells()).slice(-2)).toEqual(['approval timed out: rejected', 'rejected'])
})

test('two schools side by side: each by its own policy, its own hours, its own zone', async () => {
  // Urumqi is two hours behind. Whoever opens there at 07:30 opens at 09:30 by the clock of the others.
  const day = [['07:30', '11:30'] as const, ['14:30', '18:00'] as const]
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
  const holiday = { on: dateOf('friday'), kind: 'holiday', name: '校庆' } as const
  const who = [{ role: 'principal' }]
  const ladder = { due: { workingDays: 1 }, rungs: [{ at: { after: { workingHours: 2 } }, do: 'remind' }] }
  const title = { zh: '校长审批', en: 'The principal signs' }
  const western = await office.school({
    zone: 'Asia/Urumqi',
    calendar: calendarOf(week, [holiday]),
    policy: {
      quotes: { amountFen: 100_000 },
      chain: [{ key: 'principal', title, who, minutes: 'required', ladder }],
      emergency: { allowed: false },
    },
  })
  const sent = (school: School) => office.sent({ school, at: at('friday', '09:00') })
  const [ours, theirs] = await Promise.all([sent(madeUp), sent(western)])
  expect(theirs.number).toBe(`CG-${dateOf('friday').slice(0, 4)}-0001`)
  const one = async (school: School) => ({ quotes: [await quote(school, '启明文化用品公司')], chosen: 0 })
  expect(await ours.buyer.tries('quotes', { act: 'complete', form: await one(madeUp) })).toMatchObject({
    code: 'quotes-missing',
  })
  await theirs.buyer.completes('quotes', await one(western))
  await ours.buyer.completes('quotes')
  await Promise.all([ours.task('approval'), theirs.task('approval')])
  expect([await ours.turn(), await theirs.turn()]).toEqual([['head'], ['principal']])
  await Promise.all([ours.timePassesTo(at('friday', '15:02')), theirs.timePassesTo(at('monday', '11:32'))])
  // Ours: Friday 09:00–12:00 and 14:00–15:00. Theirs: Friday is a holiday, so it is Monday 07:30 + 2:00 in Urumqi.
  expect(await climbed(ours, 'approval')).toEqual(['friday 15:00 head reminded'])
  expect(await climbed(theirs, 'approval')).toEqual(['monday 11:30 principal reminded'])
  await expect(office.sent({ school: western, form: { emergency: true } })).rejects.toThrow('emergency-not-allowed')
  expect(await ours.seenBy(western.actor('principal'))).toBeUndefined()
  await theirs.principal.approves()
  await theirs.goesOnTo('order')
  expect(await ours.turn()).toEqual(['head'])
})
