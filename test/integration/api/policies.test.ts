// The policies of a school in the hands of its administrator.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client

beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const PURCHASE = '/admin/policies/purchase'
const problems = (body: { fields?: { field: string; code: string; message: string }[] }) =>
  body.fields?.map(({ field, code }) => `${field} ${code}`)

test('a form of a process says how it is shown and what it offers', async () => {
  const { body } = await (await api.as('teacher')).get('/processes/purchase')
  expect(body.forms.request.schema.properties.category.ui).toMatchObject({ widget: 'choice' })
  expect(body.forms.request.schema.properties.lines.ui.total).toEqual({ times: ['quantity', 'estimatedPriceFen'] })
  expect(body.forms.quotes.special).toBe('quote-matrix')
  expect(body.choices['request.category']).toContainEqual({
    key: 'teaching',
    title: { zh: '教学用品', en: 'Teaching supplies' },
  })
})

describe('a policy', () => {
  test('begins as the process brings it, explained field by field', async () => {
    const { status, body } = await admin.get(PURCHASE)
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 0, versions: [{ version: 0 }] })
    expect(body.data).toEqual(body.defaults)
    expect(body.words['minutes.amountFen'].title).toEqual({
      zh: '须集体决策的金额',
      en: 'Sum that needs a collective decision',
    })
    expect(body.schema.properties.chain.items.properties.ladder.ui.widget).toBe('group')
    expect(body.choices['chain.own']).toHaveLength(3)
  })

  test('is compared before it is kept, kept as a new version, and told who changed it', async () => {
    const { data } = (await admin.get(PURCHASE)).body
    const changed = { ...data, minutes: { amountFen: 5_000_000 } }
    const { body: compared } = await admin.post(`${PURCHASE}/diff`, { data: changed, from: 0 })
    expect(compared.changes).toEqual([
      {
        path: 'minutes.amountFen',
        title: { zh: '集体决策 · 须集体决策的金额', en: 'Collective decision · Sum that needs a collective decision' },
        before: 3_000_000,
        after: 5_000_000,
        sentence: expect.objectContaining({ zh: '集体决策 · 须集体决策的金额：30,000 元 → 50,000 元' }),
      },
    ])
    expect((await admin.get(PURCHASE)).body.version).toBe(0)
    expect((await admin.put(PURCHASE, { data: changed, after: 0 })).body).toEqual({ version: 1 })
    const after = (await admin.get(PURCHASE)).body
    const by = { id: api.ours.people['admin']?.id, name: api.ours.people['admin']?.name }
    expect(after).toMatchObject({ version: 1, data: changed, versions: [{ version: 1, by }, { version: 0 }] })
    const one = (await admin.get(`${PURCHASE}/versions/1`)).body
    expect(one).toMatchObject({ version: 1, by, data: changed, changes: compared.changes })
    expect((await admin.get(`${PURCHASE}/versions/0`)).body).toMatchObject({ version: 0, data, changes: [] })
    const { items } = (await admin.get('/admin/policies')).body
    expect(items).toEqual([
      {
        process: 'purchase',
        title: { zh: '采购', en: 'Purchase' },
        version: 1,
        changedAt: expect.any(String),
        changedBy: by,
      },
      expect.objectContaining({ process: 'repair', version: 0 }),
    ])
  })

  test('that says the same again makes no new version', async () => {
    const { data } = (await admin.get(PURCHASE)).body
    expect((await admin.put(PURCHASE, { data, after: 0 })).body).toEqual({ version: 1 })
  })

  test('is not written over by somebody who has seen an older one', async () => {
    const { status, body } = await admin.put(PURCHASE, { data: { farthestDays: 10 }, after: 0 })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'policy-changed' })
    const both = await Promise.all(
      [20, 30].map((farthestDays) => admin.put(PURCHASE, { data: { farthestDays }, after: 1 })),
    )
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 409]))
  })

  test('is written into the log of the office with what it was before', async () => {
    const { services, ours } = api
    const events = await services.db.prisma.inSchool(ours.id, (tx) =>
      tx.officeEvent.findMany({ where: { type: 'policy-changed' }, orderBy: { id: 'asc' } }),
    )
    expect(events[0]).toMatchObject({
      byName: ours.people['admin']?.name,
      content: { process: 'purchase', version: 1 },
    })
    expect(JSON.stringify(events[0]?.content)).toContain('"before":3000000')
  })
})

describe('what a policy may not say', () => {
  const stranger = { id: '00000000-0000-4000-8000-000000000000', name: '某人' }
  test.each<[object, string]>([
    [{ quotes: { count: 0 } }, 'quotes.count too-small'],
    [{ quotes: { cuont: 3 } }, 'quotes.cuont unknown-field'],
    [{ chain: [] }, 'chain too-few'],
    [{ minutes: { amountFen: 1 }, quotes: { amountFen: 2 } }, 'quotes.amountFen policy-amounts-disordered'],
    [{ emergency: { within: { fortnights: 1 } } }, 'emergency.within.fortnights unknown-field'],
    [{ order: { who: [{ person: stranger }] } }, 'order.who.0.person unknown-person'],
  ])('%j', async (data, expected) => {
    const { version } = (await admin.get(PURCHASE)).body
    for (const answer of [
      await admin.put(PURCHASE, { data, after: version }),
      await admin.post(`${PURCHASE}/diff`, { data, from: version }),
    ]) {
      expect(answer.status).toBe(422)
      expect(problems(answer.body)).toContain(expected)
      expect(answer.body.detail).not.toMatch(/undefined|\{/)
    }
    expect((await admin.get(PURCHASE)).body.version).toBe(version)
  })

  test.each([
    ['put', {}],
    ['put', { data: 'all', after: 0 }],
    ['put', { data: {}, after: -1 }],
    ['put', { data: {}, after: 1e300 }],
    ['put', { data: {}, after: 0, before: 1 }],
    ['post', { data: {}, from: 'now' }],
  ])('%s %j is no change', async (method, body) => {
    const path = method === 'put' ? PURCHASE : `${PURCHASE}/diff`
    expect((await admin.send(method.toUpperCase(), path, body)).status).toBe(422)
  })

  test.each(['/admin/policies/gifts', `${PURCHASE}/versions/99`, `${PURCHASE}/versions/-1`, `${PURCHASE}/versions/x`])(
    '%s is not there',
    async (path) => expect((await admin.get(path)).status).toBe(404),
  )
})

test('is only for administrators, and of the own school only', async () => {
  for (const username of Object.keys(api.ours.people).filter((name) => name !== 'admin')) {
    const person = await api.as(username)
    const answers = [
      await person.get('/admin/policies'),
      await person.get(PURCHASE),
      await person.get(`${PURCHASE}/versions/1`),
      await person.put(PURCHASE, { data: {}, after: 0 }),
      await person.post(`${PURCHASE}/diff`, { data: {}, from: 0 }),
    ]
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(5).fill('403 forbidden'))
  }
  expect((await api.stranger().get('/admin/policies')).status).toBe(401)
  const other = await api.as('x-admin')
  expect((await other.get(PURCHASE)).body.version).toBe(0)
  expect((await other.get(`${PURCHASE}/versions/1`)).status).toBe(404)
})
