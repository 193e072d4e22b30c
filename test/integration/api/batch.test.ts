// Several signatures with one act.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from './server.ts'
import { quotesOf, type Story, sent } from './story.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Item = { id: string; batch: boolean; evidence: string; request: { id: string } }

/** A request that waits for the head of the department. */
async function forHead(changes: Record<string, unknown> = {}): Promise<Story> {
  const story = await sent(api, 'teacher', changes)
  const task = await story.open('quotes')
  const form = await quotesOf(api)
  const { status, body } = await (await api.as('buyer')).post(`/tasks/${task}/acts`, { act: 'complete', form })
  if (status !== 200) throw new Error(JSON.stringify(body))
  await story.open('approval')
  return story
}

async function waiting(who: string, ...stories: Story[]): Promise<Item[]> {
  const { body } = await (await api.as(who)).get('/tasks?limit=100')
  return stories.map(({ requestId }) => body.items.find((item: Item) => item.request.id === requestId) as Item)
}

const shown = (items: readonly Item[]) => items.map(({ id, evidence }) => ({ id, seen: evidence }))

test('what a head is shown is signed at once, and waits for the next one', async () => {
  const stories = [await forHead(), await forHead(), await forHead()]
  const items = await waiting('head', ...stories)
  expect(items.map(({ batch }) => batch)).toEqual([true, true, true])
  const head = await api.as('head')
  const body = { tasks: shown(items), act: 'approve', opinion: '确有需要。' }
  const signed = await head.post('/tasks/batch', body)
  expect([signed.status, signed.body]).toEqual([200, { items: items.map(({ id }) => ({ id, ok: true })) }])
  expect(await waiting('head', ...stories)).toEqual([undefined, undefined, undefined])
  const next = await waiting('logistics-head', ...stories)
  await (await api.as('logistics-head')).post('/tasks/batch', { tasks: shown(next), act: 'approve' })
  const last = await waiting('principal', ...stories)
  const closed = await (await api.as('principal')).post('/tasks/batch', { tasks: shown(last), act: 'approve' })
  expect(closed.body.items[0]).toEqual({ id: items[0]!.id, ok: true, outcome: { kind: 'approved' } })
  const { body: trail } = await head.get(`/requests/${stories[0]!.requestId}/trail`)
  const approved = trail.items.filter(({ type }: { type: string }) => type === 'approved')
  expect(approved.map(({ content }: { content: { by: { name: string } } }) => content.by.name)).toEqual([
    '顾明远',
    '秦守诚',
    '江怀瑾',
  ])
  expect(approved[0].content.opinion).toBe('确有需要。')
})

describe('each is answered for itself', () => {
  test('what was not looked at, what has changed, what is not open to it and what is nobody’s', async () => {
    const stories = [await forHead(), await forHead(), await forHead()]
    const [right, unseen, stale] = (await waiting('head', ...stories)) as [Item, Item, Item]
    const work = await (await sent(api)).open('quotes')
    const tasks = [
      { id: unseen.id },
      { id: stale.id, seen: 'x'.repeat(64) },
      { id: work, seen: 'x' },
      { id: randomUUID() },
      { id: right.id, seen: right.evidence },
    ]
    const { status, body } = await (await api.as('head')).post('/tasks/batch?lang=en', { tasks, act: 'approve' })
    expect(status).toBe(200)
    const told = body.items.map(({ ok, problem }: { ok: boolean; problem?: { code: string } }) => problem?.code ?? ok)
    expect(told).toEqual(['not-seen', 'quotes-changed', 'not-for-batch', 'not-found', true])
    expect(body.items[0].problem.message).toMatch(/^Please look/)
    expect((await waiting('head', ...stories)).map((item) => item?.id)).toEqual([undefined, unseen.id, stale.id])
  })

  test('whoever has no turn signs nothing', async () => {
    const story = await forHead()
    const tasks = shown(await waiting('head', story))
    for (const [who, code] of [
      ['teacher', 'own-request'],
      ['principal', 'not-your-turn'],
      ['cleaner', 'not-your-turn'],
      ['x-head', 'not-found'],
    ] as const) {
      const { body } = await (await api.as(who)).post('/tasks/batch', { tasks, act: 'approve' })
      expect([who, body.items[0].problem.code]).toEqual([who, code])
    }
  })

  test('a sum that needs minutes is opened by itself where they are required', async () => {
    const lines = [{ item: '多媒体教室', quantity: 1, unit: '套', estimatedPriceFen: 4_000_000 }]
    const story = await sent(api, 'teacher', { lines })
    const quotes = await quotesOf(api)
    const form = {
      ...quotes,
      quotes: quotes.quotes.map((one) => ({ ...one, lines: [{ line: 0, unitPriceFen: 4_000_000 }] })),
      chosen: 0,
    }
    const done = await (await api.as('buyer')).post(`/tasks/${await story.open('quotes')}/acts`, {
      act: 'complete',
      form,
    })
    expect(done.status).toBe(200)
    await story.open('approval')
    for (const who of ['head', 'logistics-head']) {
      const items = await waiting(who, story)
      expect([who, items[0]?.batch]).toEqual([who, true])
      const { body } = await (await api.as(who)).post('/tasks/batch', { tasks: shown(items), act: 'approve' })
      expect([who, body.items[0].ok]).toEqual([who, true])
    }
    const items = await waiting('principal', story)
    expect(items[0]?.batch).toBe(false)
    const { body } = await (await api.as('principal')).post('/tasks/batch', { tasks: shown(items), act: 'approve' })
    expect(body.items[0].problem.code).toBe('not-for-batch')
  })
})

describe('under the same key', () => {
  test('nothing is signed twice, and what was refused is tried again', async () => {
    const stories = [await forHead(), await forHead()]
    const [one, two] = (await waiting('head', ...stories)) as [Item, Item]
    const head = await api.as('head')
    const send = (tasks: unknown) =>
      head.post('/tasks/batch', { tasks, act: 'approve' }, { 'Idempotency-Key': 'three-at-once' })
    const first = await send([{ id: one.id, seen: one.evidence }, { id: two.id }])
    expect(first.body.items.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false])
    const again = await send(shown([one, two]))
    expect(again.body.items.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, true])
    const { body } = await head.get(`/requests/${stories[0]!.requestId}/trail`)
    expect(body.items.filter(({ type }: { type: string }) => type === 'approved')).toHaveLength(1)
  })
})

test.each([
  [{ tasks: [], act: 'approve' }, 'tasks', 'too-few'],
  [{ tasks: Array.from({ length: 51 }, () => ({ id: randomUUID() })), act: 'approve' }, 'tasks', 'too-many'],
  [{ tasks: [{ id: 'x' }], act: 'approve' }, 'tasks.0.id', 'bad-format'],
  [{ tasks: [{ id: randomUUID() }], act: 'reject' }, 'act', 'bad-value'],
  [{ tasks: [{ id: randomUUID(), form: {} }], act: 'approve' }, 'tasks.0.form', 'unknown-field'],
  [{ act: 'approve' }, 'tasks', 'required'],
])('%j is refused', async (body, field, code) => {
  const answer = await (await api.as('head')).post('/tasks/batch', body)
  expect([answer.status, answer.body.field, answer.body.code]).toEqual([422, field, code])
})
