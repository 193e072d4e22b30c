// What would move if the calendar were another one, and the terms and own hours of a school, in the hands of its office.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replanPage } from '../../../records/replan/page.ts'
import { trailOf } from '../../../records/trail.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'
import { type Story, sent } from './story.ts'

let api: TestApi
let admin: Client
let story: Story
/** The due instant of the quotes: three working days after today. */
let dueAt: string

beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
  // As if the public holidays of this year and the coming one were known.
  const present = new Date().getUTCFullYear()
  for (const year of [present, present + 1]) {
    await admin.put('/worktime/days', { days: [], year: { year, published: true, source: '测试' } })
  }
  story = await sent(api)
  const task = await story.open('quotes')
  dueAt = await dueOf(task)
})
afterAll(() => api.stop())

const dueOf = async (task: string): Promise<string> => {
  const [row] = await api.services.db.readSchool<{ due: Date }>(
    api.ours.id,
    { name: '', text: 'SELECT due_at AS due FROM task WHERE id = $1' },
    [task],
  )
  return row!.due.toISOString()
}
const dayOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
const version = async () => (await admin.get('/admin/terms')).body.version as number
const plannedAgain = async () => replanPage(api.services.db, api.ours.id, await version())

describe('a preview', () => {
  test('of days tells what would move, and moves nothing', async () => {
    const before = await version()
    const days = [{ on: dayOf(dueAt), kind: 'holiday', name: '校庆' }]
    const { status, body } = await admin.post('/worktime/days/preview', { days })
    expect(status).toBe(200)
    expect(body).toMatchObject({ moved: 1, provisional: false })
    const { id: _id, ...item } = body.items[0].request
    expect(item).toMatchObject({ number: story.number })
    expect(body.items[0]).toMatchObject({ what: 'due', from: dueAt, group: { key: 'buyer' } })
    expect(Date.parse(body.items[0].to)).toBeGreaterThan(Date.parse(dueAt))
    expect(await version()).toBe(before)
    expect((await admin.post('/worktime/days/preview', { days: [] })).body).toEqual({
      moved: 0,
      items: [],
      provisional: false,
    })
  })

  test('says when it rests on a year whose holidays are not known', async () => {
    const year = Number(dayOf(dueAt).slice(0, 4))
    const days = [{ on: dayOf(dueAt), kind: 'holiday', name: '校庆' }]
    const { body } = await admin.post('/worktime/days/preview', { days, year: { year, published: false } })
    expect(body).toMatchObject({ moved: 1, provisional: true })
  })

  test('of timetables', async () => {
    const night = { mon: [['20:00', '22:00']], tue: [['20:00', '22:00']], wed: [['20:00', '22:00']] }
    const timetables = [{ from: '2024-01-01', name: '夜校', weekdays: night }]
    const { status, body } = await admin.post('/admin/timetables/preview', { timetables })
    expect([status, body.moved]).toEqual([200, 1])
    expect(new Date(body.items[0].to).getUTCHours()).toBeGreaterThanOrEqual(12)
  })

  test('of terms and of own hours that nothing rests on', async () => {
    const items = [{ name: '秋季学期', from: '2026-09-01', to: '2027-01-22' }]
    expect((await admin.post('/admin/terms/preview', { items })).body.moved).toBe(0)
    const hours = [{ of: 'team:repair', from: '2026-01-01', weekdays: { mon: [['08:00', '20:00']] } }]
    expect((await admin.post('/admin/hours/preview', { items: hours })).body.moved).toBe(0)
  })

  test('of a policy whose deadlines would hold for what is running', async () => {
    const { data } = (await admin.get('/admin/policies/purchase')).body
    const ladder = { ...data.quotes.ladder, due: { calendarHours: 1 } }
    const changed = { ...data, quotes: { ...data.quotes, ladder } }
    const { status, body } = await admin.post('/admin/policies/purchase/preview', { data: changed })
    expect([status, body.moved]).toEqual([200, 1])
    expect(Date.parse(body.items[0].to)).toBeLessThan(Date.parse(dueAt))
    expect((await admin.post('/admin/policies/purchase/preview', { data })).body.moved).toBe(0)
    expect((await admin.post('/admin/policies/nothing/preview', { data })).status).toBe(404)
  })

  test.each<[string, object, string]>([
    ['/worktime/days/preview', { days: [{ on: '2027-02-01', kind: 'holiday' }] }, 'days.0.name required'],
    ['/worktime/days/preview', {}, 'days required'],
    [
      '/admin/timetables/preview',
      { timetables: [{ from: '2027-02-01', name: 'x', weekdays: {} }] },
      'timetables.0.weekdays no-working-time',
    ],
    ['/admin/terms/preview', { items: [{ name: 'x', from: '2027-02-01', to: '2027-01-01' }] }, 'items.0.to bad-span'],
    [
      '/admin/hours/preview',
      { items: [{ of: 'team:choir', from: '2027-02-01', weekdays: { mon: [['08:00', '09:00']] } }] },
      'items.0.of unknown-hours-of',
    ],
    ['/admin/policies/purchase/preview', { data: { quotes: { count: 0 } } }, 'quotes.count too-small'],
  ])('%s %j is refused', async (path, body, expected) => {
    const answer = await admin.post(path, body)
    expect(answer.status).toBe(422)
    const fields = answer.body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
    expect(fields).toContain(expected)
  })
})

describe('terms', () => {
  const autumn = { name: '秋季学期', from: '2026-09-01', to: '2027-01-22' }
  const spring = { name: '春季学期', from: '2027-02-22', to: '2027-07-02' }

  test('are kept in order of time, and what is so already raises no version', async () => {
    expect((await admin.get('/admin/terms')).body).toMatchObject({ items: [] })
    const { body } = await admin.put('/admin/terms', { items: [spring, autumn], after: await version() })
    expect((await admin.get('/admin/terms')).body).toEqual({ items: [autumn, spring], version: body.version })
    expect((await admin.put('/admin/terms', { items: [autumn, spring] })).body).toEqual(body)
    const due = { from: '2027-01-21T10:00:00+08:00', within: { teachingDays: 3 } }
    expect((await admin.post('/worktime/due', due)).body.at).toBe('2027-02-23T02:00:00.000Z')
  })

  test('are not written over by somebody who has seen an older calendar', async () => {
    const { status, body } = await admin.put('/admin/terms', { items: [], after: (await version()) - 1 })
    expect([status, body.code]).toEqual([409, 'calendar-changed'])
  })

  test.each<[object[], string]>([
    [[{ ...autumn, to: '2026-08-01' }], 'items.0.to bad-span'],
    [[autumn, { ...spring, from: '2027-01-01' }], 'items.1 bad-span'],
    [[{ ...autumn, name: ' ' }], 'items.0.name required'],
    [[{ ...autumn, from: 'September' }], 'items.0.from bad-format'],
    [[{ ...autumn, weeks: 20 }], 'items.0.weeks unknown-field'],
  ])('%j is refused', async (items, expected) => {
    const { status, body } = await admin.put('/admin/terms', { items })
    expect(status).toBe(422)
    expect(body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toContain(
      expected,
    )
  })
})

describe('hours of sites and teams', () => {
  const night = { mon: [['22:00', '06:00']], sun: [['22:00', '06:00']] }
  const gate = { of: 'team:gate', from: '2026-03-02', weekdays: night, holidays: false }

  test('are kept, with whose hours there may be', async () => {
    const answer = await admin.put('/admin/hours', { items: [gate] })
    expect(answer.status).toBe(200)
    const { body } = await admin.get('/admin/hours')
    expect(body).toMatchObject({ version: answer.body.version, items: [{ of: 'team:gate', holidays: false }] })
    expect(body.items[0].weekdays).toMatchObject({ mon: [['22:00', '06:00']], tue: [] })
    expect(body.choices).toContainEqual({ key: 'team:gate', title: { zh: '门卫', en: 'Gate' } })
    expect((await admin.put('/admin/hours', { items: [gate] })).body).toEqual(answer.body)
    expect((await admin.put('/admin/hours', { items: [] })).body.version).toBe(answer.body.version + 1)
  })

  test.each<[object[], string]>([
    [[{ ...gate, of: 'team:choir' }], 'items.0.of unknown-hours-of'],
    [[{ ...gate, of: 'site:00000000-0000-4000-8000-000000000000' }], 'items.0.of unknown-hours-of'],
    [[gate, gate], 'items.1.from duplicate-day'],
    [[{ ...gate, weekdays: { mon: [['8', '9']] } }], 'items.0.weekdays.mon.0.0 bad-time'],
    [[{ ...gate, weekdays: {} }], 'items.0.weekdays no-working-time'],
  ])('%j is refused', async (items, expected) => {
    const { status, body } = await admin.put('/admin/hours', { items })
    expect(status).toBe(422)
    expect(body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toContain(
      expected,
    )
  })
})

describe('a policy that also holds for running requests', () => {
  test('gives them its deadlines, keeps their version, and the trail says so', async () => {
    await plannedAgain()
    const { data, version: after } = (await admin.get('/admin/policies/purchase')).body
    const ladder = { ...data.quotes.ladder, due: { calendarHours: 240 } }
    const changed = { ...data, quotes: { ...data.quotes, ladder, count: 2 } }
    expect((await admin.put('/admin/policies/purchase', { data: changed, after })).body).toEqual({ version: after + 1 })
    expect(await plannedAgain()).toEqual({ planned: 0, moved: 0 })
    const running = { data: changed, after: after + 1, running: true }
    expect((await admin.put('/admin/policies/purchase', running)).body).toEqual({ version: after + 1 })
    expect(await plannedAgain()).toEqual({ planned: 1, moved: 1 })
    expect(await plannedAgain()).toEqual({ planned: 0, moved: 0 })
    const trail = await trailFor('teacher')
    expect(trail.at(-1)).toMatchObject({
      type: 'replanned',
      content: { why: 'policy', what: 'due', from: dueAt, policyVersion: after + 1 },
    })
    const told = (await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)).body.items.at(-1)
    expect(told.sentence.zh).toContain(`期限按第 ${after + 1} 版制度，其余仍按提交时的版本`)
    const moved = (trail.at(-1)!.content as { to: string }).to
    // The calendar moves it no more: these are days of the calendar, whatever is worked on them.
    const { version: now } = (
      await admin.put('/worktime/days', { days: [{ on: dayOf(moved), kind: 'holiday', name: '校庆' }] })
    ).body
    expect(now).toBeGreaterThan(0)
    await plannedAgain()
    const events = (await trailFor('teacher')).filter(({ type }) => type === 'replanned')
    expect(events.filter(({ content }) => (content as { what: string }).what === 'due')).toHaveLength(1)
  })

  test('is told in the log of the office', async () => {
    const { body } = await admin.get('/admin/events?limit=5')
    const entry = body.items.find(({ type }: { type: string }) => type === 'policy-changed')
    expect(entry.sentence.zh).toContain('期限也用于进行中的事项')
  })
})

const trailFor = async (who: string) => {
  const { db } = api.services
  const row = api.ours.people[who]!
  const actor = { schoolId: api.ours.id, personId: row.id, name: row.name, roles: [] } as never
  return (await trailOf(db, actor, story.requestId)) ?? []
}

test('the other school is left alone', async () => {
  const theirs = await api.as('x-admin')
  expect((await theirs.get('/admin/terms')).body).toEqual({ items: [], version: 1 })
  const days = [{ on: dayOf(dueAt), kind: 'holiday', name: '校庆' }]
  expect((await theirs.post('/worktime/days/preview', { days })).body).toMatchObject({ moved: 0 })
})
