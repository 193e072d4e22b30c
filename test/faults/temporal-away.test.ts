// Without Temporal people go on: what they sign is answered and kept. When it is back every request goes on by itself, and a
// deadline that has passed meanwhile is kept once, and late.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './engine.ts'
import { doublesIn, leftToDo, rowsWrong, signaturesWrong, trails } from './invariants.ts'
import { shortenDeadlines, shortLadder } from './policy.ts'
import { School } from './school.ts'
import { everywhere, type Placed } from './stages.ts'
import { untilNothing } from './until.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** Long enough for Temporal to be gone before the first reminder. */
const DUE_SECONDS = 20
/** What is later than a minute says so (domain/desk/climb.ts). */
const LATE_MS = 61 * SECOND

let school: School
let placed: Placed[]
/** Waits for its first signature, with reminders of which none has fallen due. */
let overdue: string
beforeAll(async () => {
  school = await School.open()
  placed = await everywhere(school.office)
  await shortenDeadlines(school.addresses.databaseUrl, shortLadder(DUE_SECONDS))
  overdue = await school.office.send('overdue')
  await school.office.playOn(overdue, 'straight', 1)
  await school.office.whenWaiting(overdue)
}, 5 * MINUTE)
afterAll(() => school?.close(), MINUTE)

const rungsOf = async (requestId: string) =>
  (await trails(school.addresses)).get(requestId)?.filter(({ type }) => type === 'reminded') ?? []

/** Whoever has the turn takes it. */
const oneActEach = (some: Placed[]) =>
  Promise.all(some.map(({ requestId, course }) => school.office.playOn(requestId, course, 1)))

test(
  'people sign while the engine does not answer, and while it is dead',
  async () => {
    const half = placed.length / 2
    school.engine.hold()
    await oneActEach(placed.slice(0, half))
    await school.engine.kill()
    await oneActEach(placed.slice(half))
    placed.push({ requestId: await school.office.send('straight'), course: 'straight' })
    expect(await rungsOf(overdue)).toEqual([])
    expect(school.diary).toMatchObject({ mistakes: [], again: 0 })
    expect(await signaturesWrong(school.addresses, school.diary)).toEqual([])
  },
  5 * MINUTE,
)

test(
  'a deadline that passed meanwhile is kept once when the engine is back, and says how late',
  async () => {
    const [task] = await ask<{ ladder: { at: number }[] }>(
      school.addresses,
      `SELECT ladder FROM task WHERE request_id = $1 AND state = 'open'`,
      [overdue],
    )
    const planned = task?.ladder.map(({ at }) => new Date(at).toISOString()) ?? []
    expect(planned).toHaveLength(3)
    await sleep(Math.max(0, Date.parse(planned.at(-1) ?? '') + LATE_MS - Date.now()))
    await school.engine.start()
    await untilNothing(async () => ((await rungsOf(overdue)).length === 0 ? ['no reminder yet'] : []), 2 * MINUTE)

    const rungs = (await rungsOf(overdue)).map(({ content }) => content)
    expect(rungs.map(({ plannedAt }) => plannedAt)).toEqual(planned)
    expect(rungs.every(({ lateMs = 0 }) => lateMs >= MINUTE)).toBe(true)
    const told = await school.office.requester.get<{ items: { type: string; sentence: { zh: string } }[] }>(
      `/requests/${overdue}/trail`,
    )
    const sentences = told.items.filter(({ type }) => type === 'reminded').map(({ sentence }) => sentence.zh)
    expect(sentences.every((sentence) => sentence.includes('晚了'))).toBe(true)
  },
  5 * MINUTE,
)

test(
  'every request goes on by itself to its end',
  async () => {
    const all: Placed[] = [...placed, { requestId: overdue, course: 'straight' }]
    await Promise.all(all.map(({ requestId, course }) => school.office.playOn(requestId, course)))
    await untilNothing(() => leftToDo(school.addresses), 2 * MINUTE)
    expect(await signaturesWrong(school.addresses, school.diary)).toEqual([])
    expect(await rowsWrong(school.addresses)).toEqual([])
    expect(await doublesIn(school.addresses)).toEqual([])
  },
  5 * MINUTE,
)
