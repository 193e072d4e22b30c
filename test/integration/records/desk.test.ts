// A purchase on the records alone: the steps are called as the workflow calls them, the acts as the API does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptanceTask, approvalTask, orderTask, quotesTask } from '../../../domain/processes/purchase/stages.ts'
import { type ActInput, act } from '../../../records/act.ts'
import { keyedSteps } from '../../../records/steps.ts'
import { submit } from '../../../records/submit.ts'
import { verifyTrail } from '../../../records/trail-hash.ts'
import { withdraw } from '../../../records/withdraw.ts'
import { testDatabase } from '../../harness/postgres.ts'
import {
  acceptanceForm,
  MINUTE,
  openSchool,
  orderForm,
  quotesForm,
  requestForm,
  type School,
  THURSDAY_9_OCLOCK as T,
} from '../../harness/purchase-kit.ts'

let drop: () => Promise<void>
let school: School
let steps: ReturnType<typeof keyedSteps>
let minutes = 0
const later = () => T + ++minutes * MINUTE

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

/** A request that a teacher has sent, with a run that has begun. */
async function sent(changes: Record<string, unknown> = {}, who = 'teacher') {
  const answer = await submit(
    school.db,
    school.actor(who),
    { process: 'purchase', form: requestForm(changes, T) },
    undefined,
    later(),
  )
  expect(answer).toMatchObject({ ok: true, status: 201 })
  const { id: requestId, number } = (answer as { body: { id: string; number: string } }).body
  const at = later()
  const begun = await steps.begin({ schoolId: school.made.id, requestId, runId: `run-${requestId}`, at })
  if (begun === undefined || begun.kind !== 'begun') throw new Error('not begun')
  const run = () => ({ schoolId: school.made.id, requestId, epoch: begun.epoch, at: later() })
  const context = { policy: begun.policy as never, facts: begun.facts, department: begun.department ?? '' }
  return { requestId, number, run, context }
}

type Context = Awaited<ReturnType<typeof sent>>['context']
type Sent = Awaited<ReturnType<typeof sent>>

async function opened(request: Sent, key: string, round: number, make: (context: Context) => never) {
  const result = await steps.openTask(request.run(), { key, round, spec: make(request.context) })
  if (result.kind !== 'open') throw new Error(`not open: ${JSON.stringify(result)}`)
  return result
}
const specs = { quotes: quotesTask, approval: approvalTask, order: orderTask, acceptance: acceptanceTask } as const
const open = (request: Sent, key: keyof typeof specs, round = 1) => opened(request, key, round, specs[key] as never)

const does = (who: string, taskId: string, input: ActInput, idem?: { key: string; digest: string }) =>
  act(school.db, school.actor(who), taskId, input, idem, later())

async function rows(table: string, requestId: string) {
  const text = `SELECT row_to_json(x) AS row FROM ${table} x WHERE ${table === 'request' ? 'id' : 'request_id'} = $1`
  const found = await school.db.readSchool<{ row: Record<string, unknown> }>(
    school.made.id,
    { name: `all-${table}`, text },
    [requestId],
  )
  return found.map(({ row }) => row)
}

async function trail(requestId: string) {
  const all = await rows('trail', requestId)
  const inOrder = all.toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
  return inOrder.map((row) => ({ ...row, request: requestId, at: new Date(String(row['at'])).toISOString() }) as never)
}

const types = async (requestId: string) => (await trail(requestId)).map(({ type }) => type as string)

describe('a purchase', () => {
  test('goes from the form to the archive', async () => {
    const request = await sent()
    const quotes = await open(request, 'quotes')
    expect(await does('buyer', quotes.taskId, { act: 'complete', form: await quotesForm(school) })).toMatchObject({
      ok: true,
    })
    request.context.facts = (
      (await steps.openTask(request.run(), {
        key: 'quotes',
        round: 1,
        spec: quotesTask(request.context),
      })) as never as { facts: never }
    ).facts
    const approval = await open(request, 'approval')
    for (const who of ['head', 'logistics-head', 'principal']) {
      expect(await does(who, approval.taskId, { act: 'approve' })).toMatchObject({ ok: true })
    }
    const order = await open(request, 'order')
    expect(await does('buyer', order.taskId, { act: 'complete', form: orderForm({}, T) })).toMatchObject({ ok: true })
    const acceptance = await open(request, 'acceptance')
    expect(await does('keeper', acceptance.taskId, { act: 'approve', form: acceptanceForm() })).toMatchObject({
      ok: true,
    })
    expect(await does('buyer', acceptance.taskId, { act: 'approve' })).toMatchObject({ ok: true })
    expect(await does('vice-principal', acceptance.taskId, { act: 'approve' })).toMatchObject({ ok: true })
    expect(await steps.settle(request.run(), { status: 'closed' })).toEqual({ kind: 'settled' })
    const [row] = await rows('request', request.requestId)
    expect(row).toMatchObject({
      status: 'closed',
      number: request.number,
      facts: { quotes: { supplier: '启明文化用品公司' }, acceptance: { complete: true } },
    })
    expect(verifyTrail(await trail(request.requestId))).toEqual({ ok: true })
    const told = [
      'submitted task-opened group-activated completed',
      'task-opened group-activated approved frozen group-activated approved group-activated approved',
      'task-opened group-activated completed',
      'task-opened group-activated approved approved approved',
      'closed',
    ]
    expect(await types(request.requestId)).toEqual(told.flatMap((line) => line.split(' ')))
    const wakes = (await rows('outbox', request.requestId)).map(({ wake }) => (wake as { kind: string }).kind)
    expect(wakes).toEqual(['look', 'task-closed', 'task-closed', 'task-closed', 'task-closed'])
  })

  test('with two quotes is refused, naming the field, and nothing is written', async () => {
    const request = await sent()
    const quotes = await open(request, 'quotes')
    const form = await quotesForm(school)
    const before = await types(request.requestId)
    const answer = await does('buyer', quotes.taskId, {
      act: 'complete',
      form: { ...form, quotes: form.quotes.slice(0, 2) },
    })
    expect(answer).toMatchObject({ ok: false, code: 'quotes-missing', field: 'quotes', values: { have: 2, need: 3 } })
    expect(await types(request.requestId)).toEqual(before)
  })

  test('is signed by nobody out of turn, and by no requester', async () => {
    const request = await sent({}, 'head')
    const quotes = await open(request, 'quotes')
    expect(await does('principal', quotes.taskId, { act: 'complete', form: {} })).toMatchObject({
      code: 'not-your-turn',
    })
    await does('buyer', quotes.taskId, { act: 'complete', form: await quotesForm(school) })
    expect(await does('buyer', quotes.taskId, { act: 'complete', form: {} })).toMatchObject({
      ok: true,
      replayed: true,
    })
    const approval = await open(request, 'approval')
    expect(await does('head', approval.taskId, { act: 'approve' })).toMatchObject({ code: 'own-request' })
    expect(await does('principal', approval.taskId, { act: 'approve' })).toMatchObject({ code: 'not-your-turn' })
    expect(await does('logistics-head', approval.taskId, { act: 'reject' })).toMatchObject({
      code: 'opinion-required',
      field: 'opinion',
    })
    expect(await does('logistics-head', approval.taskId, { act: 'reject', opinion: '超出计划' })).toMatchObject({
      ok: true,
    })
    expect(await does('principal', approval.taskId, { act: 'approve' })).toMatchObject({ code: 'task-closed' })
  })

  test('comes back for a better quote and jumps straight back, or starts again when the quotes have changed', async () => {
    const request = await sent()
    const form = await quotesForm(school)
    const first = await open(request, 'quotes')
    await does('buyer', first.taskId, { act: 'complete', form })
    const approval = await open(request, 'approval')
    await does('head', approval.taskId, { act: 'approve' })
    await does('logistics-head', approval.taskId, {
      act: 'return',
      to: 'quotes',
      resume: 'jump-back',
      opinion: '请再核实',
    })
    const second = await open(request, 'quotes', 2)
    await does('buyer', second.taskId, { act: 'complete', form })
    const again = await open(request, 'approval', 2)
    expect(await does('head', again.taskId, { act: 'approve' })).toMatchObject({ ok: true, replayed: true })
    await does('logistics-head', again.taskId, { act: 'return', to: 'quotes', resume: 'jump-back', opinion: '太贵' })
    const third = await open(request, 'quotes', 3)
    const cheaper = {
      ...form,
      quotes: form.quotes.map((quote) => ({
        ...quote,
        lines: quote.lines.map((line) => ({ ...line, unitPriceFen: line.unitPriceFen - 10 })),
      })),
    }
    await does('buyer', third.taskId, { act: 'complete', form: cheaper })
    const anew = await open(request, 'approval', 3)
    expect(await types(request.requestId)).toContain('chain-restarted')
    expect(await does('logistics-head', anew.taskId, { act: 'approve' })).toMatchObject({ code: 'not-your-turn' })
    expect(await does('head', anew.taskId, { act: 'approve' })).toMatchObject({ ok: true })
  })
})

describe('writing at once', () => {
  test('numbers have no gap and no double, however many send at once', async () => {
    const teacher = school.actor('teacher')
    const forms = Array.from({ length: 12 }, (_, n) => ({
      process: 'purchase',
      form: n % 4 === 3 ? {} : requestForm({ title: `第${n}件` }, T),
    }))
    const answers = await Promise.all(forms.map((form) => submit(school.db, teacher, form, undefined, later())))
    expect(answers.filter(({ ok }) => !ok)).toHaveLength(3)
    const text = 'SELECT number FROM request ORDER BY number'
    const numbers = await school.db.readSchool<{ number: string }>(school.made.id, { name: 'numbers', text }, [])
    const expected = numbers.map((_, n) => `CG-2026-${String(n + 1).padStart(4, '0')}`)
    expect(numbers.map(({ number }) => number)).toEqual(expected)
  })

  test('the same key gives one request and the same answer; another body under it is refused', async () => {
    const teacher = school.actor('teacher')
    const submission = { process: 'purchase', form: requestForm({ title: '一次' }, T) }
    const idem = { key: 'key-1', digest: 'a' }
    const at = later()
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(school.db, teacher, submission, idem, at)))
    const ids = answers.map((answer) => (answer as { body: { id: string } }).body.id)
    expect(new Set(ids).size).toBe(1)
    expect(await submit(school.db, teacher, submission, { ...idem, digest: 'b' }, at)).toMatchObject({
      code: 'idempotency-key-reused',
    })
    const text = "SELECT count(*)::int AS n FROM request WHERE title = '一次'"
    expect(await school.db.readSchool(school.made.id, { name: 'once', text }, [])).toEqual([{ n: 1 }])
  })

  test('a task closes once: of many different verdicts one is written', async () => {
    const request = await sent()
    const quotes = await open(request, 'quotes')
    const form = await quotesForm(school)
    const acts = Array.from(
      { length: 8 },
      (_, n): ActInput => (n % 2 ? { act: 'return', to: 'form', opinion: '不清楚' } : { act: 'complete', form }),
    )
    const answers = await Promise.all(acts.map((input) => does('buyer', quotes.taskId, input)))
    const fresh = answers.filter((answer) => answer.ok && !('replayed' in answer && answer.replayed))
    expect(fresh).toHaveLength(1)
    expect((await types(request.requestId)).filter((type) => type === 'completed' || type === 'returned')).toHaveLength(
      1,
    )
    expect(verifyTrail(await trail(request.requestId))).toEqual({ ok: true })
  })

  test('requests that name the same files at once, in whatever order, do not wait for each other', async () => {
    const requests = await Promise.all(Array.from({ length: 12 }, () => sent()))
    const tasks = await Promise.all(requests.map((request) => open(request, 'quotes')))
    const { quotes } = await quotesForm(school)
    const forms = tasks.map((_, n) => {
      const turned = [...quotes.slice(n % 3), ...quotes.slice(0, n % 3)]
      return { quotes: turned, chosen: turned.findIndex(({ supplier }) => supplier.name === '启明文化用品公司') }
    })
    const answers = await Promise.all(
      tasks.map(({ taskId }, n) => does('buyer', taskId, { act: 'complete', form: forms[n] })),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
  })

  test('a withdrawal and a signature: one of them is first, and the trail has no gap', async () => {
    const request = await sent()
    const quotes = await open(request, 'quotes')
    const form = await quotesForm(school)
    const [signed, withdrawn] = await Promise.all([
      does('buyer', quotes.taskId, { act: 'complete', form }),
      withdraw(school.db, school.actor('teacher'), request.requestId, { reason: '不买了' }, undefined, later()),
    ])
    expect(withdrawn).toMatchObject({ ok: true })
    expect(signed.ok || signed.code === 'task-closed').toBe(true)
    expect(
      await steps.openTask(request.run(), { key: 'approval', round: 1, spec: approvalTask(request.context) }),
    ).toEqual({ kind: 'over', status: 'withdrawn' })
    expect(verifyTrail(await trail(request.requestId))).toEqual({ ok: true })
  })
})

describe('runs', () => {
  test('a newer run takes over and the older one is stale', async () => {
    const request = await sent()
    const old = request.run()
    const at = later()
    const begun = await steps.begin({ schoolId: school.made.id, requestId: request.requestId, runId: 'another', at })
    expect(begun).toMatchObject({ kind: 'begun', epoch: 1 })
    expect(await steps.openTask(old, { key: 'quotes', round: 1, spec: quotesTask(request.context) })).toEqual({
      kind: 'stale',
    })
    expect(await types(request.requestId)).toEqual(['submitted', 'taken-over'])
  })

  test('opening twice finds the open task; climbing before the rung changes nothing', async () => {
    const request = await sent()
    const first = await open(request, 'quotes')
    const second = await open(request, 'quotes')
    expect(second).toMatchObject({ taskId: first.taskId, next: first.next })
    const before = await types(request.requestId)
    expect(await steps.climb(request.run(), first)).toMatchObject({ kind: 'open', next: first.next })
    expect(await types(request.requestId)).toEqual(before)
    const run = { ...request.run(), at: (first.next ?? 0) + MINUTE }
    const climbed = await steps.climb(run, first)
    expect(climbed).toMatchObject({ kind: 'open' })
    expect((await types(request.requestId)).at(-1)).toBe('reminded')
  })
})
