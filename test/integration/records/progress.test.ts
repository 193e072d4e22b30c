// Work that is told of on its way, on the records alone: who may tell what, what becomes of the clock, what everybody sees.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LadderSpec } from '../../../domain/desk/ladder.ts'
import type { TaskSpec } from '../../../domain/desk/task.ts'
import { act } from '../../../records/act.ts'
import { type ProgressInput, progress } from '../../../records/progress.ts'
import { viewRequest } from '../../../records/request-view.ts'
import { keyedSteps } from '../../../records/steps.ts'
import { submit } from '../../../records/submit.ts'
import { timeSpentOn } from '../../../records/time-spent.ts'
import { verifyTrail } from '../../../records/trail-hash.ts'
import { testDatabase } from '../../harness/postgres.ts'
import {
  HOUR,
  MINUTE,
  openSchool,
  orderForm,
  requestForm,
  type School,
  THURSDAY_9_OCLOCK as T,
} from '../../harness/purchase-kit.ts'

let drop: () => Promise<void>
let school: School
let steps: ReturnType<typeof keyedSteps>

beforeAll(async () => {
  const database = await testDatabase()
  school = await openSchool(database.url)
  steps = keyedSteps(school.db, {})
  drop = async () => {
    await school.db.close()
    await database.drop()
  }
})
afterAll(() => drop())

/** Whoever heads a department may do it: three people for one place. Due after eight working hours. */
const WORK: TaskSpec = {
  title: { zh: '维修', en: 'Repair' },
  kind: 'work',
  groups: [
    {
      key: 'doer',
      title: { zh: '维修', en: 'Repair' },
      mode: { kind: 'any' },
      seats: [{ role: 'head' }],
      form: { key: 'order', required: true },
      progress: { pauses: ['part', 'access'] },
      ladder: {
        due: { workingHours: 8 },
        rungs: [
          { at: { after: { workingHours: 2 } }, do: 'remind' },
          { at: 'due', do: 'superior' },
        ],
      },
    },
  ],
  returnTo: ['form'],
}

function withLadder(ladder: LadderSpec): TaskSpec {
  return { ...WORK, groups: WORK.groups.map((group) => ({ ...group, ladder })) }
}

async function begun(ladder?: LadderSpec) {
  const submitted = await submit(
    school.db,
    school.actor('teacher'),
    { process: 'purchase', form: requestForm({}, T) },
    undefined,
    T,
  )
  const { id: requestId } = (submitted as { body: { id: string } }).body
  const run = (at: number) => ({ schoolId: school.made.id, requestId, epoch: 0, at })
  await steps.begin({ schoolId: school.made.id, requestId, runId: `run-${requestId}`, at: T })
  const opened = await steps.openTask(run(T), { key: 'order', round: 1, spec: ladder ? withLadder(ladder) : WORK })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { taskId } = opened
  return {
    requestId,
    taskId,
    run,
    tells: (who: string, input: ProgressInput, at: number, key?: string) =>
      progress(
        school.db,
        school.actor(who),
        taskId,
        input,
        at,
        key ? { key, digest: JSON.stringify(input) } : undefined,
      ),
    climbs: (at: number) => steps.climb(run(at), { taskId }),
    async sees(who = 'head') {
      const view = await viewRequest(school.db, school.actor(who), requestId)
      const task = view?.tasks.find(({ id }) => id === taskId)
      if (!view || !task) throw new Error('not seen')
      return { view, task }
    },
  }
}

async function rows<Row>(text: string, values: unknown[]): Promise<Row[]> {
  return school.db.readSchool<Row & object>(school.made.id, { name: '', text }, values)
}

async function trail(requestId: string) {
  return rows<{ seq: number; type: string; content: Record<string, unknown>; at: Date }>(
    'SELECT * FROM trail WHERE request_id = $1 ORDER BY seq',
    [requestId],
  )
}

const types = async (requestId: string) => (await trail(requestId)).map(({ type }) => type)

test('whoever accepts it takes the place; the others are out of it, and everybody sees how far it is', async () => {
  const it = await begun()
  expect((await it.sees()).task.progress).toMatchObject({
    state: 'waiting',
    may: ['accepted', 'on-the-way', 'started', 'paused'],
    pauses: [{ key: 'part' }, { key: 'access' }],
  })
  expect(await it.tells('head', { kind: 'accepted' }, T + MINUTE)).toMatchObject({ ok: true, status: 200 })
  const { task } = await it.sees()
  const states = task.groups[0]?.seats.map(({ person, state }) => `${person.name} ${state}`)
  expect(states?.toSorted()).toEqual(['叶知秋 void', '秦守诚 void', '顾明远 active'])
  expect(task.progress).toMatchObject({
    state: 'accepted',
    by: { name: '顾明远' },
    may: ['on-the-way', 'started', 'paused'],
  })
  expect(await it.tells('logistics-head', { kind: 'started' }, T + 2 * MINUTE)).toMatchObject({ code: 'not-your-turn' })
  expect((await it.sees('logistics-head')).task.progress?.may).toEqual([])
})

test('on the way and started say that it is accepted; nothing goes back', async () => {
  const it = await begun()
  expect(await it.tells('head', { kind: 'started', remark: '已到现场' }, T + MINUTE)).toMatchObject({ ok: true })
  const { task } = await it.sees()
  expect(task.groups[0]?.seats.filter(({ state }) => state === 'active')).toHaveLength(1)
  expect(await it.tells('head', { kind: 'on-the-way' }, T + 2 * MINUTE)).toMatchObject({
    ok: false,
    code: 'progress-behind',
    field: 'kind',
  })
})

test('told twice is told once: by the same key, and by the same person', async () => {
  const it = await begun()
  const first = await it.tells('head', { kind: 'accepted' }, T + MINUTE, 'k1')
  expect(await it.tells('head', { kind: 'accepted' }, T + MINUTE, 'k1')).toEqual({ ...first, replayed: true })
  expect(await it.tells('head', { kind: 'accepted' }, T + MINUTE)).toMatchObject({ ok: true, replayed: true })
  expect(await it.tells('head', { kind: 'started' }, T + MINUTE, 'k1')).toMatchObject({
    code: 'idempotency-key-reused',
  })
  expect((await types(it.requestId)).filter((type) => type === 'progressed')).toHaveLength(1)
  const both = await Promise.all([1, 2].map(() => it.tells('head', { kind: 'started' }, T + 2 * MINUTE)))
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect((await types(it.requestId)).filter((type) => type === 'progressed')).toHaveLength(2)
})

test.each<[string, ProgressInput, object]>([
  ['no reason', { kind: 'paused' }, { code: 'pause-reason', field: 'reason' }],
  ['a reason that is not offered', { kind: 'paused', reason: 'tired' }, { code: 'pause-reason', field: 'reason' }],
  ['a day that has passed', { kind: 'paused', reason: 'part', until: '2026-03-11' }, { code: 'pause-until-past' }],
  ['a day too far', { kind: 'paused', reason: 'part', until: '2190-01-01' }, { code: 'out-of-range', field: 'until' }],
  [
    'an unknown file',
    { kind: 'paused', reason: 'part', files: ['nothing'] },
    { code: 'unknown-file', field: 'files.0' },
  ],
  [
    'an unknown request',
    { kind: 'paused', reason: 'part', link: 'CG-0000-1' },
    { code: 'unknown-request', field: 'link' },
  ],
  ['nothing to resume', { kind: 'resumed' }, { code: 'clock-goes', field: 'kind' }],
])('a pause with %s is refused, and nothing is written', async (_what, input, refusal) => {
  const it = await begun()
  const before = await types(it.requestId)
  expect(await it.tells('head', input, T + MINUTE)).toMatchObject({ ok: false, ...refusal })
  expect(await types(it.requestId)).toEqual(before)
})

test('the clock stands: no rung, no deadline; when it goes on, all is later by the working time that passed', async () => {
  const it = await begun()
  await it.tells('head', { kind: 'started' }, T + MINUTE)
  // Thursday 10:00. Two working hours after 9:00 would be 11:00.
  const pause = {
    kind: 'paused',
    reason: 'part',
    remark: '缺阀门',
    until: '2026-03-13',
    contact: '五金店 139',
  } as const
  expect(await it.tells('head', pause, T + HOUR)).toMatchObject({ ok: true })
  const { task: paused } = await it.sees()
  expect(paused.dueAt).toBeUndefined()
  expect(paused.progress).toMatchObject({
    state: 'paused',
    may: ['resumed'],
    clock: {
      at: '2026-03-12T02:00:00.000Z',
      reason: 'part',
      remark: '缺阀门',
      until: '2026-03-13',
      contact: '五金店 139',
    },
  })
  expect(await it.tells('head', { ...pause, reason: 'access' }, T + HOUR)).toMatchObject({ code: 'clock-stands' })
  // Friday 8:00, its opening, whoever sits there is asked how far it is; nothing else happens.
  expect(await it.climbs(T + 8 * HOUR)).toMatchObject({ kind: 'open', next: Date.parse('2026-03-13T00:00:00Z') })
  // Wednesday 8:00, the third working day after it, they are asked again.
  const again = Date.parse('2026-03-18T00:00:00Z')
  expect(await it.climbs(Date.parse('2026-03-13T00:00:00Z'))).toMatchObject({ kind: 'open', next: again })
  const asked = (await trail(it.requestId)).filter(({ type }) => type === 'reminded')
  expect(asked.map(({ content }) => [content['awaited'], content['plannedAt']])).toEqual([
    [{ zh: 'part', en: 'part' }, '2026-03-13T00:00:00.000Z'],
  ])
  // Friday 14:30: it stood for Thursday 10:00–12:00 and 14:00–17:30, Friday 8:00–12:00 and 14:00–14:30, ten hours.
  expect(await it.tells('head', { kind: 'resumed' }, Date.parse('2026-03-13T06:30:00Z'))).toMatchObject({ ok: true })
  const { task, view } = await it.sees()
  // Due Thursday 9:00 + 8 working hours = Friday 9:30; ten hours later: Monday 12:00 (7.5 hours a day).
  expect(task.dueAt).toBe('2026-03-16T04:00:00.000Z')
  const [row] = await rows<{ ladder: { at: number }[]; climbed: number; planned_by: number }>(
    'SELECT ladder, climbed, planned_by FROM task WHERE id = $1',
    [it.taskId],
  )
  // The reminder of Thursday 11:00 is Friday 15:30.
  expect(row?.ladder.map(({ at }) => new Date(at).toISOString())).toEqual([
    '2026-03-13T07:30:00.000Z',
    '2026-03-16T04:00:00.000Z',
  ])
  expect(row?.climbed).toBe(0)
  const now = Date.parse('2026-03-13T07:00:00Z')
  const spent = await timeSpentOn(school.db, school.actor('head'), view, now)
  expect(spent.timeOf[it.taskId]).toEqual({ workedMinutes: 90, waitedMinutes: 600 })
  expect(spent.time).toEqual({ workedMinutes: 90, waitedMinutes: 600 })
  expect(task.stood).toEqual([
    {
      reason: 'part',
      title: { zh: 'part', en: 'part' },
      from: '2026-03-12T02:00:00.000Z',
      to: '2026-03-13T06:30:00.000Z',
    },
  ])
  expect((await types(it.requestId)).slice(3)).toEqual([
    'progressed',
    'progressed',
    'clock-stopped',
    'reminded',
    'progressed',
    'clock-started',
  ])
})

test('the workflow is told of an earlier rung when the clock goes on, and of nothing it knows', async () => {
  const it = await begun()
  await it.tells('head', { kind: 'paused', reason: 'access' }, T + MINUTE)
  // The timer that was set for 11:00 rings; what is waited for now is asking on the third working day, Tuesday 9:01.
  const asking = Date.parse('2026-03-17T01:01:00Z')
  expect(await it.climbs(T + 2 * HOUR)).toMatchObject({ kind: 'open', taskId: it.taskId, next: asking })
  await it.tells('head', { kind: 'resumed' }, T + 2 * HOUR + MINUTE)
  const wakes = await rows<{ wake: { kind: string; next: number } }>('SELECT wake FROM outbox WHERE request_id = $1', [
    it.requestId,
  ])
  const ladders = wakes.map(({ wake }) => wake).filter(({ kind }) => kind === 'ladder')
  expect(ladders).toEqual([
    {
      kind: 'ladder',
      taskId: it.taskId,
      version: expect.any(Number),
      next: Date.parse('2026-03-12T06:01:00Z') + 59 * MINUTE,
    },
  ])
})

test('who was called in may resume what another has paused', async () => {
  const it = await begun()
  await it.tells('head', { kind: 'accepted' }, T + MINUTE)
  // The head is a head of a department: above is the head of logistics.
  await it.climbs(Date.parse('2026-03-13T01:30:00Z'))
  const after = Date.parse('2026-03-13T01:31:00Z')
  expect(await it.tells('head', { kind: 'paused', reason: 'part' }, after)).toMatchObject({ ok: true })
  expect(await it.tells('logistics-head', { kind: 'resumed' }, after + MINUTE)).toMatchObject({ ok: true })
  const events = await trail(it.requestId)
  expect(events.find(({ type }) => type === 'escalated')?.content['to']).toMatchObject([{ person: { name: '秦守诚' } }])
  const { task } = await it.sees('logistics-head')
  expect(task.progress).toMatchObject({ state: 'accepted', by: { name: '顾明远' } })
})

test('who completes it while the clock stands ends the pause, and it is kept', async () => {
  const it = await begun()
  await it.tells('head', { kind: 'paused', reason: 'part' }, T + MINUTE)
  const done = { act: 'complete', form: orderForm({}, T) } as const
  expect(await act(school.db, school.actor('head'), it.taskId, done, undefined, T + HOUR)).toMatchObject({ ok: true })
  const { task } = await it.sees()
  expect(task).toMatchObject({ state: 'closed', dueAt: '2026-03-13T02:29:00.000Z' })
  expect(task.stood).toMatchObject([{ from: '2026-03-12T01:01:00.000Z', to: '2026-03-12T02:00:00.000Z' }])
  expect((await types(it.requestId)).slice(-2)).toEqual(['clock-started', 'completed'])
  expect(await it.tells('head', { kind: 'resumed' }, T + 2 * HOUR)).toMatchObject({ code: 'task-closed' })
})

test('returned to the requester: the clock stands until the answer, and what counts from the submission waits', async () => {
  const it = await begun()
  const back = { act: 'return', to: 'form', opinion: '请写明地点' } as const
  expect(await act(school.db, school.actor('head'), it.taskId, back, undefined, T + HOUR)).toMatchObject({ ok: true })
  const form: TaskSpec = {
    title: { zh: '修改', en: 'Revise' },
    kind: 'work',
    groups: [
      {
        key: 'form',
        title: { zh: '修改', en: 'Revise' },
        mode: { kind: 'any' },
        seats: [{ requester: true }],
        own: 'allow',
        form: { key: 'request', required: true },
      },
    ],
  }
  const revision = await steps.openTask(it.run(T + HOUR), { key: 'form', round: 1, spec: form })
  if (revision.kind !== 'open') throw new Error(revision.kind)
  const answer = { act: 'complete', form: requestForm({}, T) } as const
  const teacher = school.actor('teacher')
  // Thursday 15:00: two hours before noon, one after it.
  expect(await act(school.db, teacher, revision.taskId, answer, undefined, T + 6 * HOUR)).toMatchObject({ ok: true })
  const spec = withLadder({ ...WORK.groups[0]!.ladder!, from: 'submitted' })
  const second = await steps.openTask(it.run(T + 6 * HOUR), { key: 'order', round: 2, spec })
  // Two working hours from 9:00, of which one had passed: one hour from 15:00.
  expect(second).toMatchObject({ kind: 'open', next: T + 7 * HOUR })
  expect(await types(it.requestId)).toEqual([
    'submitted',
    'task-opened',
    'group-activated',
    'returned',
    'clock-stopped',
    'task-opened',
    'group-activated',
    'clock-started',
    'completed',
    'revised',
    'task-opened',
    'group-activated',
  ])
  const { view } = await it.sees()
  const { time } = await timeSpentOn(school.db, teacher, view, T + 7 * HOUR)
  expect(time).toEqual({ workedMinutes: 120, waitedMinutes: 180 })
  const whole = (await trail(it.requestId)).map((row) => ({ ...row, request: it.requestId, at: row.at.toISOString() }))
  expect(verifyTrail(whole as never)).toMatchObject({ ok: true })
})

test('a pause for a part names the request for it, and that one says so', async () => {
  const [it, part] = [await begun(), await begun()]
  const pause = { kind: 'paused', reason: 'part', link: part.requestId } as const
  expect(await it.tells('head', pause, T + MINUTE)).toMatchObject({ ok: true })
  const { task, view } = await it.sees()
  expect(task.progress?.clock).toMatchObject({ link: part.requestId })
  expect(view.links).toMatchObject([{ kind: 'part-order', request: { id: part.requestId } }])
  expect((await types(part.requestId)).at(-1)).toBe('linked')
})

test('whoever is told of a deadline may see what it is about', async () => {
  const it = await begun({
    due: { workingHours: 2 },
    rungs: [
      { at: { beforeDue: { workingHours: 1 } }, do: 'tell', to: { role: 'keeper' } },
      { at: 'due', do: 'remind', to: { role: 'cleaner' } },
    ],
  })
  const seenBy = async (who: string) => (await viewRequest(school.db, school.actor(who), it.requestId)) !== undefined
  expect(await seenBy('cleaner')).toBe(false)
  await it.climbs(T + 2 * HOUR)
  expect([await seenBy('keeper'), await seenBy('cleaner'), await seenBy('repairer')]).toEqual([true, true, false])
  expect(await it.tells('cleaner', { kind: 'accepted' }, T + 2 * HOUR)).toMatchObject({ code: 'not-your-turn' })
})
