// 值班、换班: repairs wait for whoever is on duty, and go over at the change of shifts to the minute, on the real server with
// its time skipped. What somebody has accepted stays with them.
//
//   Friday 16:00 ── repairer ── 24:00 ── keeper (or who has taken it) ── 08:00 ── buyer ── 16:00 Saturday
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { addShift } from '../../../records/duty/shifts.ts'
import { answerSwap, askSwap } from '../../../records/duty/swaps.ts'
import { at, calendarOf, clockOf } from '../../harness/coming-days.ts'
import { HOUR, MINUTE, type School } from '../../harness/purchase-kit.ts'
import { opensAsOf, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

type Span = readonly [from: number, to: number]
const EVENING: Span = [at('friday', '16:00'), at('saturday', '00:00')]
const NIGHT: Span = [at('saturday', '00:00'), at('saturday', '08:00')]
const MORNING: Span = [at('saturday', '08:00'), at('saturday', '16:00')]

type OnDuty = { readonly school: School; readonly shifts: Readonly<Record<'evening' | 'night' | 'morning', string>> }

/** The office puts somebody on the roster; answers the id of the shift. */
async function adds(school: School, person: string, [from, to]: Span, instant: number): Promise<string> {
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  const shift = { team: 'repair', person: school.actor(person).personId, kind: 'night', ...span } as const
  const added = await addShift(school.db, school.actor('admin'), shift, instant)
  if (!added.ok) throw new Error(added.code)
  return added.shift.id
}

const USUAL = { evening: EVENING, night: NIGHT, morning: MORNING, plannedAt: Date.now() }

async function onDuty({ evening, night, morning, plannedAt } = USUAL): Promise<OnDuty> {
  const school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const shifts = {
    evening: await adds(school, 'repairer', evening, plannedAt),
    night: await adds(school, 'keeper', night, plannedAt),
    morning: await adds(school, 'buyer', morning, plannedAt),
  }
  return { school, shifts }
}

/** One asks, the other one agrees at that instant. */
async function swap({ school }: OnDuty, shift: string, from: string, to: string, instant: number): Promise<void> {
  const wanted = { shift, to: school.actor(to).personId }
  const asked = await askSwap(school.db, school.actor(from), wanted, instant)
  if (!asked.ok) throw new Error(asked.code)
  const agreed = await answerSwap(school.db, school.actor(to), asked.swap.id, 'agree', instant)
  if (!agreed.ok) throw new Error(agreed.code)
}

/** A projector may wait for three days: nothing else happens in this night. */
const projector = ({ school }: Pick<OnDuty, 'school'>, instant = at('friday', '16:50')) =>
  reported(office, { school, at: instant, form: { category: 'equipment', text: '投影仪不亮' } })

/** 'saturday 00:00 repairer hands on to keeper', and how far from that instant it was written. */
async function handedOn(it: Story): Promise<string[]> {
  const lines = (await it.tells()).filter((line) => line.includes('hands on'))
  const entries = await it.entriesOf('handed-on')
  return entries.map(({ at: written, plannedAt, lateMs }, index) => {
    const planned = Date.parse(plannedAt ?? '')
    const isThen = written - planned >= 0 && written - planned < MINUTE
    return `${clockOf(planned)} ${lines[index]}${isThen ? '' : `, late: ${lateMs !== undefined}`}`
  })
}

test('at midnight what nobody has accepted goes to who has taken the shift by a swap; what was accepted stays', async () => {
  const roster = await onDuty()
  const [waiting, accepted] = [await projector(roster), await projector(roster)]
  await Promise.all([waiting.task('work'), accepted.task('work')])
  expect([await waiting.turn(), await accepted.turn()]).toEqual([['repairer'], ['repairer']])
  await accepted.timePassesTo(at('friday', '17:00'))
  await accepted.person('repairer').tells('work', { kind: 'accepted' })
  await swap(roster, roster.shifts.night, 'keeper', 'cleaner', at('friday', '18:00'))
  await Promise.all([waiting.timePassesTo(at('friday', '23:59')), accepted.timePassesTo(at('friday', '23:59'))])
  expect([await waiting.turn(), await handedOn(waiting)]).toEqual([['repairer'], []])
  await Promise.all([waiting.timePassesTo(at('saturday', '00:02')), accepted.timePassesTo(at('saturday', '00:02'))])
  expect(await waiting.turn()).toEqual(['cleaner'])
  expect(await handedOn(waiting)).toEqual(['saturday 00:00 repairer hands on to cleaner'])
  expect([await accepted.turn(), await handedOn(accepted)]).toEqual([['repairer'], []])
  expect(await waiting.person('repairer').tries('work', { act: 'complete' })).toMatchObject({ code: 'not-your-turn' })
  await waiting.timePassesTo(at('saturday', '08:02'))
  expect((await handedOn(waiting)).at(-1)).toBe('saturday 08:00 cleaner hands on to buyer')
  await repairs(waiting, 'buyer')
  await repairs(accepted)
  await Promise.all([waiting.task('check'), accepted.task('check')])
})

test('a swap of the shift that is going on counts from that minute', async () => {
  const roster = await onDuty()
  const it = await projector(roster)
  await it.timePassesTo(at('friday', '18:00'))
  await swap(roster, roster.shifts.evening, 'repairer', 'cleaner', at('friday', '18:00'))
  await it.timePassesTo(at('friday', '18:02'))
  await whenThere(async () => (await it.turn()).includes('cleaner'), 'the cleaner has it')
  expect(await it.turn()).toEqual(['cleaner'])
  await it.timePassesTo(at('saturday', '00:02'))
  expect((await handedOn(it)).at(-1)).toBe('saturday 00:00 cleaner hands on to keeper')
})

test('a change of shifts that was missed while the system was off is made up for, and says how late it is', async () => {
  const then = Math.floor(Date.now() / MINUTE) * MINUTE - 10 * HOUR
  const after = (hours: number) => then + hours * HOUR
  const { school } = await onDuty({
    evening: [after(-1), after(4)],
    night: [after(4), after(8)],
    morning: [after(8), after(16)],
    plannedAt: after(-1),
  })
  await office.workerStops()
  const it = await projector({ school }, then)
  await opensAsOf(it, then)
  expect(await it.turn()).toEqual(['repairer'])
  await office.workerStarts()
  await whenThere(async () => (await handedOn(it)).length > 0, 'it is handed on')
  // Nobody was given it four hours later: whoever is on duty now has it at once.
  expect(await it.turn()).toEqual(['buyer'])
  expect(await it.entriesOf('handed-on')).toMatchObject([
    { plannedAt: new Date(after(4)).toISOString(), from: [{ name: '管修平' }], lateWhy: 'away' },
  ])
  await repairs(it, 'buyer')
})

test('where nobody is on duty the repairer stands in, and whoever comes on duty has it as well', async () => {
  const it = await projector(await onDuty(), at('friday', '14:00'))
  await it.task('work')
  expect(await it.turn()).toEqual(['repairer'])
  await it.timePassesTo(at('saturday', '00:02'))
  // The stand-in keeps it: the work has reached them, and was on duty besides.
  expect(await it.turn()).toEqual(['repairer', 'keeper'])
  expect(await handedOn(it)).toEqual(['saturday 00:00 nobody hands on to keeper'])
})

test('whoever is put on duty while it waits has it at once', async () => {
  const school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const it = await projector({ school }, at('friday', '14:00'))
  await it.timePassesTo(at('friday', '14:30'))
  expect(await it.turn()).toEqual(['repairer'])
  await adds(school, 'keeper', [at('friday', '14:00'), at('friday', '20:00')], at('friday', '14:30'))
  await whenThere(async () => (await it.turn()).includes('keeper'), 'the keeper has it')
  expect(await it.turn()).toEqual(['repairer', 'keeper'])
})
