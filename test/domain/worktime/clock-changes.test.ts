// Zones that change their clocks. Hours are hours that pass, opening times are what the clock on the wall shows.

import { describe, expect, test } from 'vitest'
import {
  calendarDaysFrom,
  compile,
  dueAt,
  endOfWorkingDay,
  localDate,
  whenOnDay,
  workingDaysFrom,
  workingHoursFrom,
  workingTimeBetween,
} from '../../../domain/worktime/index.ts'
import { everyDay, plain } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const LONDON = 'Europe/London'
const open = compile(plain(everyDay([['00:00', '24:00']]), { zone: LONDON }))
const night = compile(plain(everyDay([['22:00', '06:00']]), { zone: LONDON }))
const office = compile(plain(everyDay([['09:00', '17:00']]), { zone: LONDON }))
const london = (wallTime: string) => at(wallTime, LONDON)

describe('London, clocks go forward on 2026-03-29 at 01:00', () => {
  test('that day has 23 hours', () => {
    expect(wall(workingHoursFrom(open, london('2026-03-29 00:00'), 23), LONDON)).toBe('Mon 2026-03-30 00:00')
  })
  test('that night shift has 7 hours', () => {
    const shift = workingTimeBetween(night, london('2026-03-28 22:00'), london('2026-03-29 06:00'))
    expect(shift.minutes).toBe(7 * 60)
    expect(wall(workingHoursFrom(night, london('2026-03-28 22:00'), 7), LONDON)).toBe('Sun 2026-03-29 06:00')
  })
  test('an office opens at nine by the new clocks', () => {
    expect(wall(workingHoursFrom(office, london('2026-03-28 16:00'), 2), LONDON)).toBe('Sun 2026-03-29 10:00')
  })
  test('a working day and a calendar day keep the clock time', () => {
    expect(wall(workingDaysFrom(office, london('2026-03-28 11:00'), 1), LONDON)).toBe('Sun 2026-03-29 11:00')
    expect(calendarDaysFrom(office, london('2026-03-28 11:00'), 1) - london('2026-03-28 11:00')).toBe(23 * 3_600_000)
  })
  test('24 calendar hours are 24 hours', () => {
    const { at: due } = dueAt(office, london('2026-03-28 11:00'), { calendarHours: 24 })
    expect(wall(due, LONDON)).toBe('Sun 2026-03-29 12:00')
  })
  test('a time that the clocks skip is the instant of the change', () => {
    expect(whenOnDay(office, '2026-03-29', '01:30')).toBe(Date.UTC(2026, 2, 29, 1))
    const early = compile(plain(everyDay([['01:30', '05:00']]), { zone: LONDON }))
    expect(workingTimeBetween(early, london('2026-03-29 00:00'), london('2026-03-30 00:00')).minutes).toBe(3 * 60)
  })
  test('hours that the clocks skip whole are no working time', () => {
    const skipped = compile(plain(everyDay([['01:15', '01:45']]), { zone: LONDON }))
    expect(wall(endOfWorkingDay(skipped, london('2026-03-28 12:00'), 0), LONDON)).toBe('Mon 2026-03-30 01:45')
  })
})

describe('London, clocks go back on 2026-10-25 at 02:00', () => {
  test('that day has 25 hours', () => {
    expect(wall(workingHoursFrom(open, london('2026-10-25 00:00'), 25), LONDON)).toBe('Mon 2026-10-26 00:00')
  })
  test('that night shift has 9 hours', () => {
    const shift = workingTimeBetween(night, london('2026-10-24 22:00'), london('2026-10-25 06:00'))
    expect(shift.minutes).toBe(9 * 60)
  })
  test('a time that comes twice is the first of the two', () => {
    expect(whenOnDay(office, '2026-10-25', '01:30')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })
  test('both of the repeated hours belong to that day', () => {
    expect(localDate(office, Date.UTC(2026, 9, 25, 0, 30))).toBe('2026-10-25')
    expect(localDate(office, Date.UTC(2026, 9, 25, 1, 30))).toBe('2026-10-25')
  })
})

test('Samoa had no 30 December 2011', () => {
  const samoa = compile(plain(everyDay([['00:00', '24:00']]), { zone: 'Pacific/Apia' }))
  const from = at('2011-12-29 12:00', 'Pacific/Apia')
  expect(wall(workingHoursFrom(samoa, from, 24), 'Pacific/Apia')).toBe('Sat 2011-12-31 12:00')
  expect(whenOnDay(samoa, '2011-12-30', '15:00')).toBe(at('2011-12-31 00:00', 'Pacific/Apia'))
})
