// Half days: as days of the calendar, and as a length of time; and the next morning patrol.

import { describe, expect, test } from 'vitest'
import {
  type CompiledCalendar,
  chinaCalendar,
  compile,
  type DayHours,
  describeDays,
  dueAt,
  explainDue,
  type HalfDay,
} from '../../../domain/worktime/index.ts'
import { everyDay, nightShift, plain, roundTheClock, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

describe('a day of which one half is worked', () => {
  const hoursOf = (hours: DayHours, works: HalfDay['works']) => {
    const calendar = compile(plain(everyDay(hours), { halfDays: [{ on: '2026-06-05', works, name: '半天' }] }))
    return describeDays(calendar, '2026-06-05', '2026-06-05')[0]?.hours
  }
  const lessons: DayHours = [
    ['07:20', '07:50'],
    ['08:00', '11:40'],
    ['14:00', '17:30'],
    ['19:00', '21:00'],
  ]

  test.each<[string, DayHours, DayHours, DayHours]>([
    ['parts at its longest break', lessons, lessons.slice(0, 2), lessons.slice(2)],
    ['without a break parts in the middle', [['08:00', '16:00']], [['08:00', '12:00']], [['12:00', '16:00']]],
    ['at night parts at midnight or after it', [['20:00', '06:00']], [['20:00', '01:00']], [['01:00', '06:00']]],
    ['round the clock parts at noon', [['00:00', '24:00']], [['00:00', '12:00']], [['12:00', '24:00']]],
    ['up to midnight keeps its end', [['20:00', '04:00']], [['20:00', '24:00']], [['00:00', '04:00']]],
    ['of one minute is a morning', [['08:00', '08:01']], [['08:00', '08:01']], []],
    ['that is free stays free', [], [], []],
  ])('%s', (_, hours, morning, afternoon) => {
    expect([hoursOf(hours, 'morning'), hoursOf(hours, 'afternoon')]).toEqual([morning, afternoon])
  })

  const halved = compile({
    ...chinaCalendar(),
    halfDays: [
      { on: '2026-02-14', works: 'morning', name: '放假前半天' },
      { on: '2026-02-16', works: 'morning' },
      { on: '2026-06-05', works: 'afternoon' },
      { on: '2026-06-08', works: 'morning' },
    ],
    special: [{ on: '2026-06-08', hours: [['09:00', '10:00']] }],
  })
  const day = (date: string) => describeDays(halved, date, date)[0]

  test('is cut from what the make-up day, the holiday or the weekday says; a special day goes before', () => {
    expect(day('2026-02-14')).toEqual({ date: '2026-02-14', hours: [['08:00', '12:00']], name: '放假前半天' })
    expect(day('2026-02-16')).toEqual({ date: '2026-02-16', hours: [], name: '春节' })
    expect(day('2026-06-05')).toEqual({ date: '2026-06-05', hours: [['14:00', '17:30']] })
    expect(day('2026-06-08')?.hours).toEqual([['09:00', '10:00']])
  })

  test('bounds deadlines', () => {
    expect(wall(dueAt(halved, at('2026-02-14 11:30'), { workingHours: 1 }).at)).toBe('Tue 2026-02-24 08:30')
    expect(wall(dueAt(halved, at('2026-02-13 16:50'), { workingDays: 1 }).at)).toBe('Sat 2026-02-14 12:00')
  })
})

describe('n half days end with the nth half after the one that runs', () => {
  test.each<[string, CompiledCalendar, string, number, string]>([
    ['in the morning', school, '2026-03-02 09:00', 0, 'Mon 2026-03-02 12:00'],
    ['in the morning', school, '2026-03-02 09:00', 1, 'Mon 2026-03-02 17:30'],
    ['in the morning', school, '2026-03-02 09:00', 2, 'Tue 2026-03-03 12:00'],
    ['at noon', school, '2026-03-02 12:00', 0, 'Mon 2026-03-02 17:30'],
    ['in the afternoon', school, '2026-02-13 16:50', 1, 'Sat 2026-02-14 12:00'],
    ['in the afternoon', school, '2026-02-13 16:50', 3, 'Tue 2026-02-24 12:00'],
    ['on a free day', school, '2026-03-07 10:00', 0, 'Mon 2026-03-09 12:00'],
    ['in a night shift', nightShift, '2026-03-03 23:00', 0, 'Wed 2026-03-04 02:00'],
    ['in a night shift', nightShift, '2026-03-03 23:00', 1, 'Wed 2026-03-04 06:00'],
    ['in the small hours', nightShift, '2026-03-04 03:00', 1, 'Thu 2026-03-05 02:00'],
    ['round the clock', roundTheClock, '2026-03-04 03:00', 1, 'Thu 2026-03-05 00:00'],
  ])('%s', (_, calendar, from, halfDays, expected) => {
    expect(wall(dueAt(calendar, at(from), { halfDays }).at)).toBe(expected)
  })
})

describe('the next morning patrol', () => {
  test.each([
    ['2026-03-02 16:00', '07:10', 'Tue 2026-03-03 07:10'],
    ['2026-03-02 02:00', '07:10', 'Mon 2026-03-02 07:10'],
    ['2026-03-02 07:10', '07:10', 'Tue 2026-03-03 07:10'],
    ['2026-03-06 23:59', '07:10', 'Mon 2026-03-09 07:10'],
    ['2026-03-08 05:00', '07:10', 'Mon 2026-03-09 07:10'],
    ['2026-02-13 16:50', '07:10', 'Sat 2026-02-14 07:10'],
    ['2026-02-14 16:50', '07:10', 'Tue 2026-02-24 07:10'],
  ])('after %s at %s is %s', (from, time, expected) => {
    expect(wall(dueAt(school, at(from), { rule: 'next-morning-patrol', at: time }).at)).toBe(expected)
  })

  test('is provisional in a year without published holidays, and names the days without one', () => {
    const within = { rule: 'next-morning-patrol', at: '07:10' } as const
    expect(dueAt(school, at('2027-03-01 16:00'), within).provisional).toBe(true)
    const { passedOver, term } = explainDue(school, at('2026-02-14 16:50'), within)
    expect([passedOver.length, term]).toEqual([9, undefined])
  })
})
