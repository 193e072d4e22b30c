// Sites and teams with hours of their own, made of the school's calendar.

import { describe, expect, test } from 'vitest'
import {
  chinaCalendar,
  compile,
  dueAt,
  type OwnHours,
  ownCalendar,
  SCHOOL_WEEK,
} from '../../../domain/worktime/index.ts'
import { everyDay } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

const summer = { from: '2026-05-01', weekdays: { ...SCHOOL_WEEK, fri: [['08:00', '12:00']] as const } }
const school = { ...chinaCalendar(), timetables: [summer] }
const due = (own: readonly OwnHours[], from: string, hours: number) => {
  const answer = dueAt(compile(ownCalendar(school, own)), at(from), { workingHours: hours })
  return wall(answer.at) + (answer.provisional ? ' provisional' : '')
}

describe('a site with its own week', () => {
  const site: OwnHours = { from: '2026-03-02', weekdays: everyDay([['06:30', '13:30']]), holidays: true }

  test.each([
    ['works as the school does before', '2026-02-27 17:00', 1, 'Sat 2026-02-28 08:30'],
    ['works by its own week from that day on', '2026-03-02 13:00', 1, 'Tue 2026-03-03 07:00'],
    ['works on its own Saturdays', '2026-03-06 13:00', 1, 'Sat 2026-03-07 07:00'],
    ['has no use for the timetables of the school since', '2026-05-08 13:00', 1, 'Sat 2026-05-09 07:00'],
    ['is free on public holidays', '2026-09-30 13:00', 1, 'Thu 2026-10-08 07:00'],
  ])('%s', (_, from, hours, expected) => {
    expect(due([site], from, hours)).toBe(expected)
  })

  test('follows a make-up day by its own hours', () => {
    const weekdays = { ...SCHOOL_WEEK, wed: [['10:00', '11:00']] as const }
    expect(due([{ from: '2026-09-01', weekdays, holidays: true }], '2026-10-09 17:30', 1)).toBe('Sat 2026-10-10 11:00')
  })
})

describe('a team by shifts', () => {
  const nights: OwnHours = { from: '2026-03-02', weekdays: everyDay([['22:00', '06:00']]), holidays: false }

  test.each([
    ['works on through National Day', '2026-10-01 23:00', 8, 'Fri 2026-10-02 23:00'],
    ['has no special make-up day', '2026-10-10 12:00', 1, 'Sat 2026-10-10 23:00'],
    ['is sure also of a year without published holidays', '2028-10-01 23:00', 1, 'Mon 2028-10-02 00:00'],
  ])('%s', (_, from, hours, expected) => {
    expect(due([nights], from, hours)).toBe(expected)
  })

  test('round the clock has no other time than the calendar', () => {
    const always: OwnHours = { from: '2026-01-01', weekdays: everyDay([['00:00', '24:00']]), holidays: false }
    expect(due([always], '2026-02-16 23:30', 30)).toBe('Wed 2026-02-18 05:30')
  })

  test('may change its hours, and its holidays, on a date', () => {
    const days: OwnHours = { from: '2026-10-03', weekdays: everyDay([['08:00', '20:00']]), holidays: true }
    expect(due([days, nights], '2026-10-02 23:00', 8)).toBe('Thu 2026-10-08 09:00')
  })

  test('is not touched by special and half days of the school', () => {
    const closed = {
      ...school,
      special: [{ on: '2026-03-10', hours: [] }],
      halfDays: [{ on: '2026-03-11', works: 'morning' as const }],
    }
    const answer = dueAt(compile(ownCalendar(closed, [nights])), at('2026-03-10 22:00'), { workingHours: 16 })
    expect(wall(answer.at)).toBe('Thu 2026-03-12 06:00')
  })
})

test('without hours of its own the calendar is the school’s', () => {
  expect(ownCalendar(school, [])).toBe(school)
})
