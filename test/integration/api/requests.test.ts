// A purchase over HTTP, from the form to the sheet of paper.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './server.ts'
import { playThrough, requestForm, type Story, sent } from './story.ts'

let api: TestApi
let story: Story
beforeAll(async () => {
  api = await startApi()
  story = await sent(api)
  await playThrough(api, story)
})
afterAll(() => api.stop())

test('what was sent, quoted and signed is seen by who sent it', async () => {
  const { status, body } = await (await api.as('teacher')).get(`/requests/${story.requestId}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ number: story.number, status: 'closed', requester: { name: '林晓禾' } })
  expect(body.tasks.map((task: { key: string }) => task.key)).toEqual(['quotes', 'approval', 'order', 'acceptance'])
})

test('the trail tells it in sentences of both languages', async () => {
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)
  expect(body.items[0]).toMatchObject({ seq: 1, type: 'submitted' })
  for (const { sentence } of body.items) {
    expect(sentence.zh).toMatch(/\p{Script=Han}/u)
    expect(sentence.en).not.toMatch(/undefined|\[object/)
  }
})

test('the proof is a file whose name is the number', async () => {
  const { headers, body } = await (await api.as('principal')).get(`/requests/${story.requestId}/proof`)
  expect(headers.get('Content-Disposition')).toContain(`${story.number}-proof.json`)
  expect(body.format).toBe('houqin-proof-1')
  expect(body.files.length).toBe(3)
})

test('the sheet holds every line, quote and signature, and no script', async () => {
  const { status, type, headers, body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/sheet`)
  expect(status).toBe(200)
  expect(type).toContain('text/html')
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  for (const text of [
    story.number,
    '无尘粉笔',
    '启明文化用品公司',
    '永兴百货',
    '江怀瑾',
    '三家报价齐全',
    '报价单.pdf',
    '¥6.50',
    '2 · 启明文化用品公司',
  ]) {
    expect(body).toContain(text)
  }
  expect(body).not.toMatch(/<script|\[object|undefined/)
  const english = await (await api.as('teacher')).get(`/requests/${story.requestId}/sheet?lang=en`)
  expect(english.body).toContain('What happened')
})

test('what people wrote cannot act on the sheet', async () => {
  const wicked = '<img src=x onerror=alert(1)>"\'&'
  const other = await sent(api, 'teacher', { title: wicked, reason: `</dd>${wicked}` })
  const { body } = await (await api.as('teacher')).get(`/requests/${other.requestId}/sheet`)
  expect(body).not.toContain('<img')
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
})

test('the same POST under the same key makes one request; another body under it is refused', async () => {
  const teacher = await api.as('teacher')
  const key = { 'Idempotency-Key': 'one-and-only' }
  const form = requestForm()
  const first = await teacher.post('/requests', { process: 'purchase', form }, key)
  expect(first.status).toBe(201)
  expect(first.headers.get('Location')).toBe(`/api/requests/${first.body.id}`)
  const turned = Object.fromEntries(Object.entries(form).toReversed())
  const again = await teacher.post('/requests', { form: turned, process: 'purchase' }, key)
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  const other = await teacher.post('/requests', { process: 'purchase', form: requestForm({ title: '别的' }) }, key)
  expect(other.status).toBe(422)
  expect(other.body.code).toBe('idempotency-key-reused')
  expect((await teacher.post('/requests', {}, { 'Idempotency-Key': 'has space' })).status).toBe(422)
})

test('a form with mistakes names each field, in the language that was asked for', async () => {
  const teacher = await api.as('teacher')
  const form = { ...requestForm({ title: '' }), surplus: 1, lines: [{ item: '粉笔', quantity: 'many', unit: '盒' }] }
  const { status, type, body } = await teacher.post('/requests?lang=en', { process: 'purchase', form })
  expect(status).toBe(422)
  expect(type).toContain('application/problem+json')
  expect(body.title).toBe('Something is not right')
  const codes = body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
  expect(codes).toEqual(
    expect.arrayContaining([
      'title required',
      'surplus unknown-field',
      'lines.0.quantity bad-type',
      'lines.0.estimatedPriceFen required',
    ]),
  )
})

test('a preview says who would sign, and keeps nothing', async () => {
  const teacher = await api.as('teacher')
  const before = await teacher.get('/requests?mine=true')
  const { status, body } = await teacher.post('/processes/purchase/preview', { form: requestForm() })
  expect(status).toBe(200)
  expect(JSON.stringify(body.stages)).toContain('江怀瑾')
  const wrong = await teacher.post('/processes/purchase/preview?lang=en', { form: {} })
  expect(wrong.body.problems[0]).toMatchObject({ code: 'required', message: 'This is required.' })
  expect((await teacher.get('/requests?mine=true')).body.items.length).toBe(before.body.items.length)
})

test('lists are paged by a cursor until there is no next page', async () => {
  const teacher = await api.as('teacher')
  await sent(api)
  const first = await teacher.get('/requests?mine=true&limit=1')
  expect(first.body.items).toHaveLength(1)
  const second = await teacher.get(`/requests?mine=true&limit=100&cursor=${first.body.next}`)
  expect(second.body.next).toBeNull()
  expect(second.body.items[0].id).not.toBe(first.body.items[0].id)
})

test('a draft is kept as typed and shown to whose turn it is', async () => {
  const other = await sent(api)
  const task = await other.open('quotes')
  const buyer = await api.as('buyer')
  const form = { quotes: [{ supplier: { name: '东门' } }], note: '还差两家' }
  expect((await buyer.put(`/tasks/${task}/draft`, { form })).status).toBe(200)
  expect((await buyer.get(`/tasks/${task}`)).body.draft.form).toEqual(form)
  expect((await (await api.as('teacher')).put(`/tasks/${task}/draft`, { form })).body.code).toBe('not-your-turn')
})

test('two quotes at the threshold are refused with the name of the field', async () => {
  const other = await sent(api, 'teacher', {
    lines: [{ item: '投影仪', quantity: 10, unit: '台', estimatedPriceFen: 500_000 }],
  })
  const task = await other.open('quotes')
  const { status, body } = await (await api.as('buyer')).post(`/tasks/${task}/acts`, {
    act: 'complete',
    form: { quotes: [], chosen: 0 },
  })
  expect(status).toBe(422)
  expect(body.field).toBeDefined()
  expect(body.detail).toMatch(/\p{Script=Han}/u)
})

test('a request is taken back once, by who sent it', async () => {
  const other = await sent(api)
  const path = `/requests/${other.requestId}/withdraw`
  expect((await (await api.as('principal')).post(path, {})).body.code).toBe('not-requester')
  expect((await (await api.as('teacher')).post(path)).status).toBe(200)
  const again = await (await api.as('teacher')).post(path, { reason: '不需要了' })
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([200, 'true'])
})

test('a comment stays in the trail', async () => {
  const path = `/requests/${story.requestId}`
  expect((await (await api.as('principal')).post(`${path}/comment`, { text: ' 货已看过。 ' })).status).toBe(201)
  const { body } = await (await api.as('teacher')).get(`${path}/trail`)
  expect(body.items.at(-1)).toMatchObject({ type: 'commented', content: { text: '货已看过。' } })
})
