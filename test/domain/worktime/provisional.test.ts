// A year whose holidays are not published yet is never guessed silently.

import { describe, expect, test } from 'vitest'
import type { Within } from '../../../domain/worktime/index.ts'
import { chinaCalendar, compile, describeDays, dueAt, SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { nightShift, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const provisional = (from: string, within: Within) => dueAt(school, at(from), within).provisional

describe('the notice for 2027 is not out', () => {
  test.each<[string, string, Within]>([
    ['ends in 2027', '2026-12-31 16:50', { workingHours: 2 }],
    ['begins and ends in 2027', '2027-03-01 09:00', { workingHours: 1 }],
    ['working days into 2027', '2026-12-30 10:00', { workingDays: 2 }],
    ['the end of a day in 2027', '2026-12-31 18:00', { endOfWorkingDay: 0 }],
    ['the next school day lies in 2027', '2026-12-31 09:00', { rule: 'end-of-next-school-day' }],
  ])('%s: provisional', (_, from, within) => {
    expect(provisional(from, within)).toBe(true)
  })

  test.each<[string, string, Within]>([
    ['the last closing of 2026', '2026-12-31 16:30', { workingHours: 1 }],
    ['the last day of 2026', '2026-12-30 10:00', { workingDays: 1 }],
    ['out of 2017, which nobody asks for', '2018-01-02 07:00', { workingHours: 1 }],
  ])('%s: certain', (_, from, within) => {
    expect(provisional(from, within)).toBe(false)
  })

  test.each<[string, Within]>([
    ['calendar days', { calendarDays: 10 }],
    ['calendar hours', { calendarHours: 48 }],
    ['小修不隔夜', { rule: 'before-night' }],
  ])('%s ask for no holidays and are certain in any year', (_, within) => {
    expect(provisional('2027-03-01 09:00', within)).toBe(false)
  })

  test('the description of the days says it too', () => {
    const [last, first] = describeDays(school, '2026-12-31', '2027-01-01')
    expect(last).not.toHaveProperty('provisional')
    expect(first).toMatchObject({ date: '2027-01-01', provisional: true })
  })
})

test('a shift of New Year’s Eve that lasts into an unknown year is certain', () => {
  const { at: due, provisional } = dueAt(nightShift, at('2026-12-31 23:00'), { workingHours: 5 })
  expect([wall(due), provisional]).toEqual(['Fri 2027-01-01 04:00', false])
})

describe('a calendar that does not list its published years', () => {
  const { publishedYears: _, ...listed } = chinaCalendar()
  const dueIn = (year: number, calendar = compile(listed)) =>
    dueAt(calendar, at(`${year}-03-01 09:00`), { workingHours: 1 }).provisional

  test('knows the years of its dated holidays', () => {
    expect([2017, 2018, 2026, 2027].map((year) => dueIn(year))).toEqual([true, false, false, true])
  })
  test('knows no year by a yearly holiday', () => {
    const holidays = [{ on: '2026-06-01', name: '儿童节', yearly: true }]
    expect(dueIn(2026, compile({ ...listed, weekdays: SCHOOL_WEEK, holidays }))).toBe(true)
  })
})
