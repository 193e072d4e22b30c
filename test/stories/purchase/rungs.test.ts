// Everything that a rung can do, on the real server, to the minute; and a clock that stands while the requester owes an
// answer. The school works from Monday to Friday 08:00–12:00 and 14:00–17:30; the instants were reckoned by hand from that.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, calendarOf } from '../../harness/coming-days.ts'
import { requestForm } from '../../harness/purchase-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

const calendar = calendarOf(SCHOOL_WEEK)
const late = (workingHours: number) => ({ afterDue: { workingHours } })

test('who is told, who is above, who has it now: each rung once, in order, at its minute', async () => {
  const rungs = [
    { at: { beforeDue: { workingHours: 1 } }, do: 'tell', to: { role: 'accountant' } },
    { at: 'due', do: 'superior' },
    { at: late(1), do: 'superior' },
    { at: late(2), do: 'move', to: { role: 'keeper' } },
    { at: late(3), do: 'remind' },
  ]
  const school = await office.school({ calendar, policy: { quotes: { ladder: { due: { workingHours: 4 }, rungs } } } })
  const it = await office.sent({ school, at: at('friday', '08:00') })
  await it.timePassesTo(at('friday', '10:59'))
  expect(await climbed(it, 'quotes')).toEqual([])
  await it.timePassesTo(at('friday', '15:30'))
  // The buyer works in the office that the head of logistics heads; above both is the vice principal.
  const byHalfPastThree = [
    'friday 11:00 accountant told',
    'friday 12:00 logistics-head called in',
    'friday 15:00 vice-principal called in',
  ]
  expect(await climbed(it, 'quotes')).toEqual(byHalfPastThree)
  expect(await it.turn()).toEqual(['buyer', 'logistics-head', 'vice-principal'])
  await it.timePassesTo(at('friday', '18:00'))
  expect(await climbed(it, 'quotes')).toEqual([
    ...byHalfPastThree,
    'friday 16:00 buyer and logistics-head and vice-principal moved to keeper',
    'friday 17:00 keeper reminded',
  ])
  expect(await it.turn()).toEqual(['keeper'])
  expect(await it.buyer.tries('quotes', { act: 'complete', form: await it.quotes() })).toMatchObject({
    code: 'not-your-turn',
  })
  await it.keeper.completes('quotes')
  await it.task('approval')
})

test('while the requester owes an answer no time runs of what is counted from the submission', async () => {
  const emergency = { allowed: true, within: { workingHours: 10 }, escalateTo: { role: 'vice-principal' } }
  const school = await office.school({ calendar, policy: { emergency } })
  const it = await office.sent({ school, at: at('friday', '08:00'), form: { emergency: true } })
  await it.timePassesTo(at('friday', '09:00'))
  await it.buyer.completes('order')
  await it.task('quotes')
  await it.timePassesTo(at('friday', '10:00'))
  await it.buyer.returns({ to: 'form', resume: 'jump-back', opinion: '请写明规格' }, 'quotes')
  const form = await it.task('form')
  expect((await it.view()).tasks.find(({ id }) => id === form)?.stood).toMatchObject([{ reason: 'answer' }])
  await it.timePassesTo(at('monday', '10:00'))
  const again = requestForm({ emergency: true, reason: '雨季前须备齐' })
  await it.teacher.does('form', { act: 'complete', form: again })
  await it.task('quotes')
  await it.timePassesTo(at('tuesday', '10:29'))
  expect(await climbed(it, 'quotes')).toEqual([])
  await it.timePassesTo(at('tuesday', '10:32'))
  // Two of the ten hours were gone on Friday. Monday has five and a half from 10:00, Tuesday the rest from 08:00.
  expect(await climbed(it, 'quotes')).toEqual([
    'tuesday 10:30 buyer reminded',
    'tuesday 10:30 vice-principal called in',
  ])
  const entries = await it.entries()
  expect(entries.map(({ type }) => type).filter((type) => type.startsWith('clock'))).toEqual([
    'clock-stopped',
    'clock-started',
  ])
})
