// Terms and vacations: teaching days, and days that are named by their week of the term.

import { describe, expect, test } from 'vitest'
import {
  chinaCalendar,
  compile,
  dueAfterPause,
  dueAt,
  explainDue,
  NoTerm,
  OutOfRange,
  teachingCalendar,
  type Weekday,
  workingTimeBetween,
} from '../../../domain/worktime/index.ts'
import { school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const terms = [
  { name: '2026 春季学期', from: '2026-03-04', to: '2026-07-03' },
  { name: '2025 秋季学期', from: '2025-09-01', to: '2026-01-30' },
  { name: '2026 秋季学期', from: '2026-09-01', to: '2027-01-22' },
]
const taught = compile({ ...chinaCalendar(), terms })

describe('n teaching days pass over a vacation, though it is worked', () => {
  test.each([
    ['2026-01-28 10:00', 1, 'Thu 2026-01-29 10:00'],
    ['2026-01-29 10:00', 2, 'Wed 2026-03-04 10:00'],
    ['2026-01-30 17:30', 1, 'Thu 2026-03-05 08:00'],
    ['2026-02-10 10:00', 0, 'Wed 2026-03-04 08:00'],
    ['2026-02-10 10:00', 1, 'Thu 2026-03-05 08:00'],
    ['2026-07-03 16:50', 1, 'Tue 2026-09-01 16:50'],
    ['2026-09-30 10:00', 3, 'Sat 2026-10-10 10:00'],
  ])('from %s, %i teaching days end on %s', (from, teachingDays, expected) => {
    const { at: due, provisional } = dueAt(taught, at(from), { teachingDays })
    expect([wall(due), provisional]).toEqual([expected, false])
  })

  test('working days do not', () => {
    expect(wall(dueAt(taught, at('2026-01-30 10:00'), { workingDays: 1 }).at)).toBe('Mon 2026-02-02 10:00')
  })

  test('are counted back', () => {
    const between = workingTimeBetween(teachingCalendar(taught), at('2026-01-29 10:00'), at('2026-03-05 10:00'))
    expect(between).toEqual({ minutes: 3 * 450, days: 3 })
  })

  test('outside the terms that are entered every working day counts, provisionally', () => {
    const beyond = compile({ ...chinaCalendar(), terms: terms.slice(0, 2) })
    expect(dueAt(beyond, at('2026-07-03 10:00'), { teachingDays: 1 })).toEqual({
      at: at('2026-07-06 10:00'),
      provisional: true,
    })
    expect(dueAt(school, at('2026-03-02 10:00'), { teachingDays: 1 })).toEqual({
      at: at('2026-03-03 10:00'),
      provisional: true,
    })
  })

  test('a pause in the vacation moves them not, a pause in the term does', () => {
    const due = at('2026-03-05 10:00')
    const paused = (from: string, to: string) =>
      wall(dueAfterPause(taught, { teachingDays: 2 }, due, { from: at(from), to: at(to) }))
    expect(paused('2026-02-02 08:00', '2026-02-10 08:00')).toBe('Thu 2026-03-05 10:00')
    expect(paused('2026-03-04 08:00', '2026-03-04 17:30')).toBe('Fri 2026-03-06 10:00')
    expect(paused('2026-03-04 16:30', '2026-03-05 09:00')).toBe('Thu 2026-03-05 12:00')
  })

  test('are explained with the days of the vacation', () => {
    const { passedOver, countsFrom } = explainDue(taught, at('2026-01-31 09:00'), { teachingDays: 1 })
    expect(wall(countsFrom ?? 0)).toBe('Wed 2026-03-04 08:00')
    expect(passedOver.map(({ date }) => date)).toContain('2026-02-03')
  })
})

describe('the weekday of a week of the term', () => {
  const named = (from: string, week: number, weekday: Weekday, time?: string) =>
    dueAt(taught, at(from), { rule: 'week-of-term', week, weekday, ...(time === undefined ? {} : { at: time }) })

  test.each<[string, number, Weekday, string | undefined, string]>([
    ['2026-03-02 10:00', 1, 'wed', undefined, 'Wed 2026-03-04 17:30'],
    ['2026-03-02 10:00', 1, 'fri', '16:00', 'Fri 2026-03-06 16:00'],
    ['2026-03-02 10:00', 3, 'fri', undefined, 'Fri 2026-03-20 17:30'],
    ['2026-03-20 17:30', 3, 'fri', undefined, 'Fri 2026-03-20 17:30'],
    // The Monday of the first week lies before the term; the autumn term begins on a Tuesday.
    ['2026-03-02 10:00', 2, 'mon', undefined, 'Mon 2026-03-09 17:30'],
    ['2026-03-20 17:31', 3, 'fri', undefined, 'Fri 2026-09-18 17:30'],
    ['2026-02-10 10:00', 1, 'tue', undefined, 'Tue 2026-09-01 17:30'],
    // National Day: Thursday of the fifth week is free, and so is the week after.
    ['2026-09-10 10:00', 5, 'thu', undefined, 'Thu 2026-10-08 17:30'],
    ['2026-09-10 10:00', 6, 'mon', '09:00', 'Thu 2026-10-08 09:00'],
    ['2026-09-10 10:00', 6, 'sat', undefined, 'Sat 2026-10-10 17:30'],
  ])('from %s, week %i %s %s is %s', (from, week, weekday, time, expected) => {
    expect(wall(named(from, week, weekday, time).at)).toBe(expected)
  })

  test('is an error when no term has it any more', () => {
    expect(() => named('2026-12-01 10:00', 3, 'fri')).toThrow(NoTerm)
    expect(() => named('2026-03-02 10:00', 40, 'fri')).toThrow(NoTerm)
    expect(() => dueAt(school, at('2026-03-02 10:00'), { rule: 'week-of-term', week: 1, weekday: 'mon' })).toThrow(
      NoTerm,
    )
    expect(() => named('2026-03-02 10:00', 0, 'fri')).toThrow(OutOfRange)
    expect(() => named('2026-03-02 10:00', 1, 'fri', '8 o’clock')).toThrow(OutOfRange)
  })

  test('is provisional only for the year of that day', () => {
    expect(named('2026-09-10 10:00', 5, 'fri').provisional).toBe(false)
    expect(named('2026-09-10 10:00', 19, 'fri').provisional).toBe(true)
  })

  test('waits for no clock that is stopped', () => {
    const due = at('2026-03-20 17:30')
    const pause = { from: at('2026-03-05 08:00'), to: at('2026-03-06 08:00') }
    expect(dueAfterPause(taught, { rule: 'week-of-term', week: 3, weekday: 'fri' }, due, pause)).toBe(due)
  })

  test('says which term, and over which free days it was moved', () => {
    const within = { rule: 'week-of-term', week: 5, weekday: 'thu' } as const
    const { term, passedOver } = explainDue(taught, at('2026-09-10 10:00'), within)
    expect([term, passedOver.length, passedOver[0]]).toEqual([
      '2026 秋季学期',
      7,
      { date: '2026-10-01', hours: [], name: '国庆节' },
    ])
  })
})
