// The school's calendar in the hands of its office.
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

type Day = { on: string; kind: string }
const year = async (of: number) => (await admin.get(`/admin/calendar?year=${of}`)).body
const dayOf = async (on: string) => (await year(Number(on.slice(0, 4)))).days.find((day: Day) => day.on === on)
const put = (days: object[], more: object = {}) => admin.put('/worktime/days', { days, ...more })
const SCHOOL_DAY = [
  ['08:00', '12:00'],
  ['14:00', '17:30'],
]

test('a year shows every day with what it is', async () => {
  const shown = await year(2026)
  expect(shown).toMatchObject({ year: 2026, published: true, source: '国务院办公厅关于部分节假日安排的通知' })
  expect(shown.days).toHaveLength(365)
  const on = (date: string) => shown.days.find((day: Day) => day.on === date)
  expect(on('2026-10-01')).toEqual({ on: '2026-10-01', kind: 'holiday', name: '国庆节', hours: [] })
  expect(on('2026-10-10')).toMatchObject({ kind: 'make-up', as: 'wed', hours: SCHOOL_DAY })
  expect(on('2026-11-26')).toEqual({ on: '2026-11-26', kind: 'work', hours: SCHOOL_DAY })
  expect(on('2026-11-28')).toEqual({ on: '2026-11-28', kind: 'off', hours: [] })
  expect(shown.timetables).toMatchObject([
    { from: '2024-01-01', name: '作息时间', weekdays: { mon: SCHOOL_DAY, sat: [] } },
  ])
  expect(await year(2031)).toMatchObject({ published: false, years: [2024, 2025, 2026] })
})

describe('days', () => {
  test('are said and taken back, deadlines follow, and the log tells what was before', async () => {
    const { version } = await year(2027)
    const days = [
      { on: '2027-01-01', kind: 'holiday', name: '元旦' },
      { on: '2027-01-02', kind: 'make-up', as: 'fri' },
      { on: '2027-03-03', kind: 'special', name: '运动会', hours: [['08:00', '12:00']] },
    ]
    const changed = await put(days, { year: { year: 2027, published: true, source: '本校通知' }, after: version })
    expect(changed).toMatchObject({ status: 200, body: { version: version + 1 } })
    expect(await year(2027)).toMatchObject({ published: true, source: '本校通知', version: version + 1 })
    expect(await dayOf('2027-01-02')).toMatchObject({ kind: 'make-up', as: 'fri', hours: SCHOOL_DAY })
    expect(await dayOf('2027-03-03')).toMatchObject({ kind: 'special', name: '运动会', hours: [['08:00', '12:00']] })
    const due = await admin.post('/worktime/due', { from: '2027-03-03T11:00:00+08:00', within: { hours: 2 } })
    expect(due.body).toMatchObject({ at: '2027-03-04T01:00:00.000Z', provisional: false })
    expect((await put([{ on: '2027-03-03', kind: 'plain' }])).body).toEqual({ version: version + 2 })
    expect(await dayOf('2027-03-03')).toEqual({ on: '2027-03-03', kind: 'work', hours: SCHOOL_DAY })
    const events = await api.services.db.prisma.inSchool(api.ours.id, (tx) =>
      tx.officeEvent.findMany({ where: { type: 'calendar-changed' }, orderBy: { id: 'asc' } }),
    )
    expect(events.map(({ content }) => content)).toMatchObject([
      { days: [{ on: '2027-01-01', after: { kind: 'holiday' } }, {}, {}], year: { year: 2027, published: true } },
      { days: [{ on: '2027-03-03', before: { kind: 'special', name: '运动会' } }] },
    ])
  })

  test('that are so already raise no version, and an older view changes nothing', async () => {
    const { version } = await year(2027)
    expect((await put([{ on: '2027-01-01', kind: 'holiday', name: '元旦' }])).body).toEqual({ version })
    const { status, body } = await put([{ on: '2027-01-01', kind: 'plain' }], { after: version - 1 })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'calendar-changed' })
    expect(await dayOf('2027-01-01')).toMatchObject({ kind: 'holiday' })
  })

  test('a year that was known too early is unknown again', async () => {
    expect((await put([], { year: { year: 2027, published: false } })).status).toBe(200)
    expect(await year(2027)).toMatchObject({ published: false })
  })

  test.each<[object, string]>([
    [{ on: '2027-02-30', kind: 'plain' }, 'days.0.on bad-format'],
    [{ on: '2500-01-01', kind: 'plain' }, 'days.0.on bad-value'],
    [{ on: '2027-02-01', kind: 'feast' }, 'days.0.kind bad-value'],
    [{ on: '2027-02-01', kind: 'holiday' }, 'days.0.name required'],
    [{ on: '2027-02-01', kind: 'holiday', name: ' ' }, 'days.0.name required'],
    [{ on: '2027-02-01', kind: 'make-up' }, 'days.0.as required'],
    [{ on: '2027-02-01', kind: 'make-up', as: 'someday' }, 'days.0.as bad-value'],
    [{ on: '2027-02-01', kind: 'special' }, 'days.0.hours required'],
    [{ on: '2027-02-01', kind: 'special', hours: [['8', '9']] }, 'days.0.hours.0.0 bad-time'],
    [{ on: '2027-02-01', kind: 'special', hours: 'none' }, 'days.0.hours not-a-list'],
    [
      {
        on: '2027-02-01',
        kind: 'special',
        hours: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      'days.0.hours hours-overlap',
    ],
  ])('%j is told', async (day, expected) => {
    const { status, body } = await put([day])
    expect(status).toBe(422)
    expect(body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toContain(
      expected,
    )
  })

  test('none is kept when one is wrong, and each stands there once', async () => {
    const day = { on: '2027-05-05', kind: 'holiday', name: '劳动节' }
    expect((await put([day, day])).body).toMatchObject({ code: 'duplicate-day', field: 'days.1.on' })
    expect((await put([day, { on: '2027-05-06', kind: 'make-up' }])).status).toBe(422)
    expect(await dayOf('2027-05-05')).toMatchObject({ kind: 'work' })
    expect((await put(Array.from({ length: 401 }, () => day))).body.code).toBe('too-many')
  })
})

describe('timetables', () => {
  const summer = { mon: [['07:30', '11:30']], tue: [['07:30', '11:30']] }
  test('are kept anew and hold from their day on', async () => {
    const { timetables, version } = await year(2028)
    const next = [...timetables, { from: '2028-06-01', name: '夏令作息', weekdays: summer }]
    expect((await admin.put('/admin/timetables', { timetables: next, after: version })).body).toEqual({
      version: version + 1,
    })
    expect(await dayOf('2028-06-05')).toMatchObject({ kind: 'work', hours: [['07:30', '11:30']] })
    expect(await dayOf('2028-06-07')).toMatchObject({ kind: 'off' })
    expect(await dayOf('2028-05-31')).toMatchObject({ hours: SCHOOL_DAY })
    expect((await admin.put('/admin/timetables', { timetables: next })).body).toEqual({ version: version + 1 })
    expect((await admin.put('/admin/timetables', { timetables, after: version })).status).toBe(409)
  })

  test.each<[object[], string, string]>([
    [[], 'timetables', 'too-few'],
    [[{ from: '2028-01-01', name: '', weekdays: summer }], 'timetables.0.name', 'required'],
    [[{ from: '2028-01-01', name: '空', weekdays: {} }], 'timetables.0.weekdays', 'no-working-time'],
    [[{ from: '2028-01-01', name: '错', weekdays: { monday: [] } }], 'timetables.0.weekdays.monday', 'unknown-field'],
    [
      [{ from: '2028-01-01', name: '错', weekdays: { mon: [['08:00', '25:00']] } }],
      'timetables.0.weekdays.mon.0.1',
      'bad-time',
    ],
    [
      [
        { from: '2028-01-01', name: '一', weekdays: summer },
        { from: '2028-01-01', name: '二', weekdays: summer },
      ],
      'timetables.1.from',
      'duplicate-day',
    ],
  ])('%j are told', async (timetables, field, code) => {
    const { status, body } = await admin.put('/admin/timetables', { timetables })
    expect(status).toBe(422)
    expect(body.fields).toContainEqual(expect.objectContaining({ field, code }))
  })
})

test('only administrators look here, each into the own school', async () => {
  const { version } = await year(2026)
  for (const username of ['teacher', 'head', 'logistics-head', 'principal', 'keeper']) {
    const person = await api.as(username)
    const answers = [
      await person.get('/admin/calendar?year=2026'),
      await person.put('/worktime/days', { days: [] }),
      await person.put('/admin/timetables', { timetables: [] }),
      await person.post('/admin/calendar/import', { text: '' }),
    ]
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(4).fill('403 forbidden'))
  }
  const other = await api.as('x-admin')
  await other.put('/worktime/days', { days: [{ on: '2026-11-26', kind: 'holiday', name: '校庆' }] })
  expect(await dayOf('2026-11-26')).toMatchObject({ kind: 'work' })
  expect((await year(2026)).version).toBe(version)
})

test.each(['', '?year=', '?year=1800', '?year=x', '?year=2026&month=1'])('a year is a year: %s', async (query) => {
  expect((await admin.get(`/admin/calendar${query}`)).status).toBe(422)
})
