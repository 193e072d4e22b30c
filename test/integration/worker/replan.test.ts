// The calendar of a school is changed while two thousand deadlines are running, on the real servers.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ChangedDay, changeDays } from '../../../records/calendar-change.ts'
import { comment } from '../../../records/comment.ts'
import { trailOf } from '../../../records/trail.ts'
import { type TrailRow, verifyTrail } from '../../../records/trail-hash.ts'
import { copyRequests } from '../../harness/open-ladders.ts'
import { sendRequest } from '../records/sent-requests.ts'
import { openRunning, type Running } from './running.ts'

const COPIES = 2_000
/** All of them have begun within the same morning. */
const STEP_MS = 5_000
/** Where many others work on the machine, it takes its time. */
const PATIENCE_MS = 240_000

vi.setConfig({ testTimeout: PATIENCE_MS + 60_000 })

let it: Running
/** In the order in which they were sent, the first at 09:01 on Thursday 12 March 2026, the last before noon. */
let requests: string[]

beforeAll(async () => {
  it = await openRunning()
  // Messages for workflows are kept where they can be looked at, and not sent: these requests have none.
  await it.sql(`CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.sent_at := clock_timestamp(); RETURN NEW; END $$`)
  await it.sql('CREATE TRIGGER keep BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION keep()')
  const { id } = await sendRequest(it.school)
  requests = [
    id,
    ...(await copyRequests((...asked) => it.sql(...asked), {
      requestId: id,
      count: COPIES - 1,
      later: (copy) => copy * STEP_MS,
    })),
  ]
  await it.sql('DELETE FROM telling')
  // Nobody looks after requests that are late: all of these are.
  await it.startWorker({ sweep: { everyMs: 86_400_000 } })
})
afterAll(() => it.close())

type Planned = { due: Date; ladder: { at: number; do: string }[]; wake: Date; by: number }
const planned = async () => {
  const rows = await it.sql<Planned & { request: string }>(
    'SELECT request_id AS request, due_at AS due, ladder, wake_at AS wake, planned_by AS by FROM task',
  )
  const byRequest = new Map(rows.map((row) => [row.request, row]))
  return requests.map((request) => byRequest.get(request)!)
}
const version = async () =>
  (await it.sql<{ version: number }>('SELECT calendar_version AS version FROM school'))[0]!.version
const BEHIND = `SELECT FROM task JOIN school ON school.id = task.school_id WHERE planned_by < calendar_version`
const isPlanned = async () => (await it.sql(`${BEHIND} LIMIT 1`)).length === 0

async function changed(...days: ChangedDay[]): Promise<void> {
  const { school } = it
  const answer = await changeDays(school.db, school.actor('admin'), { days })
  if ('ok' in answer) throw new Error(answer.code)
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isPlanned()) && Date.now() < deadline) await sleep(100)
  expect(await isPlanned()).toBe(true)
}

const told = () =>
  it.sql<{ request_id: string; content: Record<string, unknown> }>(
    `SELECT request_id, content FROM trail WHERE type = 'replanned' ORDER BY request_id, seq`,
  )
const wakes = () =>
  it.sql<{ request: string; wake: { kind: string; next: number; version: number } }>(
    `SELECT request_id AS request, wake FROM outbox WHERE wake->>'kind' = 'ladder' ORDER BY id`,
  )

/** The clock time is kept: three working days later it is due, two days later the buyer is reminded. */
const clock = (day: string, index: number) => Date.parse(`${day}T09:01+08:00`) + index * STEP_MS

test('what is opened is planned by the version of the calendar that is in force', async () => {
  const [one, two] = await planned()
  expect(one).toMatchObject({ by: await version() })
  expect(one!.due.getTime()).toBe(clock('2026-03-17', 0))
  expect(two!.due.getTime()).toBe(clock('2026-03-17', 1))
})

test('a holiday that is added moves every deadline to its right minute, and each trail says so', async () => {
  await changed({ on: '2026-03-13', kind: 'holiday', name: '校庆' })
  const now = await version()
  for (const [index, task] of (await planned()).entries()) {
    expect(task.due.getTime()).toBe(clock('2026-03-18', index))
    expect(task.ladder.map((rung) => rung.at)).toEqual([
      clock('2026-03-17', index),
      clock('2026-03-18', index),
      clock('2026-03-19', index),
    ])
    // The timer that was set for the old instant asks once more when it rings: nobody need be told.
    expect(task.wake.getTime()).toBe(clock('2026-03-16', index))
    expect(task.by).toBe(now)
  }
  const entries = await told()
  expect(new Set(entries.map((entry) => entry.request_id)).size).toBe(COPIES)
  expect(entries).toHaveLength(COPIES)
  expect(entries.find((entry) => entry.request_id === requests[1])?.content).toMatchObject({
    why: 'calendar',
    what: 'due',
    from: new Date(clock('2026-03-17', 1)).toISOString(),
    to: new Date(clock('2026-03-18', 1)).toISOString(),
  })
  expect(await wakes()).toEqual([])
})

test('every trail is whole, and its end is where the request says', async () => {
  const rows = await it.sql<Omit<TrailRow, 'at'> & { at: Date }>(
    'SELECT request_id AS request, seq, at, type, content, prev, hash FROM trail ORDER BY request_id, seq',
  )
  const trails = new Map<string, TrailRow[]>()
  for (const { at, ...row } of rows) {
    trails.set(row.request, [...(trails.get(row.request) ?? []), { ...row, at: at.toISOString() }])
  }
  const heads = await it.sql<{ id: string; seq: number; hash: string; at: Date }>(
    'SELECT id, trail_seq AS seq, trail_hash AS hash, trail_at AS at FROM request',
  )
  expect(heads).toHaveLength(COPIES)
  for (const head of heads) {
    const trail = trails.get(head.id)!
    expect(verifyTrail(trail)).toEqual({ ok: true })
    expect(trail.at(-1)).toMatchObject({ seq: head.seq, hash: head.hash, at: head.at.toISOString() })
  }
})

test('the same said once more changes nothing more', async () => {
  const [before, entries] = [await planned(), await told()]
  await changed({ on: '2026-03-13', kind: 'holiday', name: '校庆' })
  expect(await planned()).toEqual(before)
  // A day on which nothing rests raises the version, and moves nothing.
  await changed({ on: '2027-05-05', kind: 'holiday', name: '劳动节' })
  expect((await planned()).map(({ by: _by, ...task }) => task)).toEqual(before.map(({ by: _by, ...task }) => task))
  expect(await told()).toEqual(entries)
})

test('a deadline that comes nearer than its timer is told to its workflow', async () => {
  await changed(
    { on: '2026-03-13', kind: 'plain' },
    { on: '2026-03-14', kind: 'make-up', as: 'fri', name: '补班' },
    { on: '2026-03-15', kind: 'make-up', as: 'fri', name: '补班' },
  )
  const tasks = await planned()
  const sent = new Map((await wakes()).map(({ request, wake }) => [request, wake]))
  expect(sent.size).toBe(COPIES)
  for (const [index, task] of tasks.entries()) {
    expect(task.due.getTime()).toBe(clock('2026-03-15', index))
    expect(task.wake.getTime()).toBe(clock('2026-03-14', index))
    expect(sent.get(requests[index]!)).toMatchObject({ kind: 'ladder', next: clock('2026-03-14', index), version: 5 })
  }
  const { school } = it
  const trail = await trailOf(school.db, school.actor('teacher'), requests[0]!)
  expect(trail?.map(({ type }) => type).slice(-2)).toEqual(['replanned', 'replanned'])
})

test('whoever acts while it is planned keeps what they did', async () => {
  const { school } = it
  const teacher = school.actor('teacher')
  const change = changed({ on: '2026-03-15', kind: 'plain' })
  const commented = requests.slice(0, 40)
  for (const request of commented) {
    expect(await comment(school.db, teacher, request, { text: '请尽快' })).toMatchObject({ ok: true })
  }
  await change
  for (const request of commented) {
    const trail = await trailOf(school.db, teacher, request)
    const types = trail?.map(({ type }) => type) ?? []
    expect(types.filter((type) => type === 'replanned')).toHaveLength(3)
    expect(types.filter((type) => type === 'commented')).toHaveLength(1)
    expect(verifyTrail(trail?.map((row) => ({ ...row, request })) ?? [])).toEqual({ ok: true })
  }
})
