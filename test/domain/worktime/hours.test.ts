// Working minutes and hours from an instant.

import { describe, expect, test } from 'vitest'
import { workingHoursFrom, workingMinutesFrom } from '../../../domain/worktime/index.ts'
import { nightShift, roundTheClock, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const due = (from: string, hours: number) => wall(workingHoursFrom(school, at(from), hours))

describe('an ordinary week', () => {
  test.each([
    ['within the morning', '2026-03-02 08:30', 2, 'Mon 2026-03-02 10:30'],
    ['over the lunch break', '2026-03-02 11:00', 2, 'Mon 2026-03-02 15:00'],
    ['over night', '2026-03-02 17:00', 2, 'Tue 2026-03-03 09:30'],
    ['over the weekend', '2026-03-06 16:30', 2, 'Mon 2026-03-09 09:00'],
    ['a whole week of seven and a half hours a day', '2026-03-02 08:00', 37.5, 'Fri 2026-03-06 17:30'],
  ])('%s: from %s, %f hours end on %s', (_, from, hours, expected) => {
    expect(due(from, hours)).toBe(expected)
  })
})

describe('a start outside working time counts from the next opening', () => {
  test.each([
    ['before school', '2026-03-02 06:15', 1, 'Mon 2026-03-02 09:00'],
    ['in the lunch break', '2026-03-02 12:40', 1, 'Mon 2026-03-02 15:00'],
    ['in the evening', '2026-03-02 20:00', 1, 'Tue 2026-03-03 09:00'],
    ['on Saturday', '2026-03-07 10:00', 1, 'Mon 2026-03-09 09:00'],
    ['at the very closing', '2026-03-02 17:30', 1, 'Tue 2026-03-03 09:00'],
    ['with no time given at all', '2026-03-07 10:00', 0, 'Mon 2026-03-09 08:00'],
  ])('%s: from %s, %i hours end on %s', (_, from, hours, expected) => {
    expect(due(from, hours)).toBe(expected)
  })
})

describe('hours that run out exactly at closing end at that closing, not at the next opening', () => {
  test.each([
    ['2026-03-02 09:00', 3, 'Mon 2026-03-02 12:00'],
    ['2026-03-02 14:00', 3.5, 'Mon 2026-03-02 17:30'],
    ['2026-03-06 17:30', 0, 'Fri 2026-03-06 17:30'],
    ['2026-03-07 09:00', 7.5, 'Mon 2026-03-09 17:30'],
  ])('from %s, %f hours end on %s', (from, hours, expected) => {
    expect(due(from, hours)).toBe(expected)
  })

  test('one minute more ends after the next opening', () => {
    expect(wall(workingMinutesFrom(school, at('2026-03-06 09:00'), 391))).toBe('Mon 2026-03-09 08:01')
  })
})

describe('holidays and make-up days of 2026', () => {
  test.each([
    ['Friday 16:50 before the make-up Saturday of the Spring Festival', '2026-02-13 16:50', 2, 'Sat 2026-02-14 09:20'],
    ['Saturday 16:50 before the Spring Festival', '2026-02-14 16:50', 2, 'Tue 2026-02-24 09:20'],
    ['Friday before the make-up Saturday after the festival', '2026-02-27 17:00', 8, 'Sat 2026-02-28 17:30'],
    ['the eve of the Dragon Boat Festival', '2026-06-18 17:00', 1, 'Mon 2026-06-22 08:30'],
    ['the Saturday before the make-up Sunday of National Day', '2026-09-19 10:00', 1, 'Sun 2026-09-20 09:00'],
    ['the eve of National Day', '2026-09-30 16:30', 3, 'Thu 2026-10-08 10:00'],
    ['within the National Day week', '2026-10-03 12:00', 4, 'Thu 2026-10-08 12:00'],
    ['Friday before the make-up Saturday of National Day', '2026-10-09 17:00', 1, 'Sat 2026-10-10 08:30'],
  ])('%s: from %s, %i hours end on %s', (_, from, hours, expected) => {
    expect(due(from, hours)).toBe(expected)
  })
})

describe('hours that cross midnight or never close', () => {
  test.each([
    ['2026-03-02 23:00', 4, 'Tue 2026-03-03 03:00'],
    ['2026-03-03 02:00', 5, 'Tue 2026-03-03 23:00'],
    ['2026-03-03 02:00', 4, 'Tue 2026-03-03 06:00'],
    ['2026-03-03 12:00', 1, 'Tue 2026-03-03 23:00'],
  ])('the night shift: from %s, %i hours end on %s', (from, hours, expected) => {
    expect(wall(workingHoursFrom(nightShift, at(from), hours))).toBe(expected)
  })

  test.each([
    ['2026-03-02 23:00', 4, 'Tue 2026-03-03 03:00'],
    ['2026-03-02 23:00', 49, 'Thu 2026-03-05 00:00'],
  ])('the boiler room never closes: from %s, %i hours end on %s', (from, hours, expected) => {
    expect(wall(workingHoursFrom(roundTheClock, at(from), hours))).toBe(expected)
  })
})

test('seconds are neither lost nor rounded', () => {
  expect(workingMinutesFrom(school, at('2026-03-02 08:00') + 30_500, 10)).toBe(at('2026-03-02 08:10') + 30_500)
})
