// Back from a deadline: the last instant from which so long a time is over by then.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beforeDue,
  chinaCalendar,
  compile,
  dueAt,
  NoWorkingTime,
  SCHOOL_WEEK,
  type Within,
} from '../../../domain/worktime/index.ts'

const calendar = compile(chinaCalendar())

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
const local = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('by the clock of the school', () => {
  test.each<[string, string, Within, string]>([
    ['within a morning', '2026-03-09 11:00', { workingHours: 2 }, '2026-03-09 09:00'],
    ['over the lunch break', '2026-03-09 14:30', { workingHours: 1 }, '2026-03-09 11:30'],
    ['over a weekend', '2026-03-09 08:30', { workingMinutes: 60 }, '2026-03-06 17:00'],
    ['over a make-up Saturday (28 February 2026)', '2026-03-02 08:30', { workingHours: 1 }, '2026-02-28 17:00'],
    ['over the National Day holiday', '2026-10-08 09:00', { workingHours: 2 }, '2026-09-30 16:30'],
    ['a working day', '2026-03-10 10:00', { workingDays: 1 }, '2026-03-09 10:00'],
    ['a working day before a Monday', '2026-03-09 10:00', { workingDays: 1 }, '2026-03-06 10:00'],
    ['a working day before a closing', '2026-03-09 17:30', { workingDays: 1 }, '2026-03-06 17:30'],
    ['two days of the calendar', '2026-03-09 10:00', { calendarDays: 2 }, '2026-03-07 10:00'],
    ['hours of the clock', '2026-03-09 10:00', { calendarHours: 12 }, '2026-03-08 22:00'],
    ['nothing', '2026-03-09 10:00', { workingHours: 0 }, '2026-03-09 10:00'],
  ])('%s', (_, due, within, expected) => {
    expect(local(beforeDue(calendar, at(due), within))).toBe(expected)
  })
})

test('it is the last one: what begins then is over in time, what begins a minute later is not', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 1, max: 3000 }).map((workingMinutes): Within => ({ workingMinutes })),
    fc.integer({ min: 1, max: 20 }).map((workingDays): Within => ({ workingDays })),
    fc.integer({ min: 1, max: 20 }).map((calendarDays): Within => ({ calendarDays })),
  )
  const minutes = fc.integer({ min: 0, max: 300 * 24 * 60 }).map((minute) => at('2026-02-01 00:00') + minute * 60_000)
  fc.assert(
    fc.property(minutes, lengths, (due, within) => {
      const from = beforeDue(calendar, due, within)
      expect(dueAt(calendar, from - 1, within).at).toBeLessThanOrEqual(due)
      expect(dueAt(calendar, from + 60_000, within).at).toBeGreaterThan(due)
    }),
    { numRuns: 300 },
  )
})

test('a school that never works has nothing before a deadline', () => {
  const never = { ...SCHOOL_WEEK, mon: [], tue: [], wed: [], thu: [], fri: [] }
  const closed = compile({ zone: 'Asia/Shanghai', weekdays: never, holidays: [], makeUp: [], special: [] })
  expect(() => beforeDue(closed, at('2026-03-09 10:00'), { workingHours: 1 })).toThrow(NoWorkingTime)
})
