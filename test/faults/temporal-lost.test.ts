// Temporal's records are deleted; `rebuild` brings every open request back to where it was. Should the old records turn up
// again, nothing that they want is done a second time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../../worker/rebuild.ts'
import { ask, everyWorkflow, withEngineOf } from './engine.ts'
import { doublesIn, leftToDo, rowsWrong, signaturesWrong, type TrailRow, trails } from './invariants.ts'
import { School } from './school.ts'
import { everywhere, type Placed } from './stages.ts'
import { untilNothing } from './until.ts'

const MINUTE = 60_000
const TASKS = 'SELECT id, request_id, key, round, state FROM task ORDER BY id'

let school: School
let placed: Placed[]
beforeAll(async () => {
  school = await School.open()
  placed = await everywhere(school.office)
}, 5 * MINUTE)
afterAll(() => school?.close(), MINUTE)

const rebuilt = () => withEngineOf(school.addresses, (db, engine) => rebuild(db, engine))

/** Everything but that a new run has taken over, and which way it goes on: that is kept when a story is run again. */
function withoutTakingOver(rows: TrailRow[] | undefined) {
  const ours = (type: string) => type === 'taken-over' || type === 'branch-taken'
  return rows?.filter(({ type }) => !ours(type)).map(({ type, at, content }) => ({ type, at, content }))
}

async function unsettled(ids: string[]): Promise<string[]> {
  const sql = 'SELECT id FROM request WHERE id = ANY($1) AND settled_at IS NULL'
  return (await ask<{ id: string }>(school.addresses, sql, [ids])).map(({ id }) => id)
}

/** Old runs of requests that are over sleep until somebody looks or a deadline comes; then they find that they are late. */
async function wakeAll(): Promise<void> {
  const all = await everyWorkflow(school.addresses)
  await withEngineOf(school.addresses, async (_db, engine) => {
    for (const request of all) await engine.wake(request, { kind: 'look' })
  })
}

async function notTakenOver(times: number): Promise<string[]> {
  const all = await trails(school.addresses)
  return placed.flatMap(({ requestId }) => {
    const taken = all.get(requestId)?.filter(({ type }) => type === 'taken-over').length
    return taken === times ? [] : [`${requestId} was taken over ${taken} times`]
  })
}

test(
  'with its records deleted, rebuild brings every open request back to where it was',
  async () => {
    await school.stopWorker()
    await school.engine.kill()
    school.engine.keepCopy()
    const [before, tasks] = [await trails(school.addresses), await ask(school.addresses, TASKS)]

    school.engine.lose()
    await school.engine.start()
    expect(await rebuilt()).toEqual({ started: placed.length, running: 0 })
    expect(await rebuilt()).toEqual({ started: 0, running: placed.length })
    await school.startWorker()
    await untilNothing(() => notTakenOver(1), 2 * MINUTE)

    const after = await trails(school.addresses)
    for (const { requestId } of placed) {
      expect(withoutTakingOver(after.get(requestId))).toEqual(withoutTakingOver(before.get(requestId)))
    }
    expect(await ask(school.addresses, TASKS)).toEqual(tasks)
  },
  5 * MINUTE,
)

test(
  'what is rebuilt goes on to its end; what people did meanwhile has counted',
  async () => {
    const some = placed.splice(0, placed.length / 2)
    await Promise.all(some.map(({ requestId, course }) => school.office.playOn(requestId, course)))
    const ids = some.map(({ requestId }) => requestId)
    await untilNothing(() => unsettled(ids), MINUTE)
    expect(await signaturesWrong(school.addresses, school.diary)).toEqual([])
  },
  5 * MINUTE,
)

test(
  'an engine that comes back with old records does nothing twice',
  async () => {
    await school.stopWorker()
    await school.engine.kill()
    school.engine.bringBack()
    await school.engine.start()
    await school.startWorker()
    await Promise.all(placed.map(({ requestId, course }) => school.office.playOn(requestId, course)))
    await untilNothing(() => unsettled(placed.map(({ requestId }) => requestId)), 2 * MINUTE)
    const all = await trails(school.addresses)
    await wakeAll()
    await untilNothing(() => leftToDo(school.addresses), 2 * MINUTE)

    expect(await trails(school.addresses)).toEqual(all)
    expect(school.diary.mistakes).toEqual([])
    expect(await signaturesWrong(school.addresses, school.diary)).toEqual([])
    expect(await rowsWrong(school.addresses)).toEqual([])
    expect(await doublesIn(school.addresses)).toEqual([])
    expect(await notTakenOver(2)).toEqual([])
  },
  5 * MINUTE,
)
