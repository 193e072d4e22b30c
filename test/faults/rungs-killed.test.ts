// Deadlines fall due while the worker, the engine, both, or the whole house lie dead: every rung of every ladder is climbed
// once, in order, at its planned instant or late, and what came late says that the system was away.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PolicyLadder } from '../../domain/processes/purchase/policy-type.ts'
import { ask } from './engine.ts'
import { doublesIn, RUNGS, type TrailRow, trails } from './invariants.ts'
import { Diary } from './person.ts'
import { firstPolicy, seconds } from './policy.ts'
import { Office } from './purchases.ts'
import { Chance } from './random.ts'
import { type PartName, WholeSystem } from './system.ts'
import { untilNothing } from './until.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const REQUESTS = 12
const SEED = 7
/** Between two rungs: so long that what was killed is back. */
const STEP_SECONDS = 20
/** Dead from before the first instant until after the last one. */
const AROUND_MS = 2 * SECOND
const AGAIN_MS = 100
/** What is later than a minute says so (domain/desk/climb.ts). */
const LATE_MS = 60 * SECOND

const after = (steps: number) => ({ after: seconds(steps * STEP_SECONDS) })
const late = (steps: number) => ({ afterDue: seconds(steps * STEP_SECONDS) })

const LADDER: PolicyLadder = {
  // A test is run at any hour.
  quiet: 'ignore',
  due: seconds(3 * STEP_SECONDS),
  rungs: [
    { at: after(1), do: 'remind' },
    { at: after(2), do: 'tell', to: { role: 'accountant' } },
    { at: 'due', do: 'superior' },
    { at: late(1), do: 'escalate', to: { role: 'principal' } },
    { at: late(2), do: 'move', to: { role: 'keeper' } },
  ],
}
const CLIMBED = ['reminded', 'told', 'escalated', 'escalated', 'moved']
/** What lies dead over each of the rungs; over the last one nothing. */
const DEAD: readonly (readonly PartName[])[] = [['worker'], ['temporal'], ['worker', 'temporal']]

let system: WholeSystem
let ids: string[]
beforeAll(async () => {
  system = await WholeSystem.start()
  const office = await Office.open(system.api, new Diary(), new Chance(SEED))
  await firstPolicy(system.running.databaseUrl, { quotes: { ladder: LADDER } })
  ids = await Promise.all(Array.from({ length: REQUESTS }, (_, index) => office.send(`rungs ${index}`)))
  await Promise.all(ids.map((id) => office.whenWaiting(id)))
}, 5 * MINUTE)
afterAll(() => system?.stop(), 2 * MINUTE)

/** Of each request the instants of its rungs, as they were planned. */
async function planned(): Promise<Map<string, number[]>> {
  const sql = `SELECT request_id AS request, ladder FROM task WHERE request_id = ANY($1)`
  const rows = await ask<{ request: string; ladder: { at: number }[] }>(system.running, sql, [ids])
  return new Map(rows.map(({ request, ladder }) => [request, ladder.map(({ at }) => at)]))
}

/** Killed again and again, however often it is started anew. */
async function deadOver(parts: readonly PartName[], instants: readonly number[]): Promise<number> {
  await sleep(Math.max(0, Math.min(...instants) - AROUND_MS - Date.now()))
  let killed = 0
  while (Date.now() < Math.max(...instants) + AROUND_MS) {
    for (const part of parts) if (system.kill(part)) killed += 1
    await sleep(AGAIN_MS)
  }
  return killed
}

const climbedBy = (rows: TrailRow[] | undefined) => (rows ?? []).filter(({ type }) => RUNGS.includes(type))

async function notAllClimbed(): Promise<string[]> {
  const all = await trails(system.running)
  return ids.flatMap((id) => {
    const count = climbedBy(all.get(id)).length
    return count < CLIMBED.length ? [`${id} has ${count} rungs`] : []
  })
}

test(
  'every rung once and in order, whatever was dead when it fell due',
  async () => {
    const plans = await planned()
    const ofRung = (rung: number) => [...plans.values()].map((instants) => instants[rung] ?? 0)
    let killed = 0
    for (const [rung, parts] of DEAD.entries()) killed += await deadOver(parts, ofRung(rung))
    // On a slow machine something may still be dead from the rung before.
    expect(killed).toBeGreaterThanOrEqual(DEAD.length)
    await sleep(Math.max(0, Math.min(...ofRung(3)) - AROUND_MS - Date.now()))
    await system.killSupervisor({ withParts: true })
    await untilNothing(notAllClimbed, 4 * MINUTE)

    const all = await trails(system.running)
    for (const [id, instants] of plans) {
      const rungs = climbedBy(all.get(id))
      expect(rungs.map(({ type }) => type)).toEqual(CLIMBED)
      expect(rungs.map(({ content }) => Date.parse(content.plannedAt ?? ''))).toEqual(instants)
      for (const { at, content } of rungs) {
        const lateMs = at.getTime() - Date.parse(content.plannedAt ?? '')
        expect(lateMs).toBeGreaterThanOrEqual(0)
        expect(content.lateWhy).toBe(lateMs > LATE_MS ? 'away' : undefined)
      }
    }
    expect(await doublesIn(system.running)).toEqual([])
    expect(system.failedStarts).toEqual([])
  },
  10 * MINUTE,
)
