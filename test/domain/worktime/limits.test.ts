// No input makes the search run for ever, and every refusal is known by its code.

import { describe, expect, test } from 'vitest'
import {
  compile,
  describeDays,
  dueAt,
  endOfNextSchoolDay,
  endOfWorkingDay,
  localDate,
  NoWorkingTime,
  OutOfRange,
  type Within,
  whenOnDay,
  workingHoursFrom,
  workingTimeBetween,
} from '../../../domain/worktime/index.ts'
import { everyDay, plain, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const closed = compile(plain(everyDay([])))
const now = at('2026-03-02 10:00')

describe('a school that never opens', () => {
  test.each<[Within]>([
    [{ workingMinutes: 0 }],
    [{ workingHours: 1 }],
    [{ workingDays: 0 }],
    [{ endOfWorkingDay: 0 }],
    [{ rule: 'end-of-next-school-day' }],
  ])('answers no-working-time for %o', (within) => {
    expect(() => dueAt(closed, now, within)).toThrow(expect.objectContaining({ code: 'no-working-time' }))
    expect(() => dueAt(closed, now, within)).toThrow(NoWorkingTime)
  })
  test('has worked nothing', () => {
    expect(workingTimeBetween(closed, now, at('2027-03-02 10:00'))).toEqual({ minutes: 0, days: 0 })
  })
  test('still knows calendar days and midnight', () => {
    expect(wall(dueAt(closed, now, { calendarDays: 1 }).at)).toBe('Tue 2026-03-03 10:00')
    expect(wall(dueAt(closed, now, { rule: 'before-night' }).at)).toBe('Tue 2026-03-03 00:00')
  })
})

test('a school that opens once has working time once', () => {
  const once = compile(plain(everyDay([]), { special: [{ on: '2026-05-04', hours: [['09:00', '10:00']] }] }))
  expect(wall(workingHoursFrom(once, now, 1))).toBe('Mon 2026-05-04 10:00')
  expect(wall(endOfNextSchoolDay(once, now))).toBe('Mon 2026-05-04 10:00')
  expect(() => workingHoursFrom(once, now, 2)).toThrow(NoWorkingTime)
  expect(() => endOfWorkingDay(once, now, 1)).toThrow(NoWorkingTime)
})

test.each<[Within]>([[{ workingHours: 1e9 }], [{ workingMinutes: Number.MAX_VALUE }], [{ workingDays: 1e12 }]])(
  'more than ten years hold: %o is no-working-time',
  (within) => {
    expect(() => dueAt(school, now, within)).toThrow(NoWorkingTime)
  },
)

test.each<[Within]>([
  [{ workingMinutes: -1 }],
  [{ workingHours: Number.NaN }],
  [{ workingDays: 1.5 }],
  [{ endOfWorkingDay: -1 }],
  [{ calendarDays: 4000 }],
  [{ calendarHours: 1e6 }],
])('an amount that means nothing is out of range: %o', (within) => {
  expect(() => dueAt(school, now, within)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [-1], [Date.UTC(2200, 0, 1)]])(
  'the instant %d is out of range',
  (ms) => {
    expect(() => workingHoursFrom(school, ms, 1)).toThrow(OutOfRange)
    expect(() => localDate(school, ms)).toThrow(OutOfRange)
    expect(() => workingTimeBetween(school, now, ms)).toThrow(OutOfRange)
  },
)

test('the first and the last instant have an answer', () => {
  expect(wall(workingHoursFrom(school, 0, 1))).toBe('Thu 1970-01-01 09:00')
  expect(wall(workingHoursFrom(school, Date.UTC(2200, 0, 1) - 1, 1))).toBe('Wed 2200-01-01 09:00')
})

test('dates and times that do not exist are out of range', () => {
  expect(() => whenOnDay(school, '2026-02-30', 'closing')).toThrow(OutOfRange)
  expect(() => whenOnDay(school, '2026-02-28', '25:00')).toThrow(OutOfRange)
  expect(() => describeDays(school, '2026-02-28', '2026-13-01')).toThrow(OutOfRange)
  expect(() => describeDays(school, '2000-01-01', '2026-01-01')).toThrow(OutOfRange)
  expect(() => workingTimeBetween(school, at('2000-01-01 00:00'), now)).toThrow(OutOfRange)
})

test('a calendar that was not checked is refused when it is made ready', () => {
  expect(() => compile(plain(everyDay([]), { zone: 'Asia/Nowhere' }))).toThrow(OutOfRange)
  expect(() => compile(plain(everyDay([]), { makeUp: [{ on: '2026-02-30', as: 'fri' }] }))).toThrow(OutOfRange)
})
