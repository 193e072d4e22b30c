// Working days, ends of working days, and calendar days.

import { describe, expect, test } from 'vitest'
import {
  beforeNight,
  calendarDaysFrom,
  chinaCalendar,
  compile,
  endOfNextSchoolDay,
  endOfWorkingDay,
  workingDaysFrom,
} from '../../../domain/worktime/index.ts'
import { nightShift, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

describe('n working days keep the clock time', () => {
  test.each([
    ['2026-03-02 10:00', 1, 'Tue 2026-03-03 10:00'],
    ['2026-03-06 10:00', 1, 'Mon 2026-03-09 10:00'],
    ['2026-02-13 16:50', 1, 'Sat 2026-02-14 16:50'],
    ['2026-02-13 16:50', 2, 'Tue 2026-02-24 16:50'],
    ['2026-09-30 10:00', 3, 'Sat 2026-10-10 10:00'],
    ['2026-03-02 10:00', 0, 'Mon 2026-03-02 10:00'],
  ])('from %s, %i days end on %s', (from, days, expected) => {
    expect(wall(workingDaysFrom(school, at(from), days))).toBe(expected)
  })

  test.each([
    ['on Saturday', '2026-03-07 10:00', 1, 'Tue 2026-03-10 08:00'],
    ['after closing', '2026-03-06 18:00', 1, 'Tue 2026-03-10 08:00'],
    ['in the lunch break', '2026-03-06 12:30', 1, 'Mon 2026-03-09 14:00'],
    ['in a holiday, no days at all', '2026-10-03 12:00', 0, 'Thu 2026-10-08 08:00'],
  ])('a start %s is moved to the next opening first: from %s, %i days end on %s', (_, from, days, expected) => {
    expect(wall(workingDaysFrom(school, at(from), days))).toBe(expected)
  })

  const short = compile({
    ...chinaCalendar(),
    special: [
      {
        on: '2026-03-03',
        hours: [
          ['09:00', '11:00'],
          ['15:00', '16:00'],
        ],
        name: '运动会',
      },
    ],
  })
  test.each([
    ['earlier than it opens', '2026-03-02 08:20', 'Tue 2026-03-03 09:00'],
    ['in its break', '2026-03-02 11:30', 'Tue 2026-03-03 15:00'],
    ['at its first closing', '2026-03-02 11:00', 'Tue 2026-03-03 11:00'],
    ['later than it closes', '2026-03-02 17:00', 'Tue 2026-03-03 16:00'],
  ])('the clock time is clipped into a shorter day: %s, %s becomes %s', (_, from, expected) => {
    expect(wall(workingDaysFrom(short, at(from), 1))).toBe(expected)
  })

  test('the small hours of a night shift belong to the evening before', () => {
    expect(wall(workingDaysFrom(nightShift, at('2026-03-03 03:00'), 1))).toBe('Wed 2026-03-04 03:00')
  })
})

describe('the end of working day n is its last closing', () => {
  test.each([
    ['day 0 is today while there is time left', '2026-03-02 17:29', 0, 'Mon 2026-03-02 17:30'],
    ['day 0 is today in the lunch break', '2026-03-02 13:00', 0, 'Mon 2026-03-02 17:30'],
    ['day 0 is today before school', '2026-03-02 05:00', 0, 'Mon 2026-03-02 17:30'],
    ['at closing, day 0 is the next working day', '2026-03-06 17:30', 0, 'Mon 2026-03-09 17:30'],
    ['on a free day, day 0 is the next working day', '2026-03-07 10:00', 0, 'Mon 2026-03-09 17:30'],
    ['day 1 from Friday before a make-up Saturday', '2026-02-13 16:50', 1, 'Sat 2026-02-14 17:30'],
    ['day 1 after the make-up Saturday lies behind the festival', '2026-02-14 16:50', 1, 'Tue 2026-02-24 17:30'],
  ])('%s: from %s, day %i ends on %s', (_, from, day, expected) => {
    expect(wall(endOfWorkingDay(school, at(from), day))).toBe(expected)
  })

  test('a night shift ends on the next morning', () => {
    expect(wall(endOfWorkingDay(nightShift, at('2026-03-03 03:00'), 0))).toBe('Tue 2026-03-03 06:00')
    expect(wall(endOfWorkingDay(nightShift, at('2026-03-03 07:00'), 0))).toBe('Wed 2026-03-04 06:00')
  })
})

describe('小修不隔夜: a small repair is done by midnight of the day of the report', () => {
  test.each([
    ['2026-02-13 16:50', 'Sat 2026-02-14 00:00'],
    ['2026-03-07 23:59', 'Sun 2026-03-08 00:00'],
    ['2026-03-08 00:00', 'Mon 2026-03-09 00:00'],
  ])('reported %s, due %s', (from, expected) => {
    expect(wall(beforeNight(school, at(from)))).toBe(expected)
  })
})

describe('大修不隔天: a large repair is done by the end of the next school day', () => {
  test.each([
    ['2026-03-02 09:00', 'Tue 2026-03-03 17:30'],
    ['2026-02-13 16:50', 'Sat 2026-02-14 17:30'],
    ['2026-02-13 21:00', 'Sat 2026-02-14 17:30'],
    ['2026-02-14 16:50', 'Tue 2026-02-24 17:30'],
    ['2026-03-07 10:00', 'Mon 2026-03-09 17:30'],
  ])('reported %s, due %s', (from, expected) => {
    expect(wall(endOfNextSchoolDay(school, at(from)))).toBe(expected)
  })
})

test.each([
  ['2026-02-13 16:50', 3, 'Mon 2026-02-16 16:50'],
  ['2026-02-13 16:50', 0, 'Fri 2026-02-13 16:50'],
])('calendar days ask for no holidays: from %s, %i days end on %s', (from, days, expected) => {
  expect(wall(calendarDaysFrom(school, at(from), days))).toBe(expected)
})
