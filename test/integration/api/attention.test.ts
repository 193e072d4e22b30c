// Copies and urging: who may, what it leaves in the trail, and what those who are meant find.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../harness/purchase-kit.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, type Story, sent } from './story.ts'

let api: TestApi
let shift = 0
beforeAll(async () => {
  api = await startApi({ now: () => Date.now() + shift })
})
afterAll(() => api.stop())

const idOf = (name: string) => api.ours.people[name]!.id
const lastEvent = async (story: Story) => {
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)
  return body.items.at(-1)
}

describe('a copy', () => {
  test('lets people see a request that they had no part in, once it is sent', async () => {
    const story = await sent(api, 'teacher', { title: '地球仪' })
    const path = `/requests/${story.requestId}`
    const cleaner = await api.as('cleaner')
    expect((await cleaner.get(path)).status).toBe(404)
    const people = [idOf('cleaner'), idOf('repairer'), idOf('cleaner').toUpperCase()]
    const copied = await (await api.as('teacher')).post(`${path}/copy`, { people, text: '请知悉' })
    expect([copied.status, copied.body]).toEqual([201, { request: { id: story.requestId }, seq: 2 }])
    expect(await lastEvent(story)).toMatchObject({
      type: 'copied',
      content: { people: [{ name: '葛洁心' }, { name: '管修平' }], text: '请知悉' },
      sentence: { zh: '林晓禾 抄送给 葛洁心、管修平：请知悉' },
    })
    const { body: box } = await cleaner.get('/tasks?box=copied')
    expect(box).toMatchObject({ total: 1, items: [{ request: { title: '地球仪' }, by: { name: '林晓禾' } }] })
    expect(box.items[0].seenAt).toBeUndefined()
    expect((await cleaner.get('/me')).body.copied).toBe(1)
    expect((await cleaner.get(path)).status).toBe(200)
    expect((await cleaner.get('/tasks?box=copied')).body.items[0].seenAt).toMatch(/Z$/)
    expect((await cleaner.get('/me')).body.copied).toBe(0)
    expect((await cleaner.get('/requests')).body.items).toHaveLength(1)
    expect((await cleaner.get('/requests/totals')).body.count).toBe(1)
    for (const other of ['trail', 'proof', 'sheet']) expect((await cleaner.get(`${path}/${other}`)).status).toBe(200)
  })

  test('sent again is new again, and stands first', async () => {
    const [one, other] = [await sent(api), await sent(api)]
    const teacher = await api.as('teacher')
    for (const { requestId } of [one, other, one]) {
      shift += MINUTE
      await teacher.post(`/requests/${requestId}/copy`, { people: [idOf('admin')] })
      await (await api.as('admin')).get(`/requests/${other.requestId}`)
    }
    const { body } = await (await api.as('admin')).get('/tasks?box=copied&limit=1')
    expect(body).toMatchObject({ total: 2, items: [{ id: one.requestId }] })
    expect(body.items[0].seenAt).toBeUndefined()
    const second = await (await api.as('admin')).get(`/tasks?box=copied&limit=1&cursor=${body.next}`)
    expect(second.body).toMatchObject({
      total: 2,
      next: null,
      items: [{ id: other.requestId, seenAt: expect.stringMatching(/Z$/) }],
    })
  })

  test('can be passed on by whoever has one, and by nobody who may not see the request', async () => {
    const story = await sent(api)
    const path = `/requests/${story.requestId}/copy`
    const body = { people: [idOf('class-teacher')] }
    for (const who of ['repairer', 'cleaner', 'x-principal']) {
      expect((await (await api.as(who)).post(path, body)).body.code).toBe('not-found')
    }
    await (await api.as('teacher')).post(path, { people: [idOf('repairer')] })
    expect((await (await api.as('repairer')).post(path, body)).status).toBe(201)
    expect((await (await api.as('class-teacher')).get(`/requests/${story.requestId}`)).status).toBe(200)
  })

  test('goes to people of the school, each of them named rightly', async () => {
    const story = await sent(api)
    const people = [idOf('cleaner'), api.theirs.people['cleaner']!.id]
    const { status, body } = await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, { people })
    expect([status, body.code, body.field]).toEqual([422, 'unknown-person', 'people.1'])
    expect((await (await api.as('cleaner')).get(`/requests/${story.requestId}`)).status).toBe(404)
  })

  test('under the same key is sent once', async () => {
    const story = await sent(api)
    const copy = async () =>
      (await api.as('teacher')).post(
        `/requests/${story.requestId}/copy`,
        { people: [idOf('cleaner')] },
        { 'Idempotency-Key': 'copy-once' },
      )
    const [first, again] = [await copy(), await copy()]
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
    expect(again.body).toEqual(first.body)
    expect((await lastEvent(story)).seq).toBe(2)
  })

  test('may be sent of what is over', async () => {
    const story = await sent(api)
    await (await api.as('teacher')).post(`/requests/${story.requestId}/withdraw`, {})
    const { status } = await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, {
      people: [idOf('cleaner')],
    })
    expect(status).toBe(201)
  })
})

describe('urging', () => {
  test('names who is waited for, tells them, and goes once an hour', async () => {
    const story = await sent(api)
    await story.open('quotes')
    const teacher = await api.as('teacher')
    const path = `/requests/${story.requestId}/urge`
    const first = await teacher.post(path, { text: '下周要用' })
    expect([first.status, first.body.people]).toEqual([201, [{ id: idOf('buyer'), name: '蒋采薇' }]])
    expect((await lastEvent(story)).sentence.zh).toMatch(/^林晓禾 催办，请 蒋采薇 处理（.+）：下周要用$/)
    const { body } = await (await api.as('buyer')).get('/tasks?limit=100')
    const item = body.items.find(({ request }: { request: { id: string } }) => request.id === story.requestId)
    expect(item.urgedAt).toMatch(/Z$/)
    const soon = await teacher.post(`${path}?lang=en`, {})
    expect([soon.status, soon.body.code]).toEqual([409, 'urged-already'])
    expect(soon.body.detail).toMatch(/again in \d+ minutes/)
    shift += HOUR
    expect((await teacher.post(path, {})).status).toBe(201)
  })

  test.each(['teacher', 'principal', 'buyer', 'cleaner', 'x-teacher'])(
    'by %s is answered as it should',
    async (who) => {
      const story = await sent(api)
      await story.open('quotes')
      const { status, body } = await (await api.as(who)).post(`/requests/${story.requestId}/urge`, {})
      const expected: Record<string, unknown[]> = { teacher: [201, undefined], cleaner: [404, 'not-found'] }
      const refused = who === 'x-teacher' ? [404, 'not-found'] : [403, 'not-requester']
      expect([status, body.code]).toEqual(expected[who] ?? refused)
    },
  )

  test('has nobody to ask between two steps, and nothing to ask for at the end', async () => {
    const story = await sent(api)
    const path = `/requests/${story.requestId}/urge`
    expect((await (await api.as('teacher')).post(path, {})).body.code).toBe('nobody-to-urge')
    await playThrough(api, story)
    expect((await (await api.as('teacher')).post(path, {})).body.code).toBe('request-closed')
  })
})
