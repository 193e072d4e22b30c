// What a day is: special before make-up before holiday before weekday, and which timetable is in force.

import { describe, expect, test } from 'vitest'
import { chinaCalendar, compile, describeDays, SCHOOL_WEEK, whenOnDay } from '../../../domain/worktime/index.ts'
import { everyDay, plain, school } from './calendars.ts'
import { wall } from './wall-clock.ts'

const day = (calendar: Parameters<typeof compile>[0], date: string) => describeDays(compile(calendar), date, date)[0]

describe('precedence', () => {
  const holiday = { on: '2026-06-06', name: '校庆' }
  const makeUp = { on: '2026-06-06', as: 'fri', name: '补班' } as const
  const special = { on: '2026-06-06', hours: [['09:00', '10:00']], name: '开放日' } as const

  test('a Saturday is free', () => {
    expect(day(plain(SCHOOL_WEEK), '2026-06-06')).toEqual({ date: '2026-06-06', hours: [] })
  })
  test('a holiday has its name', () => {
    expect(day(plain(SCHOOL_WEEK, { holidays: [holiday] }), '2026-06-06')).toMatchObject({ hours: [], name: '校庆' })
  })
  test('a make-up day is worked though a holiday falls on it', () => {
    const calendar = plain(SCHOOL_WEEK, { holidays: [holiday], makeUp: [makeUp] })
    expect(day(calendar, '2026-06-06')).toMatchObject({ hours: SCHOOL_WEEK.fri, name: '补班' })
  })
  test('the school’s own day goes before all', () => {
    const calendar = plain(SCHOOL_WEEK, { holidays: [holiday], makeUp: [makeUp], special: [special] })
    expect(day(calendar, '2026-06-06')).toMatchObject({ hours: [['09:00', '10:00']], name: '开放日' })
  })
  test('the school’s own day may be free', () => {
    expect(day(plain(SCHOOL_WEEK, { special: [{ on: '2026-06-08', hours: [] }] }), '2026-06-08')?.hours).toEqual([])
  })
})

describe('holidays', () => {
  const vacation = { from: '2026-01-26', to: '2026-02-28', name: '寒假' }
  const festival = { from: '2026-02-15', to: '2026-02-23', name: '春节' }
  test('a festival keeps its name within the vacation', () => {
    const calendar = plain(SCHOOL_WEEK, { holidays: [vacation, festival] })
    expect(day(calendar, '2026-02-13')?.name).toBe('寒假')
    expect(day(calendar, '2026-02-16')?.name).toBe('春节')
  })

  const yearly = plain(SCHOOL_WEEK, {
    holidays: [
      { on: '2026-06-01', name: '儿童节', yearly: true },
      { from: '2026-12-30', to: '2027-01-02', name: '年末', yearly: true },
      { on: '2024-02-29', name: '闰日', yearly: true },
    ],
  })
  test.each([
    ['2025-06-02', undefined],
    ['2026-06-01', '儿童节'],
    ['2027-06-01', '儿童节'],
    ['2027-06-02', undefined],
    ['2027-01-01', '年末'],
    ['2027-12-31', '年末'],
    ['2028-01-02', '年末'],
    ['2028-01-03', undefined],
    ['2026-01-01', undefined],
    ['2028-02-29', '闰日'],
    ['2026-03-01', undefined],
  ])('a yearly holiday comes back every year from its first: %s is %s', (date, name) => {
    expect(day(yearly, date)?.name).toBe(name)
  })
})

describe('winter and summer timetables', () => {
  const calendar = {
    ...chinaCalendar(),
    timetables: [
      { from: '2026-10-01', weekdays: everyDay([['08:30', '17:00']]) },
      { from: '2026-05-01', weekdays: everyDay([['07:30', '18:00']]) },
    ],
  }
  test.each([
    ['2026-04-30', SCHOOL_WEEK.thu],
    ['2026-05-06', [['07:30', '18:00']]],
    ['2026-09-30', [['07:30', '18:00']]],
    ['2026-10-08', [['08:30', '17:00']]],
  ])('on %s the latest timetable that has begun is in force', (date, hours) => {
    expect(day(calendar, date)?.hours).toEqual(hours)
  })
  test('a make-up day follows the timetable in force on it', () => {
    expect(day(calendar, '2026-10-10')?.hours).toEqual([['08:30', '17:00']])
  })
})

describe('hours', () => {
  test('are told in order, however they are written', () => {
    const calendar = plain(
      everyDay([
        ['14:00', '17:30'],
        ['08:00', '12:00'],
      ]),
    )
    expect(day(calendar, '2026-06-08')?.hours).toEqual([
      ['08:00', '12:00'],
      ['14:00', '17:30'],
    ])
  })
  test('of a night shift belong to the day on which it begins, also into a holiday', () => {
    const calendar = compile(plain(everyDay([['22:00', '06:00']]), { holidays: [{ on: '2026-06-09', name: '停工' }] }))
    expect(wall(whenOnDay(calendar, '2026-06-08', 'closing'))).toBe('Tue 2026-06-09 06:00')
    expect(describeDays(calendar, '2026-06-09', '2026-06-09')[0]?.hours).toEqual([])
  })
  test('that a night shift still covers are not counted twice', () => {
    const calendar = compile(plain({ ...everyDay([['05:00', '09:00']]), mon: [['22:00', '06:00']] }))
    expect(wall(whenOnDay(calendar, '2026-06-09', 'opening'))).toBe('Tue 2026-06-09 06:00')
  })
})

test('a week is described day by day', () => {
  expect(describeDays(school, '2026-02-12', '2026-02-15')).toEqual([
    {
      date: '2026-02-12',
      hours: [
        ['08:00', '12:00'],
        ['14:00', '17:30'],
      ],
    },
    {
      date: '2026-02-13',
      hours: [
        ['08:00', '12:00'],
        ['14:00', '17:30'],
      ],
    },
    {
      date: '2026-02-14',
      hours: [
        ['08:00', '12:00'],
        ['14:00', '17:30'],
      ],
      name: '春节补班',
    },
    { date: '2026-02-15', hours: [], name: '春节' },
  ])
  expect(describeDays(school, '2026-02-15', '2026-02-12')).toEqual([])
})
