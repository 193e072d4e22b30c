// Rules of time, tried out: on the school's calendar and on one that is sent along.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let head: Client

beforeAll(async () => {
  api = await startApi()
  head = await api.as('head')
})
afterAll(() => api.stop())

const day = [
  ['08:00', '12:00'],
  ['14:00', '17:30'],
]
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const calendar = { zone: 'Asia/Shanghai', weekdays: week, holidays: [], makeUp: [], special: [] }

describe('a deadline', () => {
  // Saturday 28 February 2026 is worked for the Spring Festival; 27 February is the Friday before.
  test.each([
    ['2026-02-27T16:50:00+08:00', { minutes: 40 }, '2026-02-27T09:30:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { hours: 1 }, '2026-02-28T00:20:00.000Z'],
    ['2026-02-27T17:30:00+08:00', { minutes: 30 }, '2026-02-28T00:30:00.000Z'],
    ['2026-02-28T16:50:00+08:00', { hours: 1 }, '2026-03-02T00:20:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { days: 1 }, '2026-02-28T08:50:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { endOfDay: 0 }, '2026-02-27T09:30:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { rule: 'before-night' }, '2026-02-27T16:00:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { rule: 'end-of-next-school-day' }, '2026-02-28T09:30:00.000Z'],
    ['2026-02-27T15:00:00+08:00', { halfDays: 1 }, '2026-02-28T04:00:00.000Z'],
    ['2026-02-27T16:50:00+08:00', { rule: 'next-morning-patrol', at: '07:10' }, '2026-02-27T23:10:00.000Z'],
    ['2026-02-13T16:50:00Z', { calendarDays: 2 }, '2026-02-15T16:50:00.000Z'],
  ])('of what began at %s within %j is at %s', async (from, within, at) => {
    const { status, body } = await head.post('/worktime/due', { from, within })
    expect({ status, at: body.at, provisional: body.provisional }).toEqual({ status: 200, at, provisional: false })
  })

  test('says why, in the language of whoever asks', async () => {
    const asked = { from: '2026-02-27T17:40:00+08:00', within: { hours: 8 } }
    const { body } = await head.post('/worktime/due?lang=zh', asked)
    expect(body.why).toContain('从 2026-02-28 08:00 起算')
    expect(body.why).toContain('2026-03-01')
    expect(body.why).toContain('到 2026-03-02 08:30 为止')
    const english = await head.post('/worktime/due?lang=en', asked)
    expect(english.body.why).toContain('counted from 2026-02-28 08:00')
  })

  test('of a year without published holidays is provisional', async () => {
    const { body } = await head.post('/worktime/due', { from: '2031-03-03T00:00:00Z', within: { days: 1 } })
    expect(body).toMatchObject({ provisional: true, at: '2031-03-04T00:00:00.000Z' })
  })

  test('follows a calendar that is sent whole: a make-up day by another weekday, hours over midnight', async () => {
    const own = {
      ...calendar,
      weekdays: { ...week, fri: [['08:00', '12:00']], sun: [['22:00', '06:00']] },
      makeUp: [{ on: '2026-03-07', as: 'fri' }],
      holidays: [{ on: '2026-03-09', name: '校庆' }],
    }
    const due = (from: string, within: object) => head.post('/worktime/due', { from, within, calendar: own })
    expect((await due('2026-03-06T11:00:00+08:00', { hours: 3 })).body.at).toBe('2026-03-07T02:00:00.000Z')
    expect((await due('2026-03-08T23:00:00+08:00', { hours: 7 })).body.at).toBe('2026-03-08T22:00:00.000Z')
    expect((await due('2026-03-08T23:00:00+08:00', { hours: 8 })).body.at).toBe('2026-03-10T01:00:00.000Z')
  })
})

describe('terms of a calendar that is sent along', () => {
  const terms = [
    { name: '秋季学期', from: '2025-09-01', to: '2026-01-30' },
    { name: '春季学期', from: '2026-03-04', to: '2026-07-03' },
  ]
  const own = { ...calendar, publishedYears: [2026], terms }
  const due = (from: string, within: object) =>
    head.post('/worktime/due?lang=zh', { from: `${from}:00+08:00`, within, calendar: own })

  test('teaching days pass over the vacation', async () => {
    const { status, body } = await due('2026-01-31T09:00', { teachingDays: 1 })
    expect({ status, at: body.at, provisional: body.provisional }).toEqual({
      status: 200,
      at: '2026-03-05T00:00:00.000Z',
      provisional: false,
    })
    expect(body.why).toMatch(/^1 个教学日；从 2026-03-04 08:00 起算；/)
  })

  test('a weekday of a week of the term, with its term and without any', async () => {
    const { body } = await due('2026-02-10T09:00', { rule: 'week-of-term', week: 3, weekday: 'fri', at: '16:00' })
    expect(body.at).toBe('2026-03-20T08:00:00.000Z')
    expect(body.why).toBe('学期第 3 周周五 16:00；学期：春季学期；到 2026-03-20 16:00 为止')
    const none = await due('2026-07-01T09:00', { rule: 'week-of-term', week: 3, weekday: 'fri' })
    expect([none.status, none.body.code]).toEqual([422, 'no-term'])
  })
})

test('working time between two instants, and none where there is none', async () => {
  const between = async (from: string, to: string) => (await head.post('/worktime/between', { from, to })).body
  expect(await between('2026-02-27T16:50:00+08:00', '2026-02-28T09:00:00+08:00')).toEqual({ minutes: 100, days: 0 })
  expect(await between('2026-02-28T17:30:00+08:00', '2026-03-02T08:00:00+08:00')).toEqual({ minutes: 0, days: 0 })
  expect(await between('2026-03-02T09:00:00+08:00', '2026-03-01T09:00:00+08:00')).toEqual({ minutes: 0, days: 0 })
})

describe('a mistake', () => {
  const due = { from: '2026-03-02T00:00:00Z', within: { hours: 1 } }
  test.each([
    ['due', { ...due, from: 'yesterday' }, 'from', 'bad-format'],
    ['due', { ...due, from: '1850-01-01T00:00:00Z' }, 'from', 'bad-value'],
    ['due', { ...due, within: { hours: -1 } }, 'within.hours', 'too-small'],
    ['due', { ...due, within: { days: 1.5 } }, 'within.days', 'not-whole'],
    ['due', { ...due, within: { rule: 'next-morning-patrol', at: '7:10' } }, 'within.at', 'bad-format'],
    ['due', { ...due, within: { rule: 'week-of-term', weekday: 'mon' } }, 'within.week', 'required'],
    ['due', { ...due, calendar: { ...calendar, terms: [{ from: '2026-03-02' }] } }, 'calendar.terms.0.to', 'bad-date'],
    ['due', { ...due, within: { fortnights: 1 } }, 'within.fortnights', 'unknown-field'],
    ['due', { ...due, calendar: { ...calendar, zone: 'Asia/Atlantis' } }, 'calendar.zone', 'unknown-zone'],
    ['due', { ...due, calendar: 'mine' }, 'calendar', 'not-an-object'],
    [
      'due',
      { ...due, calendar: { ...calendar, makeUp: [{ on: '2026-02-30', as: 'fri' }] } },
      'calendar.makeUp.0.on',
      'bad-date',
    ],
    ['due', { ...due, calendar: { ...calendar, weekdays: {} } }, undefined, 'no-working-time'],
    ['between', { from: due.from }, 'to', 'required'],
  ])('in %s %j is told at %s', async (path, sent, field, code) => {
    const { status, body } = await head.post(`/worktime/${path}`, sent)
    const told = body.fields?.find((problem: { field: string }) => problem.field === field) ?? body
    expect({ status, field: told.field, code: told.code }).toEqual({ status: 422, field, code })
  })
})
