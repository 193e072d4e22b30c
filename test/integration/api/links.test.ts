// Requests that belong together: duplicates are merged, one report of several things is split, what did not last is asked
// for again, and what was ordered for a repair is linked with it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../records/id.ts'
import type { Client } from './client.ts'
import { type Fault, faultOf, report, rooms } from './fault.ts'
import { startApi, type TestApi } from './server.ts'
import { sent, uploaded } from './story.ts'

let api: TestApi
let room: (name: string) => string
let handler: Client
let teacher: Client
let now = Date.now()
beforeAll(async () => {
  api = await startApi({ now: () => now })
  room = await rooms(await api.as('admin'))
  handler = await api.as('logistics-head')
  teacher = await api.as('teacher')
})
afterAll(() => api.stop())

const DAY = 24 * 60 * 60 * 1000

const seen = async (id: string, by = handler) => (await by.get(`/requests/${id}`)).body
const sentences = async (id: string): Promise<string[]> =>
  (await handler.get(`/requests/${id}/trail`)).body.items.map(
    (entry: { sentence: { zh: string } }) => entry.sentence.zh,
  )
const links = async (id: string, by = handler) =>
  ((await seen(id, by)).links as { kind: string; request: { number: string } }[]).map(
    ({ kind, request }) => `${kind} ${request.number}`,
  )
const refusal = ({ status, body }: Awaited<ReturnType<Client['post']>>) => [status, body.code, body.field]

async function outbox(id: string): Promise<string[]> {
  const text = 'SELECT wake FROM outbox WHERE request_id = $1 ORDER BY id'
  const rows = await api.services.db.readSchool<{ wake: { kind: string } }>(api.ours.id, { name: '', text }, [id])
  return rows.map(({ wake }) => wake.kind)
}

test('a duplicate is over, its reporter is shown the other one, and its pictures stand there', async () => {
  const photo = await uploaded(api, 'class-teacher', '灯.pdf')
  const first = await report(api, { place: room('301 教室') })
  const second = await report(api, { place: room('301 教室'), files: [photo] }, 'class-teacher')
  const task = await second.open('sizing')
  expect((await handler.get(`/tasks/${task}`)).body.task.state).toBe('open')
  const { status, body } = await handler.post(`/requests/${second.id}/merge`, { into: first.number.toLowerCase() })
  expect([status, body.request.status, body.into.number]).toEqual([200, 'void', first.number])
  expect(await seen(second.id)).toMatchObject({ status: 'void', marks: ['merged'] })
  expect((await seen(second.id)).words.marks).toEqual([{ zh: '已并入其他事项', en: 'Merged into another' }])
  expect((await handler.get(`/tasks/${task}`)).body.task).toMatchObject({ state: 'closed', outcome: { kind: 'void' } })
  // The procedure is told as of a withdrawal, and ends what it had begun.
  expect(await outbox(second.id)).toEqual(['look', 'withdrawn'])
  await second.settle()
  expect((await seen(second.id)).status).toBe('void')
  const reporter = await api.as('class-teacher')
  expect((await seen(first.id, reporter)).number).toBe(first.number)
  expect((await seen(first.id)).files.map(({ id }: { id: string }) => id)).toEqual([photo])
  expect((await teacher.get(`/files/${photo}`)).status).toBe(200)
  expect([await links(second.id), await links(first.id)]).toEqual([
    [`merged-into ${first.number}`],
    [`merged ${second.number}`],
  ])
  expect((await sentences(second.id)).at(-1)).toMatch(new RegExp(`^秦守诚 将本事项并入${first.number}《.*》$`))
  expect((await sentences(first.id)).at(-1)).toMatch(/^秦守诚 并入了重复的.*（带来附件 1 个），并抄送 沈若溪$/)
  const again = await handler.post(`/requests/${second.id}/merge`, { into: first.id })
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([200, 'true'])
  expect((await sentences(first.id)).filter((sentence) => sentence.includes('并入'))).toHaveLength(1)
})

test('what cannot be merged says why', async () => {
  const [one, other, over] = [
    await report(api, { place: room('302 教室') }),
    await report(api, { place: room('302 教室') }),
    await report(api, { place: room('302 教室') }),
  ]
  const purchase = await sent(api)
  await teacher.post(`/requests/${over.id}/withdraw`)
  const merge = async (id: string, into: string, by = handler) =>
    refusal(await by.post(`/requests/${id}/merge`, { into }))
  expect(await merge(one.id, one.id)).toEqual([422, 'same-request', 'into'])
  expect(await merge(one.id, one.number)).toEqual([422, 'same-request', 'into'])
  expect(await merge(one.id, over.id)).toEqual([409, 'merge-into-ended', 'into'])
  expect(await merge(over.id, one.id)).toEqual([409, 'request-closed', undefined])
  expect(await merge(one.id, purchase.number)).toEqual([422, 'other-process', 'into'])
  expect(await merge(one.id, 'BX-2020-0001')).toEqual([422, 'unknown-request', 'into'])
  expect(await merge(one.id, ' ')).toEqual([422, 'required', 'into'])
  expect(await merge(one.id, other.id, teacher)).toEqual([403, 'not-allowed', undefined])
  expect(await merge(one.id, other.id, await api.as('buyer'))).toEqual([404, 'not-found', undefined])
  expect(await merge(one.id, other.id, await api.as('x-logistics-head'))).toEqual([404, 'not-found', undefined])
  expect(await merge(purchase.requestId, one.id)).toEqual([403, 'not-allowed', undefined])
  expect(await merge(newId(), one.id)).toEqual([404, 'not-found', undefined])
  expect((await seen(one.id)).status).toBe('open')
})

test('two who merge the same two requests into each other end with one of them', async () => {
  const [one, other] = [await report(api, { place: room('103 教室') }), await report(api, { place: room('103 教室') })]
  const answers = await Promise.all([
    handler.post(`/requests/${one.id}/merge`, { into: other.id }),
    handler.post(`/requests/${other.id}/merge`, { into: one.id }),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  expect(new Set([(await seen(one.id)).status, (await seen(other.id)).status])).toEqual(new Set(['open', 'void']))
})

test('one report of several things becomes several, in the name of whoever sent it', async () => {
  const photo = await uploaded(api, 'teacher', '现场.pdf')
  const first = await report(api, { place: room('201 教室'), text: '灯和门都坏了', files: [photo] })
  const forms = [
    { place: room('201 教室'), category: 'lock', text: '门锁坏了', files: [photo] },
    { place: room('202 教室'), category: 'glass', text: '玻璃裂了' },
  ]
  const key = { 'Idempotency-Key': randomUUID() }
  const made = await handler.post(`/requests/${first.id}/split`, { forms }, key)
  expect([made.status, made.body.items.length]).toEqual([201, 2])
  const again = await handler.post(`/requests/${first.id}/split`, { forms }, key)
  expect(again.body).toEqual(made.body)
  const [lock, glass] = made.body.items as { id: string; number: string }[]
  expect(await seen(lock!.id)).toMatchObject({ requester: { name: '林晓禾' }, status: 'open', marks: ['split'] })
  expect((await seen(lock!.id, teacher)).number).toBe(lock!.number)
  expect(await links(first.id)).toEqual([`split ${lock!.number}`, `split ${glass!.number}`])
  expect(await links(glass!.id)).toEqual([`split-from ${first.number}`])
  expect((await seen(first.id)).status).toBe('open')
  expect(await sentences(lock!.id)).toEqual([
    expect.stringContaining('提交了申请'),
    expect.stringMatching(new RegExp(`^秦守诚 将本事项拆分自${first.number}`)),
  ])
  expect((await sentences(first.id)).at(-1)).toContain('将本事项另外拆出')
  expect(await outbox(lock!.id)).toEqual(['look'])
  expect((await seen(lock!.id)).files.map(({ id }: { id: string }) => id)).toEqual([photo])
  // The mark stays when the procedure goes on.
  await faultOf(api, lock!).open('sizing')
  expect((await seen(lock!.id)).marks).toContain('split')
})

test('a split with a mistake in it makes nothing, and says which form it is', async () => {
  const first = await report(api, { place: room('203 教室') })
  const foreign = await uploaded(api, 'buyer', '别人的.pdf')
  const before = (await handler.get('/requests?process=repair&limit=100')).body.items.length
  const split = async (forms: unknown, by = handler) => by.post(`/requests/${first.id}/split`, { forms })
  const good = { place: room('203 教室'), category: 'glass', text: '玻璃裂了' }
  const wrong = await split([good, { ...good, place: newId(), files: [foreign] }])
  expect(wrong.status).toBe(422)
  expect(wrong.body.fields.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
    ['unknown-file', 'forms.1.files.0'],
    ['unknown-place', 'forms.1.place'],
  ])
  expect(refusal(await split([]))).toEqual([422, 'too-few', 'forms'])
  expect(refusal(await split([{}]))[0]).toBe(422)
  expect(refusal(await split([good], teacher))).toEqual([403, 'not-allowed', undefined])
  expect((await handler.get('/requests?process=repair&limit=100')).body.items.length).toBe(before)
})

test('what had ended may be asked for again, for some days, and once at a time', async () => {
  const first = await report(api, { place: room('211 物理实验室') })
  const again = (by = teacher) => by.post(`/requests/${first.id}/again`, { reason: '又坏了' })
  expect((await seen(first.id, teacher)).acts).not.toContain('again')
  expect(refusal(await again())).toEqual([409, 'not-ended', undefined])
  await first.settle()
  expect((await seen(first.id, teacher)).acts).toContain('again')
  expect(refusal(await again(await api.as('buyer')))[0]).toBe(404)
  const made = await again()
  expect(made.status).toBe(201)
  expect(made.headers.get('Location')).toBe(`/api/requests/${made.body.id}`)
  expect(await seen(made.body.id)).toMatchObject({ marks: ['again'], form: { text: '日光灯不亮' }, status: 'open' })
  expect(await links(made.body.id)).toEqual([`again-of ${first.number}`])
  expect(await links(first.id)).toEqual([`again ${made.body.number}`])
  expect((await sentences(first.id)).at(-1)).toMatch(/^林晓禾 再次提出，见BX-.*：又坏了$/)
  expect((await seen(first.id, teacher)).acts).not.toContain('again')
  expect(refusal(await again())).toEqual([409, 'again-already', undefined])
  await faultOf(api, made.body).settle()
  now += 400 * DAY
  try {
    expect((await seen(first.id, teacher)).acts).not.toContain('again')
    expect(refusal(await again())).toEqual([409, 'again-late', undefined])
  } finally {
    now = Date.now()
  }
})

test('a purchase is linked with the repair that waits for it', async () => {
  const repair: Fault = await report(api, { place: room('213 计算机教室') })
  const purchase = await sent(api)
  const link = (to: string, by = handler) => by.post(`/requests/${repair.id}/links`, { to, kind: 'part-order' })
  const made = await link(purchase.number)
  expect([made.status, made.body.kind, made.body.request.number]).toEqual([201, 'part-order', purchase.number])
  expect((await link(purchase.requestId)).headers.get('Idempotency-Replayed')).toBe('true')
  expect(await links(repair.id)).toEqual([`part-order ${purchase.number}`])
  expect(await links(purchase.requestId)).toEqual([`part-order ${repair.number}`])
  expect((await sentences(purchase.requestId)).at(-1)).toContain(`关联了${repair.number}`)
  expect(refusal(await link(repair.id))).toEqual([422, 'same-request', 'to'])
  expect(refusal(await link('没有'))).toEqual([422, 'unknown-request', 'to'])
  const theirs = await sent(api, 'x-teacher')
  expect(refusal(await link(theirs.requestId))).toEqual([422, 'unknown-request', 'to'])
  expect(refusal(await link(purchase.number, teacher))).toEqual([403, 'not-allowed', undefined])
  expect((await handler.post(`/requests/${repair.id}/links`, { to: purchase.number, kind: 'merged' })).status).toBe(422)
})

test('each is offered what they may do', async () => {
  const repair = await report(api, { place: room('311 会议室') })
  const acts = async (by: Client) => (await seen(repair.id, by)).acts
  expect(await acts(handler)).toEqual(['comment', 'copy', 'merge', 'split', 'link'])
  expect(await acts(teacher)).toEqual(['withdraw', 'comment', 'copy'])
  const purchase = await sent(api)
  expect(await acts(handler)).not.toContain('again')
  expect((await seen(purchase.requestId)).acts).toEqual(['comment', 'copy'])
  expect((await seen(purchase.requestId)).links).toEqual([])
})

test('the place stands on the papers by its path', async () => {
  const repair = await report(api, { place: room('312 校长室') })
  expect(JSON.stringify((await seen(repair.id)).papers)).toContain('知行楼 / 三层 / 312 校长室')
  const sheet = await handler.get(`/requests/${repair.id}/sheet`)
  expect(sheet.body).toContain('知行楼 / 三层 / 312 校长室')
})

test('a place that is unknown or no longer in use cannot be named', async () => {
  const retired = room('112 仓库')
  const admin = await api.as('admin')
  await admin.put(`/admin/places/${retired}`, { active: false })
  const attempt = async (place: string) =>
    refusal(await teacher.post('/requests', { process: 'repair', form: { place, category: 'lock', text: '坏了' } }))
  expect(await attempt(retired)).toEqual([422, 'unknown-place', 'place'])
  expect(await attempt(newId())).toEqual([422, 'unknown-place', 'place'])
  await admin.put(`/admin/places/${retired}`, { active: true })
})

test('what may be a duplicate is said before it is sent', async () => {
  const open = await report(api, { place: room('111 食堂'), category: 'water', text: '龙头漏水' })
  const warned = async (form: Record<string, unknown>, by = teacher) => {
    const { body } = await by.post('/processes/repair/preview', { form: { text: '漏水', ...form } })
    return (body.warnings as { code: string; values: { number: string } }[]).map(({ code, values }) => [
      code,
      values.number,
    ])
  }
  const told = ['maybe-duplicate', open.number]
  expect(await warned({ place: room('111 食堂'), category: 'water' })).toEqual([told])
  expect(await warned({ place: room('知行楼 / 一层'), category: 'water' })).toEqual([told])
  expect(await warned({ place: room('111 食堂'), category: 'glass' })).toEqual([])
  expect(await warned({ place: room('113 维修间'), category: 'water' })).toEqual([])
  await teacher.post(`/requests/${open.id}/withdraw`)
  expect(await warned({ place: room('111 食堂'), category: 'water' })).toEqual([])
})
