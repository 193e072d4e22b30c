// What somebody keeps for themselves: drafts of requests and saved lists; and the people to choose from.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from './server.ts'
import { requestForm, sent } from './story.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const keep = async (who: string, id: string, form: unknown, process = 'purchase') =>
  (await api.as(who)).put(`/drafts/${id}`, { process, form })
const drafts = async (who: string) => (await (await api.as(who)).get('/drafts')).body.items

describe('a draft of a request', () => {
  test('is kept as typed under the id of the client, and changed by saving it again', async () => {
    const id = randomUUID()
    expect((await keep('teacher', id, { title: '地球', lines: [{ item: 7 }] })).status).toBe(200)
    expect((await keep('teacher', id, { title: '地球仪', surplus: true })).body.at).toMatch(/Z$/)
    expect(await drafts('teacher')).toEqual([
      {
        id,
        process: 'purchase',
        title: '地球仪',
        form: { title: '地球仪', surplus: true },
        updatedAt: expect.any(String),
      },
    ])
    const { body } = await (await api.as('teacher')).get('/drafts?process=none')
    expect(body.items).toEqual([])
  })

  test('is nobody else’s, in this school or another', async () => {
    const id = randomUUID()
    await keep('head', id, { title: '我的' })
    for (const other of ['keeper', 'x-head']) {
      expect((await keep(other, id, { title: '别人的' })).body.code).toBe('not-found')
      expect((await (await api.as(other)).send('DELETE', `/drafts/${id}`)).status).toBe(204)
      expect(await drafts(other)).toEqual([])
    }
    expect(await drafts('head')).toMatchObject([{ id, form: { title: '我的' } }])
    expect((await (await api.as('head')).send('DELETE', `/drafts/${id}`)).status).toBe(204)
    expect((await (await api.as('head')).send('DELETE', `/drafts/${id}`)).status).toBe(204)
    expect(await drafts('head')).toEqual([])
  })

  test('is gone when it is sent, and stays when it is refused', async () => {
    const id = randomUUID()
    await keep('class-teacher', id, requestForm())
    const person = await api.as('class-teacher')
    const refused = await person.post('/requests', { process: 'purchase', form: {}, draft: id })
    expect([refused.status, (await drafts('class-teacher')).length]).toEqual([422, 1])
    const stolen = await (await api.as('teacher')).post('/requests', {
      process: 'purchase',
      form: requestForm(),
      draft: id,
    })
    expect([stolen.status, (await drafts('class-teacher')).length]).toEqual([201, 1])
    const body = { process: 'purchase', form: requestForm(), draft: id }
    const done = await person.post('/requests', body, { 'Idempotency-Key': 'draft-sent' })
    expect([done.status, await drafts('class-teacher')]).toEqual([201, []])
    const again = await person.post('/requests', body, { 'Idempotency-Key': 'draft-sent' })
    expect(again.body).toEqual(done.body)
  })

  test('saved twice at once is one', async () => {
    const id = randomUUID()
    const saved = await Promise.all([1, 2, 3, 4].map((n) => keep('repairer', id, { n })))
    expect(saved.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await drafts('repairer')).toHaveLength(1)
  })

  test('has a hundred companions at most', async () => {
    const ids = Array.from({ length: 100 }, () => randomUUID())
    for (const id of ids) await keep('cleaner', id, {})
    const { status, body } = await keep('cleaner', randomUUID(), {})
    expect([status, body.code]).toEqual([422, 'too-many'])
    expect((await keep('cleaner', ids[0]!, { title: '改' })).status).toBe(200)
  })

  test.each([
    [{ process: 'magic', form: {} }, 422, 'unknown-process'],
    [{ process: 'purchase' }, 422, 'required'],
    [{ process: 'purchase', form: [] }, 422, 'bad-type'],
    [{ process: 'purchase', form: { a: '\u0000' } }, 422, 'bad-text'],
  ])('with %j is answered %i', async (body, status, code) => {
    const answer = await (await api.as('teacher')).put(`/drafts/${randomUUID()}`, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('needs an id that is one', async () => {
    expect((await keep('teacher', '1', {})).body.code).toBe('not-found')
    expect((await (await api.as('teacher')).send('DELETE', '/drafts/1')).body.code).toBe('not-found')
    expect((await (await api.as('teacher')).send('POST', `/drafts/${randomUUID()}`, {})).headers.get('Allow')).toBe(
      'PUT, DELETE',
    )
  })
})

describe('a saved list', () => {
  test('is kept under its name; the same name again replaces it; each person has their own', async () => {
    const principal = await api.as('principal')
    const first = await principal.post('/views', { name: ' 逾期 ', query: '?overdue=true' })
    expect([first.status, first.body]).toEqual([201, { id: expect.any(String), name: '逾期', query: '?overdue=true' }])
    const again = await principal.post('/views', { name: '逾期', query: '?overdue=true&process=purchase' })
    expect(again.body.id).toBe(first.body.id)
    await principal.post('/views', { name: '大额', query: '?minFen=3000000' })
    expect((await principal.get('/views')).body.items.map(({ name }: { name: string }) => name).toSorted()).toEqual(
      ['大额', '逾期'].toSorted(),
    )
    for (const other of ['teacher', 'x-principal']) {
      expect((await (await api.as(other)).get('/views')).body.items).toEqual([])
      expect((await (await api.as(other)).send('DELETE', `/views/${first.body.id}`)).status).toBe(204)
    }
    expect((await principal.send('DELETE', `/views/${first.body.id}`)).status).toBe(204)
    expect((await principal.get('/views')).body.items).toMatchObject([{ name: '大额' }])
  })

  test('has forty-nine companions at most', async () => {
    const keeper = await api.as('keeper')
    for (let n = 1; n <= 50; n++) await keeper.post('/views', { name: `第${n}个`, query: '' })
    const { status, body } = await keeper.post('/views', { name: '第51个', query: '' })
    expect([status, body.code, body.field]).toEqual([422, 'too-many', 'name'])
    expect((await keeper.post('/views', { name: '第1个', query: '?q=x' })).status).toBe(201)
  })

  test.each([
    [{ name: ' ', query: '' }, 'required'],
    [{ name: 'x'.repeat(61), query: '' }, 'too-long'],
    [{ name: 'x', query: 'x'.repeat(2001) }, 'too-long'],
    [{ name: 'x' }, 'required'],
  ])('%# is refused', async (body, code) => {
    const answer = await (await api.as('teacher')).post('/views', body)
    expect([answer.status, answer.body.code]).toEqual([422, code])
  })
})

describe('people', () => {
  const found = async (query: string, who = 'teacher') => (await (await api.as(who)).get(`/people${query}`)).body.items

  test('are found by name and department, with what they are; only those of one’s own school', async () => {
    expect(await found('?q=%E8%92%8B')).toEqual([
      {
        id: api.ours.people['buyer']!.id,
        name: '蒋采薇',
        department: { id: expect.any(String), name: '总务处' },
        roles: [{ zh: '采购员', en: 'Buyer' }],
      },
    ])
    expect(await found('?q=%E8%AF%AD%E6%96%87')).toHaveLength(3)
    expect(await found('?q=%25')).toEqual([])
    expect(await found('?limit=100')).toHaveLength(12)
    expect(await found('?limit=5')).toHaveLength(5)
    const [theirs] = await found('?q=%E8%92%8B', 'x-teacher')
    expect(theirs.id).toBe(api.theirs.people['buyer']!.id)
  })

  test('who has left is not among them', async () => {
    const { id } = api.ours.people['cleaner']!
    const leave = (active: boolean) =>
      api.services.db.prisma.inSchool(api.ours.id, (tx) => tx.person.update({ where: { id }, data: { active } }))
    await leave(false)
    expect(await found('?q=%E8%91%9B')).toEqual([])
    const story = await sent(api)
    const copied = await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, { people: [id] })
    expect(copied.body.code).toBe('unknown-person')
    await leave(true)
  })

  test.each(['?q=', '?q=%20', '?limit=0', '?limit=101', '?q=%00', '?surplus=1'])('%s is refused', async (query) => {
    expect((await (await api.as('teacher')).get(`/people${query}`)).status).toBe(422)
  })
})

test('who is signed in is told what they used last, and what they may look at', async () => {
  const before = await (await api.as('accountant')).get('/me')
  expect(before.body.processes[0]).not.toHaveProperty('lastUsedAt')
  expect(before.body.may).toEqual({ admin: false, overview: true, visitors: false })
  await sent(api, 'accountant')
  const after = await (await api.as('accountant')).get('/me')
  expect(after.body.processes.find(({ key }: { key: string }) => key === 'purchase').lastUsedAt).toMatch(/Z$/)
  expect((await (await api.as('admin')).get('/me')).body.may).toEqual({ admin: true, overview: true, visitors: false })
  expect((await (await api.as('teacher')).get('/me')).body.may).toEqual({
    admin: false,
    overview: false,
    visitors: false,
  })
  expect((await (await api.as('logistics-head')).get('/me')).body.may).toMatchObject({ visitors: true })
})

test('who is signed in is told which processes are asked for at a place', async () => {
  const { processes } = (await (await api.as('teacher')).get('/me')).body as {
    processes: { key: string; place?: true }[]
  }
  expect(processes.filter(({ place }) => place).map(({ key }) => key)).toEqual(['repair'])
})
