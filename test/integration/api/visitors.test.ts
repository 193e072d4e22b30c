// Somebody without an account reports at a door; the office looks through it, takes it on or refuses it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../records/id.ts'
import type { Answer, Client } from './client.ts'
import { rooms } from './fault.ts'
import { startApi, type TestApi } from './server.ts'

const PNG = Uint8Array.from(
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex'),
)

let api: TestApi
let admin: Client
let handler: Client
let now = Date.now()
const codes = new Map<string, string>()
beforeAll(async () => {
  api = await startApi({ trustProxy: 1, now: () => now })
  admin = await api.as('admin')
  handler = await api.as('logistics-head')
  await rooms(admin)
  for (const { path, code } of (await admin.get('/places')).body.items) codes.set(path, code)
})
afterAll(() => api.stop())

const HOUR = 60 * 60 * 1000
const codeOf = (path: string): string => codes.get(path) ?? ''
const HALL = '明理楼 / 一层 / 门厅'

type Said = {
  category?: string
  text?: string
  contact?: string
  photo?: { name: string; content: BlobPart }
  more?: string
}

async function say(path: string, said: Said, address = '198.51.100.7'): Promise<Answer> {
  const { photo, more, ...texts } = { category: 'water', text: '走廊漏水', ...said }
  const form = new FormData()
  for (const [name, text] of Object.entries(texts)) form.append(name, text)
  if (more) form.append(more, 'x')
  if (photo) form.append('photo', new Blob([photo.content]), photo.name)
  const sent = { 'X-Forwarded-For': address }
  return api.stranger().raw('POST', `/visit/${codeOf(path) || path}`, form, sent)
}
const waiting = async (by = handler) => (await by.get('/visitor-reports?state=waiting')).body.items
const told = ({ status, body }: Answer) => [status, body.code, body.field]

test('unless the school allows it, a visitor is only told where they are', async () => {
  const { status, body } = await api.stranger().get(`/visit/${codeOf(HALL)}`)
  expect([status, body]).toEqual([
    200,
    { school: { name: '青禾学校' }, place: { name: '门厅', path: HALL }, categories: [], allowed: false },
  ])
  expect(told(await say(HALL, {}))).toEqual([403, 'visitors-not-allowed', undefined])
  const saved = await admin.put('/admin/policies/repair', { data: { visitors: { allowed: true } }, after: 0 })
  expect(saved.status).toBe(200)
})

test('a visitor sees the kinds of things that can be reported', async () => {
  const { body } = await api.stranger().get(`/visit/${codeOf(HALL)}`)
  expect(body.allowed).toBe(true)
  const keys = (body.categories as { key: string; title: { zh: string } }[]).map(({ key }) => key)
  expect(keys).toContain('water')
  expect(Object.keys(body.categories[0]).toSorted()).toEqual(['key', 'title'])
})

test('a code that belongs to no place in use is told so', async () => {
  const stranger = api.stranger()
  for (const code of ['abcdefgh2345', 'x', "a'b", '%00']) {
    expect(told(await stranger.get(`/visit/${code}`)).slice(0, 1)).toEqual([404])
    expect((await say(code, {})).status).toBe(404)
  }
  const [id] = (await admin.get('/places')).body.items.flatMap(({ path, id: of }: { path: string; id: string }) =>
    path === '知行楼 / 一层 / 112 仓库' ? [of] : [],
  )
  await admin.put(`/admin/places/${id}`, { active: false })
  expect(told(await say('知行楼 / 一层 / 112 仓库', {}))).toEqual([404, 'place-not-found', undefined])
})

test.each<[Said, number, string, string | undefined]>([
  [{ text: '' }, 422, 'required', 'text'],
  [{ text: '长'.repeat(1001) }, 422, 'too-long', 'text'],
  [{ category: 'none' }, 422, 'bad-value', 'category'],
  [{ contact: '1'.repeat(101) }, 422, 'too-long', 'contact'],
  [{ text: 'a\u0000b' }, 422, 'bad-text', 'text'],
  [{ text: 'x'.repeat(20_000) }, 413, 'too-large', 'text'],
  [{ more: 'other' }, 422, 'unknown-field', 'other'],
  [{ photo: { name: '照片.pdf', content: '%PDF-1.7\n' } }, 415, 'file-type', 'photo'],
  [{ photo: { name: '照片.png', content: '%PDF-1.7\n' } }, 415, 'file-type', 'photo'],
  [{ photo: { name: '照片.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' } }, 415, 'file-type', 'photo'],
  [{ photo: { name: '照片.png', content: '' } }, 422, 'file-empty', 'photo'],
  [{ photo: { name: '照片.png', content: 'x'.repeat(13 * 1024 * 1024) } }, 413, 'too-large', 'photo'],
])('what cannot be taken down says why: %#', async (said, status, code, field) => {
  expect(told(await say(HALL, said, '198.51.100.9'))).toEqual([status, code, field])
  expect(await waiting()).toEqual([])
})

test('what is no form is told so', async () => {
  const stranger = api.stranger()
  expect((await stranger.post(`/visit/${codeOf(HALL)}`, { category: 'water', text: 'x' })).status).toBe(415)
  const broken = await stranger.raw('POST', `/visit/${codeOf(HALL)}`, '--x\r\nbroken', {
    'Content-Type': 'multipart/form-data; boundary=x',
  })
  expect(broken.status).toBe(400)
})

test('a report with a picture becomes a request in the name of whoever takes it on', async () => {
  const photo = { name: '漏水.png', content: PNG }
  expect(told(await say(HALL, { text: '门厅漏水', contact: '13800000000', photo }))).toEqual([
    201,
    undefined,
    undefined,
  ])
  // The button was pressed twice.
  expect((await say(HALL, { text: '门厅漏水', contact: '13800000000', photo })).status).toBe(201)
  const [report, ...others] = await waiting()
  expect(others).toEqual([])
  expect(report).toMatchObject({
    place: { name: '门厅', path: HALL },
    category: { key: 'water' },
    text: '门厅漏水',
    contact: '13800000000',
    state: 'waiting',
  })
  expect(report.category.title.zh).not.toBe('water')
  // Told once, though it was said twice, and to those who handle it alone.
  const heard = async (by: Client) =>
    (await by.get('/notices')).body.items.filter(({ page }: { page?: string }) => page === 'visitors')
  expect(await heard(handler)).toMatchObject([
    {
      kind: 'turn',
      subject: { zh: `请您处理：访客来报 · ${HALL}`, en: `Your turn: reported by a visitor · ${HALL}` },
      text: { zh: `${report.category.title.zh}：门厅漏水` },
    },
  ])
  for (const name of ['teacher', 'admin', 'x-logistics-head']) expect(await heard(await api.as(name))).toEqual([])
  // Only those who handle it see the picture.
  expect((await handler.get(`/files/${report.photo}`)).status).toBe(200)
  for (const name of ['teacher', 'admin', 'x-logistics-head']) {
    expect((await (await api.as(name)).get(`/files/${report.photo}`)).status).toBe(404)
  }
  const accepted = await handler.post(`/visitor-reports/${report.id}/accept`, {})
  expect(accepted.status).toBe(200)
  const { request } = accepted.body
  const seen = (await handler.get(`/requests/${request.id}`)).body
  expect(seen).toMatchObject({ requester: { name: '秦守诚' }, form: { category: 'water', text: '门厅漏水' } })
  expect(seen.marks).toContain('visitor')
  expect(seen.files).toMatchObject([{ id: report.photo, name: '漏水.png', type: 'image/png', by: '秦守诚' }])
  const { items } = (await handler.get(`/requests/${request.id}/trail`)).body
  expect(items[1].sentence.zh).toMatch(/^秦守诚 受理了访客 .* 的报告，联系方式 13800000000$/)
  expect((await (await api.as('principal')).get(`/files/${report.photo}`)).status).toBe(200)
  // Taken on once, however often it is pressed.
  expect((await handler.post(`/visitor-reports/${report.id}/accept`, {})).body).toEqual({ request })
  expect(told(await handler.post(`/visitor-reports/${report.id}/refuse`, { reason: '重复' }))).toEqual([
    409,
    'report-decided',
    undefined,
  ])
  expect((await handler.get('/visitor-reports?state=accepted')).body.items).toMatchObject([
    { id: report.id, request: { number: request.number }, state: 'accepted' },
  ])
})

test('two who take the same report on make one request', async () => {
  await say(HALL, { text: '灯不亮', category: 'electricity' })
  const [report] = await waiting()
  const before = (await handler.get('/requests?process=repair&limit=100')).body.items.length
  const answers = await Promise.all([1, 2].map(() => handler.post(`/visitor-reports/${report.id}/accept`, {})))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(answers[0]!.body).toEqual(answers[1]!.body)
  expect((await handler.get('/requests?process=repair&limit=100')).body.items.length).toBe(before + 1)
})

test('it may be taken on with another form, which is checked like any other', async () => {
  await say(HALL, { text: '门坏了', category: 'lock' })
  const [report] = await waiting()
  const accept = (form: object) => handler.post(`/visitor-reports/${report.id}/accept`, { form })
  expect(told(await accept({ place: newId(), category: 'lock', text: '门坏了' }))).toEqual([
    422,
    'unknown-place',
    'place',
  ])
  expect((await waiting()).map(({ id }: { id: string }) => id)).toEqual([report.id])
  const done = await accept({ place: report.place.id, category: 'glass', text: '门上的玻璃碎了' })
  expect((await handler.get(`/requests/${done.body.request.id}`)).body.form.category).toBe('glass')
})

test('a report is refused with a reason', async () => {
  await say(HALL, { text: '测试测试' })
  const [report] = await waiting()
  const refuse = (body: object) => handler.post(`/visitor-reports/${report.id}/refuse`, body)
  expect(told(await refuse({ reason: ' ' }))).toEqual([422, 'required', 'reason'])
  expect((await refuse({ reason: '不是故障' })).body).toEqual({ id: report.id, state: 'refused' })
  expect((await refuse({ reason: '不是故障' })).status).toBe(200)
  expect(await waiting()).toEqual([])
  expect((await handler.get('/visitor-reports?state=refused')).body.items).toMatchObject([{ reason: '不是故障' }])
  expect(told(await handler.post(`/visitor-reports/${report.id}/accept`, {}))).toEqual([
    409,
    'report-decided',
    undefined,
  ])
})

test('ten an hour from one address at one place; another place and another address are others', async () => {
  const hall = '知行楼 / 二层'
  const address = '203.0.113.5'
  const at = (no: number, path = hall, from = address) => say(path, { text: `第${no}处` }, from)
  const first = await Promise.all(Array.from({ length: 12 }, (_, no) => at(no)))
  expect(first.filter(({ status }) => status === 201)).toHaveLength(10)
  const limited = await at(20)
  expect([limited.status, limited.body.code]).toEqual([429, 'rate-limited'])
  expect(limited.body.values.seconds).toBeGreaterThan(0)
  expect((await at(21, '知行楼 / 三层')).status).toBe(201)
  expect((await at(22, hall, '203.0.113.6')).status).toBe(201)
  now += HOUR + 1000
  expect((await at(23)).status).toBe(201)
  now = Date.now()
})

test('the pages of the list lead to each other', async () => {
  const first = (await handler.get('/visitor-reports?limit=4')).body
  const second = (await handler.get(`/visitor-reports?limit=4&cursor=${first.next}`)).body
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(8)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(told(await handler.get('/visitor-reports?cursor=x'))).toEqual([422, 'bad-cursor', 'cursor'])
})

test('only who handles repairs of the school looks through them', async () => {
  const [report] = (await handler.get('/visitor-reports')).body.items
  for (const name of ['teacher', 'admin', 'principal']) {
    const person = await api.as(name)
    expect(told(await person.get('/visitor-reports'))).toEqual([403, 'forbidden', undefined])
    expect((await person.post(`/visitor-reports/${report.id}/accept`, {})).status).toBe(404)
  }
  const others = await api.as('x-logistics-head')
  expect((await others.get('/visitor-reports')).body.items).toEqual([])
  expect((await others.post(`/visitor-reports/${report.id}/accept`, {})).status).toBe(404)
  expect((await others.post(`/visitor-reports/${report.id}/refuse`, { reason: 'x' })).status).toBe(404)
  expect((await api.stranger().get('/visitor-reports')).status).toBe(401)
})

test('the address of a visitor is not kept as it is', async () => {
  const rows = await api.services.db.readSchool<{ address: string }>(
    api.ours.id,
    { name: '', text: 'SELECT address FROM visitor_report' },
    [],
  )
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ address }) => !/^[0-9a-f]{64}$/.test(address))).toEqual([])
})
