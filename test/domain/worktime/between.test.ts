// Working time between two instants, and clocks that stop.

import { describe, expect, test } from 'vitest'
import type { Within } from '../../../domain/worktime/index.ts'
import { dueAfterPause, workingTimeBetween } from '../../../domain/worktime/index.ts'
import { nightShift, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

describe('worked time', () => {
  test.each([
    ['within a morning', '2026-03-02 08:30', '2026-03-02 10:00', 90, 0],
    ['over lunch', '2026-03-02 11:00', '2026-03-02 15:00', 120, 0],
    ['only lunch', '2026-03-02 12:00', '2026-03-02 14:00', 0, 0],
    ['only a weekend', '2026-03-06 17:30', '2026-03-09 08:00', 0, 0],
    ['one day by the clock', '2026-03-02 10:00', '2026-03-03 10:00', 450, 1],
    ['a minute short of a day', '2026-03-02 10:00', '2026-03-03 09:59', 449, 0],
    ['over the Spring Festival with its make-up Saturday', '2026-02-13 16:50', '2026-02-24 16:50', 900, 2],
    ['the National Day week', '2026-09-30 17:30', '2026-10-08 08:00', 0, 0],
    ['the wrong way round', '2026-03-03 10:00', '2026-03-02 10:00', 0, 0],
    ['no time at all', '2026-03-03 10:00', '2026-03-03 10:00', 0, 0],
  ])('%s, from %s to %s: %i minutes, %i days', (_, from, to, minutes, days) => {
    expect(workingTimeBetween(school, at(from), at(to))).toEqual({ minutes, days })
  })

  test('a begun minute does not count', () => {
    expect(workingTimeBetween(school, at('2026-03-02 09:00'), at('2026-03-02 09:02') - 1).minutes).toBe(1)
  })
  test('the small hours of a night shift count', () => {
    const worked = workingTimeBetween(nightShift, at('2026-03-03 02:00'), at('2026-03-04 02:00'))
    expect(worked).toEqual({ minutes: 480, days: 1 })
  })
})

describe('a pause stops working time only', () => {
  const due = '2026-03-06 16:00'
  const pausedDue = (within: Within, from: string, to: string, dueAt = due) =>
    wall(dueAfterPause(school, within, at(dueAt), { from: at(from), to: at(to) }))

  test.each([
    ['half an hour of work', '2026-03-06 09:00', '2026-03-06 09:30', 'Fri 2026-03-06 16:30'],
    ['an hour of lunch', '2026-03-06 12:30', '2026-03-06 13:30', 'Fri 2026-03-06 16:00'],
    ['a night', '2026-03-05 18:00', '2026-03-06 07:00', 'Fri 2026-03-06 16:00'],
    ['two hours, over the weekend', '2026-03-06 10:00', '2026-03-06 14:00', 'Mon 2026-03-09 08:30'],
    ['past the due instant', '2026-03-06 15:00', '2026-03-09 10:00', 'Mon 2026-03-09 11:00'],
    ['begun when it was already due', '2026-03-06 16:00', '2026-03-09 10:00', 'Fri 2026-03-06 16:00'],
  ])('%s: stopped from %s to %s, due %s', (_, from, to, expected) => {
    expect(pausedDue({ workingHours: 8 }, from, to)).toBe(expected)
  })

  test('many short pauses add up', () => {
    const halfMinute = { from: at('2026-03-06 09:00'), to: at('2026-03-06 09:00') + 30_000 }
    const once = dueAfterPause(school, { workingHours: 8 }, at(due), halfMinute)
    expect(dueAfterPause(school, { workingHours: 8 }, once, halfMinute)).toBe(at('2026-03-06 16:01'))
  })

  test('working days and the next school day wait as well', () => {
    expect(pausedDue({ workingDays: 1 }, '2026-03-06 09:00', '2026-03-06 09:30')).toBe('Fri 2026-03-06 16:30')
    const rule: Within = { rule: 'end-of-next-school-day' }
    expect(pausedDue(rule, '2026-03-06 09:00', '2026-03-06 09:30', '2026-03-06 17:30')).toBe('Mon 2026-03-09 08:30')
  })

  test.each<[Within]>([[{ rule: 'before-night' }], [{ calendarDays: 3 }], [{ calendarHours: 3 }]])(
    'calendar time does not wait: %o',
    (within) => {
      expect(pausedDue(within, '2026-03-06 09:00', '2026-03-06 09:30')).toBe('Fri 2026-03-06 16:00')
    },
  )
})
