// Deadlines around every holiday and every make-up day of 2018–2026, against a calendar that was written by hand.

import { describe, expect, test } from 'vitest'
import { CHINA_YEARS, chinaCalendar, dueAt, type Within, workingTimeBetween } from '../../../domain/worktime/index.ts'
import { school } from './calendars.ts'
import { HOLIDAYS, MAKE_UP_DAYS } from './public-years.ts'
import { at, wall } from './wall-clock.ts'

const due = (from: string, within: Within) => wall(dueAt(school, at(from), within).at).slice(4)

describe.each(CHINA_YEARS)('%i', (year) => {
  test.each(HOLIDAYS[year]!)('%s: worked until %s and again from %s', (_, last, first) => {
    expect({
      hours: due(`${last} 16:50`, { workingHours: 2 }),
      minutesToTheClosing: due(`${last} 16:50`, { workingMinutes: 40 }),
      day: due(`${last} 10:00`, { workingDays: 1 }),
      closing: due(`${last} 16:50`, { endOfWorkingDay: 1 }),
      atTheClosing: due(`${last} 17:30`, { endOfWorkingDay: 0 }),
      schoolDay: due(`${last} 09:00`, { rule: 'end-of-next-school-day' }),
      patrol: due(`${last} 07:10`, { rule: 'next-morning-patrol', at: '07:10' }),
      half: due(`${last} 15:00`, { halfDays: 1 }),
    }).toEqual({
      hours: `${first} 09:20`,
      minutesToTheClosing: `${last} 17:30`,
      day: `${first} 10:00`,
      closing: `${first} 17:30`,
      atTheClosing: `${first} 17:30`,
      schoolDay: `${first} 17:30`,
      patrol: `${first} 07:10`,
      half: `${first} 12:00`,
    })
    expect(workingTimeBetween(school, at(`${last} 17:00`), at(`${first} 08:30`))).toEqual({ minutes: 60, days: 0 })
    expect(workingTimeBetween(school, at(`${last} 17:30`), at(`${first} 08:00`))).toEqual({ minutes: 0, days: 0 })
  })

  test.each(MAKE_UP_DAYS[year]!)('the make-up day %s follows %s and goes before %s', (on, before, after) => {
    expect([
      due(`${before} 17:00`, { workingHours: 1 }),
      due(`${on} 17:00`, { workingHours: 1 }),
      due(`${before} 16:50`, { workingDays: 1 }),
      due(`${on} 16:50`, { workingDays: 1 }),
      due(`${before} 16:50`, { rule: 'end-of-next-school-day' }),
      due(`${before} 15:00`, { halfDays: 1 }),
      due(`${on} 15:00`, { halfDays: 1 }),
    ]).toEqual([
      `${on} 08:30`,
      `${after} 08:30`,
      `${on} 16:50`,
      `${after} 16:50`,
      `${on} 17:30`,
      `${on} 12:00`,
      `${after} 12:00`,
    ])
  })
})

test('no make-up day is left out of the table', () => {
  const written = Object.values(MAKE_UP_DAYS).flatMap((rows) => rows.map(([on]) => on))
  expect(new Set(written)).toEqual(new Set(chinaCalendar().makeUp.map(({ on }) => on)))
})
