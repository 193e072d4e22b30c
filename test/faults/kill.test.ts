// kill -9 of the worker, the api, Temporal and PostgreSQL at random moments of many purchases: no answered act is lost, no
// effect happens twice, everything comes to its end by itself.
//
//   HOUQIN_FAULT_PURCHASES  how many (100)      HOUQIN_FAULT_SEED  the seed of a run that is to be had again
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyWorkflow, withEngineOf } from './engine.ts'
import { doublesIn, leftToDo, repetitionsWrong, rowsWrong, signaturesWrong, trails, trailsWrong } from './invariants.ts'
import { HARMS, Killer } from './killer.ts'
import { Diary } from './person.ts'
import { shortenDeadlines, shortLadder } from './policy.ts'
import { Office } from './purchases.ts'
import { Chance } from './random.ts'
import { WholeSystem } from './system.ts'
import { untilNothing } from './until.ts'

const PURCHASES = Number(process.env['HOUQIN_FAULT_PURCHASES'] || 100)
const SEED = Number(process.env['HOUQIN_FAULT_SEED'] || Date.now() % 1_000_000)
const AT_ONCE = 20
const MINUTE = 60_000
const RUNG_SECONDS = 8
const HARM_MS = 2 * MINUTE

let system: WholeSystem
let office: Office
const diary = new Diary()
const chance = new Chance(SEED)
const killer = () => new Killer(system, new Chance(SEED + 1))

beforeAll(async () => {
  system = await WholeSystem.start()
  await shortenDeadlines(system.running.databaseUrl, shortLadder(RUNG_SECONDS))
  office = await Office.open(system.api, diary, chance)
}, 5 * MINUTE)
afterAll(() => system?.stop(), 2 * MINUTE)

/** Until there are enough, and every kind of harm has been met. */
async function playAll(harm: Killer): Promise<void> {
  let begun = 0
  const player = async () => {
    while (begun < PURCHASES || !harm.hasMetAll) {
      begun++
      await office.play()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, player))
}

test(
  'whatever is killed, whenever it is killed',
  async () => {
    const harm = killer()
    const killing = harm.run(HARM_MS)
    try {
      await playAll(harm)
    } finally {
      harm.end()
      await killing
    }
    await system.ready()
    await untilNothing(() => leftToDo(system.running), 4 * MINUTE)
    console.log(`seed ${SEED}: ${diary.sent.length} posts, ${diary.again} asked again`, Object.fromEntries(harm.done))

    expect([...harm.done.keys()].toSorted()).toEqual(HARMS.toSorted())
    expect((await trails(system.running)).size).toBeGreaterThanOrEqual(PURCHASES)
    expect(system.failedStarts).toEqual([])
    expect(diary.mistakes).toEqual([])
    expect(await signaturesWrong(system.running, diary)).toEqual([])
    expect(await rowsWrong(system.running)).toEqual([])
    expect(await doublesIn(system.running)).toEqual([])
    expect(await trailsWrong(system.running, office)).toEqual([])
  },
  15 * MINUTE,
)

test(
  'what was answered is answered again, and changes nothing',
  async () => {
    const before = await trails(system.running)
    expect(await repetitionsWrong(office, diary)).toEqual([])
    expect(await trails(system.running)).toEqual(before)
  },
  5 * MINUTE,
)

test(
  'a procedure that is begun anew after its end changes nothing',
  async () => {
    const before = await trails(system.running)
    const all = await everyWorkflow(system.running)
    await withEngineOf(system.running, async (_db, engine) => {
      for (const request of all) await engine.start(request)
    })
    await untilNothing(() => leftToDo(system.running), 2 * MINUTE)
    expect(await trails(system.running)).toEqual(before)
  },
  5 * MINUTE,
)
