// 燃气、起火、停电: everybody on duty is called at once, also at night; who does not answer in minutes is not waited for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { addShift } from '../../../records/duty/shifts.ts'
import { preview } from '../../../records/preview.ts'
import { at, calendarOf } from '../../harness/coming-days.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { climbed } from '../../harness/rungs.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office, { calendar: calendarOf(SCHOOL_WEEK) })
  const night = {
    from: new Date(at('friday', '17:30')).toISOString(),
    to: new Date(at('saturday', '08:00')).toISOString(),
  }
  const takes = async (team: string, person: string) => {
    const shift = { team, person: school.actor(person).personId, kind: 'night', ...night } as const
    const added = await addShift(school.db, school.actor('admin'), shift, Date.now())
    if (!added.ok) throw new Error(added.code)
  }
  await takes('water-electricity', 'repairer')
  await takes('water-electricity', 'cleaner')
  await takes('leader', 'accountant')
})
afterAll(() => office.close())

/** Of the repairers nobody is on duty, and the trail says so. */
const AT_ONCE = ['friday 23:50 nobody called in', 'friday 23:50 accountant called in']
const GAS = { category: 'gas', text: '食堂有燃气味' }
const smells = () => reported(office, { school, by: 'class-teacher', at: at('friday', '23:50'), form: GAS })

test('at night everybody on duty is called at once, and after 5, 10 and 15 minutes those above them', async () => {
  const it = await smells()
  await it.task('work')
  expect((await it.view()).marks).toEqual(['emergency-repair'])
  await it.timePassesTo(at('friday', '23:52'))
  expect(new Set(await it.turn())).toEqual(new Set(['repairer', 'cleaner', 'accountant']))
  const [group] = (await it.view()).tasks[0]?.groups ?? []
  expect(new Set(group?.seats.map(({ place }) => place))).toEqual(new Set([0]))
  await it.timePassesTo(at('saturday', '00:22'))
  expect(await climbed(it, 'work')).toEqual([
    ...AT_ONCE,
    'friday 23:55 logistics-head called in',
    'saturday 00:00 vice-principal called in',
    'saturday 00:05 principal called in',
    expect.stringMatching(/^saturday 00:20 .*principal.* reminded$/),
  ])
  expect((await it.turn()).length).toBe(6)
  await it.principal.tells('work', { kind: 'accepted' })
  expect(await it.turn()).toEqual(['principal'])
})

test('when somebody has taken it on, nobody else is called', async () => {
  const it = await smells()
  await it.timePassesTo(at('friday', '23:57'))
  expect(await climbed(it, 'work')).toEqual([...AT_ONCE, 'friday 23:55 logistics-head called in'])
  await it.person('cleaner').tells('work', { kind: 'on-the-way' })
  await it.timePassesTo(at('saturday', '00:22'))
  expect(await it.turn()).toEqual(['cleaner'])
  expect(await climbed(it, 'work')).toEqual([
    ...AT_ONCE,
    'friday 23:55 logistics-head called in',
    'saturday 00:20 cleaner reminded',
  ])
  await repairs(it, 'cleaner')
  await checks(it)
  await it.ends('closed')
})

test('a broken chair is no danger, and a water pipe may be one', async () => {
  const urgency = 'emergency'
  await expect(
    reported(office, { school, form: { category: 'furniture', text: '椅子坏了', urgency } }),
  ).rejects.toThrow('no-emergency')
  const pipe = await reported(office, { school, form: { category: 'water', text: '水管爆裂', urgency } })
  await pipe.task('work')
  expect((await pipe.tells()).slice(0, 2)).toEqual(
    ['class-teacher sends', 'work 1 opens'].toSpliced(0, 1, 'teacher sends'),
  )
})

/** Why the repair has its deadline, as whoever is about to send it reads it. */
async function whyThen(form: Record<string, unknown>, it: Story): Promise<string | undefined> {
  const { place } = (await it.view()).form as { place: string }
  const seen = await preview(school.db, school.actor('teacher'), { process: 'repair', form: { place, ...form } })
  if (!seen.ok) throw new Error(seen.code)
  expect(seen.problems).toEqual([])
  return seen.stages.flatMap(({ groups }) => groups.flatMap(({ reason }) => reason?.zh ?? []))[0]
}

test('before it is sent one reads who will come, and by when', async () => {
  const it = await smells()
  expect(await whyThen(GAS, it)).toBe('危险：同时通知当班的所有人，期限：30 分钟')
  expect(await whyThen({ category: 'leak', text: '漏水' }, it)).toBe('漏水按抢修漏水，期限：2 个工作小时')
  expect(await whyThen({ category: 'other', text: '墙皮脱落' }, it)).toBeUndefined()
})
