// 值班、换班: repairs wait for whoever is on duty, and go over at the change of shifts to the minute, on the real server with
// its time skipped. What somebody has accepted stays with them.
//
//   Friday 16:00 ── repairer ── 24:00 ── keeper (or who has taken it) ── 08:00 ── buyer ── 16:00 Saturday
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { addShift } from '../../../records/duty/shifts.ts'
import { answerSwap, askSwap } from '../../../records/duty/swaps.ts'
import { at, calendarOf, clockOf } from '../../harness/coming-days.ts'
import { MINUTE, type School } from '../../harness/purchase-kit.ts'
import { repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
beforeAll(async () => {
  office = await StoryOffice.open()
})
afterAll(() => office.close())

const EVENING = [at('friday', '16:00'), at('saturday', '00:00')] as const
const NIGHT = [at('saturday', '00:00'), at('saturday', '08:00')] as const
const MORNING = [at('saturday', '08:00'), at('saturday', '16:00')] as const

type OnDuty = { readonly school: School; readonly shifts: Readonly<Record<'evening' | 'night' | 'morning', string>> }

async function onDuty(): Promise<OnDuty> {
  const school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const add = async (person: string, [from, to]: readonly [number, number]) => {
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
    const shift = { team: 'repair', person: school.actor(person).personId, kind: 'night', ...span } as const
    const added = await addShift(school.db, school.actor('admin'), shift, Date.now())
    if (!added.ok) throw new Error(added.code)
    return added.shift.id
  }
  const [evening, night, morning] = [
    await add('repairer', EVENING),
    await add('keeper', NIGHT),
    await add('buyer', MORNING),
  ]
  return { school, shifts: { evening, night, morning } }
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
const projector = ({ school }: OnDuty) =>
  reported(office, { school, at: at('friday', '16:50'), form: { category: 'equipment', text: '投影仪不亮' } })

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
  const roster = await onDuty()
  const it = await projector(roster)
  await it.timePassesTo(at('friday', '18:00'))
  await office.workerStops()
  await it.timePassesUnseenTo(at('saturday', '09:00'))
  await office.workerStarts()
  await it.isClimbed()
  // Nobody was given it at midnight: whoever is on duty now has it at once.
  expect([await it.turn(), await handedOn(it)]).toEqual([
    ['buyer'],
    ['saturday 00:00 repairer hands on to buyer, late: true'],
  ])
})

test('where nobody is on duty the repairer stands in, and whoever comes on duty has it as well', async () => {
  const { school } = await onDuty()
  const it = await reported(office, {
    school,
    at: at('friday', '14:00'),
    form: { category: 'equipment', text: '投影仪不亮' },
  })
  await it.task('work')
  expect(await it.turn()).toEqual(['repairer'])
  await it.timePassesTo(at('saturday', '00:02'))
  // The stand-in keeps it: the work has reached them, and was on duty besides.
  expect(await it.turn()).toEqual(['repairer', 'keeper'])
  expect(await handedOn(it)).toEqual(['saturday 00:00 nobody hands on to keeper'])
})
