// The roster over HTTP: planned by turns, changed by hand, seen by everybody of the school and by nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { clock, DutyKit, day, NOW, refusal } from './duty-kit.ts'
import { startApi, type TestApi } from './server.ts'
import { requestForm } from './story.ts'

let api: TestApi
let kit: DutyKit
let admin: Client
let now = NOW
beforeAll(async () => {
  api = await startApi({ now: () => now })
  kit = new DutyKit(api)
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const ids = (...names: string[]) => names.map((name) => kit.idOf(name))
const NIGHT = { from: '17:30', to: '08:00', kind: 'night', on: 'all' }
const plan = (changes: object = {}) => ({
  team: 'repair',
  from: day(1),
  to: day(6),
  people: ids('repairer', 'keeper', 'cleaner'),
  shifts: [NIGHT, { from: '08:00', to: '17:30', kind: 'holiday', on: 'free' }],
  ...changes,
})

test('a preview shows who would have what and keeps nothing; then it is kept, and everybody sees it', async () => {
  const preview = await admin.put('/admin/duty?preview', plan())
  expect(preview.status).toBe(200)
  expect(preview.body.items).toHaveLength(8)
  expect(await kit.roster('repair')).toEqual([])
  const kept = await admin.put('/admin/duty', plan())
  const told = ({ person, from, to, kind }: { person: { name: string }; from: string; to: string; kind: string }) => [
    person.name,
    from,
    to,
    kind,
  ]
  expect(kept.body.items.map(told)).toEqual(preview.body.items.map(told))
  expect(kept.body.fairness).toEqual(preview.body.fairness)
  const nights = kept.body.fairness.map(({ night }: { night: number }) => night)
  expect(nights).toEqual([2, 2, 2])
  const seen = await kit.roster('repair', day(1), day(6), 'repairer')
  expect(seen.map(told)).toEqual(kept.body.items.map(told))
  expect(seen[0]).toMatchObject({ from: clock(1, '17:30'), to: clock(2, '08:00'), kind: 'night', state: 'ahead' })
  expect(seen.filter(({ mine }) => mine)).toEqual(seen.filter(({ person }) => person.id === kit.idOf('repairer')))
  const [entry] = (await admin.get('/admin/events?limit=1')).body.items
  expect(entry.type).toBe('duty-planned')
  expect(entry.sentence.zh).toContain(`排定了“维修” ${day(1)} 至 ${day(6)} 的值班（8 班`)
})

test('what is planned is not planned twice, unless it is replaced; what has begun stays', async () => {
  expect(refusal(await admin.put('/admin/duty', plan()))).toEqual([409, 'duty-planned', 'replace'])
  const before = await kit.roster('repair')
  now = Date.parse(clock(2, '20:00'))
  const replaced = await admin.put(
    '/admin/duty',
    plan({ replace: true, people: ids('cleaner', 'buyer'), shifts: [NIGHT] }),
  )
  now = NOW
  expect(replaced.body.replaced).toBe(5)
  const after = await kit.roster('repair')
  // Two nights and the first Saturday had begun; the night that is going on is not planned once more.
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
  expect(after.slice(3).map(({ from }) => from)).toEqual([3, 4, 5, 6].map((days) => clock(days, '17:30')))
  const others = ids('cleaner', 'buyer')
  expect(after.slice(3).every(({ person }) => others.includes(person.id))).toBe(true)
})

test.each([
  ['unknown-person', 'people.1', () => ({ people: [kit.idOf('keeper'), api.theirs.people['keeper']?.id] })],
  ['person-twice', 'people.1', () => ({ people: ids('keeper', 'keeper') })],
  ['person-not-in-turn', 'shifts.0.people.1', () => ({ shifts: [{ ...NIGHT, people: ids('keeper', 'head') }] })],
  ['unknown-site', 'site', () => ({ site: kit.idOf('keeper') })],
  ['days-reversed', 'to', () => ({ from: day(3), to: day(2) })],
  ['days-past', 'to', () => ({ from: day(-3), to: day(-2) })],
  ['span-too-long', 'to', () => ({ to: day(400) })],
  ['nothing-to-plan', 'shifts', () => ({ from: day(7), to: day(7), shifts: [{ ...NIGHT, on: 'free' }] })],
  ['too-few-people', 'people', () => ({ from: day(7), to: day(7), people: ids('head'), shifts: [NIGHT, NIGHT] })],
  ['bad-value', 'team', () => ({ team: 'kitchen' })],
  ['bad-format', 'shifts.0.from', () => ({ shifts: [{ ...NIGHT, from: '25:00' }] })],
  ['too-few', 'people', () => ({ people: [] })],
])('%s at %s is refused', async (code, field, change) => {
  const answer = await admin.put('/admin/duty', plan({ team: 'canteen', ...change() }))
  expect([answer.status, answer.body.code, answer.body.field]).toEqual([422, code, field])
  expect(await kit.roster('canteen')).toEqual([])
})

test('a shift over midnight touches both days; who is on duty now is asked at that moment', async () => {
  const id = await kit.shift('buyer', clock(20, '22:00'), clock(21, '06:00'), { team: 'patrol', note: '带钥匙' })
  expect((await kit.roster('patrol', day(20), day(20))).map((one) => one.id)).toEqual([id])
  expect((await kit.roster('patrol', day(21), day(21))).map((one) => one.note)).toEqual(['带钥匙'])
  expect(await kit.roster('patrol', day(22), day(22))).toEqual([])
  const onDuty = async (days: number, time: string) => {
    now = Date.parse(clock(days, time))
    const { body } = await (await api.as('teacher')).get('/duty/now?team=patrol')
    now = NOW
    return body.items.map(({ person, state }: { person: { name: string }; state: string }) => [person.name, state])
  }
  expect(await onDuty(20, '21:59')).toEqual([])
  expect(await onDuty(20, '22:00')).toEqual([[kit.nameOf('buyer'), 'now']])
  expect(await onDuty(21, '05:59')).toEqual([[kit.nameOf('buyer'), 'now']])
  expect(await onDuty(21, '06:00')).toEqual([])
})

test('nobody is on duty twice at a time, whatever the team; shifts that touch are no overlap', async () => {
  await kit.shift('head', clock(10, '08:00'), clock(10, '18:00'))
  const body = (from: string, to: string) => ({ team: 'leader', person: kit.idOf('head'), from, to, kind: 'day' })
  const add = (from: string, to: string) => admin.post('/admin/duty/shifts', body(from, to))
  expect(refusal(await add(clock(10, '17:00'), clock(10, '20:00')))).toEqual([422, 'shift-overlaps', 'person'])
  expect((await add(clock(10, '17:00'), clock(10, '20:00'))).body.detail).toContain(kit.nameOf('head'))
  const touching = await add(clock(10, '18:00'), clock(10, '20:00'))
  expect(touching.status).toBe(201)
  const path = `/admin/duty/shifts/${touching.body.id}`
  expect(refusal(await admin.put(path, { from: clock(10, '17:59') }))).toEqual([422, 'shift-overlaps', 'person'])
  expect(refusal(await admin.put(path, { person: kit.idOf('head'), to: clock(10, '21:00') }))).toEqual([
    200,
    undefined,
    undefined,
  ])
})

test.each([
  ['bad-span', 'to', () => ({ to: clock(15, '07:00') })],
  ['shift-too-long', 'to', () => ({ to: clock(19, '08:00') })],
  ['days-past', 'to', () => ({ from: clock(-2, '08:00'), to: clock(-1, '08:00') })],
  ['unknown-person', 'person', () => ({ person: api.theirs.people['keeper']?.id })],
  ['unknown-site', 'site', () => ({ site: kit.idOf('head') })],
])('a shift with %s at %s is refused', async (code, field, change) => {
  const shift = {
    team: 'gate',
    person: kit.idOf('keeper'),
    from: clock(15, '08:00'),
    to: clock(15, '18:00'),
    kind: 'day',
  }
  expect(refusal(await admin.post('/admin/duty/shifts', { ...shift, ...change() }))).toEqual([422, code, field])
})

test('what is said once more is no change, and stands in the log once', async () => {
  const id = await kit.shift('principal', clock(13, '08:00'), clock(13, '18:00'), { team: 'leader' })
  const same = { person: kit.idOf('principal'), from: clock(13, '08:00'), note: '' }
  expect((await admin.put(`/admin/duty/shifts/${id}`, same)).body).toMatchObject({ id, to: clock(13, '18:00') })
  expect((await admin.put(`/admin/duty/shifts/${id}`, { note: '带队' })).body.note).toBe('带队')
  const types = (await admin.get('/admin/events?limit=2')).body.items.map(({ type }: { type: string }) => type)
  expect(types).toEqual(['duty-changed', 'duty-added'])
})

test('what is over is not changed; of what has begun only what is left', async () => {
  const id = await kit.shift('accountant', clock(5, '08:00'), clock(5, '18:00'), { kind: 'day' })
  const path = `/admin/duty/shifts/${id}`
  now = Date.parse(clock(5, '12:00'))
  expect(refusal(await admin.put(path, { from: clock(5, '09:00') }))).toEqual([409, 'shift-begun', 'from'])
  const given = await admin.put(path, { person: kit.idOf('class-teacher') })
  expect(given.body).toMatchObject({ from: clock(5, '12:00'), to: clock(5, '18:00'), state: 'now' })
  const halves = await kit.roster('gate', day(5), day(5))
  expect(halves.map(({ person, from, to }) => [person.name, from, to])).toEqual([
    [kit.nameOf('accountant'), clock(5, '08:00'), clock(5, '12:00')],
    [kit.nameOf('class-teacher'), clock(5, '12:00'), clock(5, '18:00')],
  ])
  now = Date.parse(clock(5, '15:00'))
  expect((await admin.send('DELETE', `/admin/duty/shifts/${given.body.id}`)).status).toBe(204)
  expect((await kit.roster('gate', day(5), day(5))).at(-1)).toMatchObject({ to: clock(5, '15:00') })
  for (const over of [id, given.body.id]) {
    now = Date.parse(clock(5, '15:01'))
    expect(refusal(await admin.put(`/admin/duty/shifts/${over}`, { note: '补记' }))).toEqual([
      409,
      'shift-ended',
      undefined,
    ])
    expect((await admin.send('DELETE', `/admin/duty/shifts/${over}`)).body.code).toBe('shift-ended')
  }
  now = NOW
  const ahead = await kit.shift('accountant', clock(6, '08:00'), clock(6, '18:00'))
  expect((await admin.send('DELETE', `/admin/duty/shifts/${ahead}`)).status).toBe(204)
  expect(await kit.roster('gate', day(6), day(6))).toEqual([])
})

test('a policy may mean whoever is on duty: the preview names them, and nobody of before or after', async () => {
  const data = { quotes: { who: [{ duty: 'water-electricity' }] } }
  expect((await admin.put('/admin/policies/purchase', { data, after: 0 })).status).toBe(200)
  const inTurn = { team: 'water-electricity' }
  await kit.shift('accountant', clock(0, '02:00'), clock(0, '09:30'), inTurn)
  await kit.shift('cleaner', clock(0, '09:30'), clock(0, '13:00'), inTurn)
  await kit.shift('class-teacher', clock(0, '13:00'), clock(0, '20:00'), inTurn)
  now = Date.parse(clock(0, '09:30'))
  const { body } = await (await api.as('teacher')).post('/processes/purchase/preview', { form: requestForm({}, NOW) })
  now = NOW
  const quotes = body.stages.find(({ key }: { key: string }) => key === 'quotes')
  const seats = quotes.groups[0].places[0]
  expect(seats).toMatchObject([{ person: { name: kit.nameOf('cleaner') }, role: 'duty:water-electricity' }])
})

test('two schools never see each other’s roster', async () => {
  const id = await kit.shift('keeper', clock(25, '08:00'), clock(25, '18:00'))
  const theirs = await api.as('x-admin')
  expect((await theirs.get(`/duty?from=${day(-2)}&to=${day(30)}`)).body.items).toEqual([])
  expect((await theirs.put(`/admin/duty/shifts/${id}`, { note: '?' })).status).toBe(404)
  expect((await theirs.send('DELETE', `/admin/duty/shifts/${id}`)).status).toBe(404)
  expect(refusal(await theirs.put('/admin/duty', plan({ team: 'gate' })))).toEqual([422, 'unknown-person', 'people.0'])
  expect((await (await api.as('x-keeper')).post(`/duty/shifts/${id}/hand-over`, { text: '?' })).status).toBe(404)
})

test('the roster is asked for days in order, and not for years', async () => {
  const teacher = await api.as('teacher')
  expect(refusal(await teacher.get(`/duty?from=${day(3)}&to=${day(2)}`))).toEqual([422, 'days-reversed', 'to'])
  expect(refusal(await teacher.get(`/duty?from=${day(0)}&to=${day(100)}`))).toEqual([422, 'span-too-long', 'to'])
  expect((await teacher.get('/duty?from=2026-02-30&to=2026-03-01')).status).toBe(422)
  expect((await teacher.get(`/duty?from=${day(0)}&to=${day(1)}&team=kitchen`)).status).toBe(422)
})
