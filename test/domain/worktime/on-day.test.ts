// A date as an instant and back.

import { expect, test } from 'vitest'
import { compile, localDate, whenOnDay } from '../../../domain/worktime/index.ts'
import { nightShift, school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

test.each([
  ['the expected day has passed at its last closing', '2026-03-02', 'closing', 'Mon 2026-03-02 17:30'],
  ['a make-up Saturday closes like a workday', '2026-02-14', 'closing', 'Sat 2026-02-14 17:30'],
  ['a free day has passed when it is over', '2026-03-07', 'closing', 'Sun 2026-03-08 00:00'],
  ['a workday begins at its first opening', '2026-03-02', 'opening', 'Mon 2026-03-02 08:00'],
  ['a free day begins at midnight', '2026-03-07', 'opening', 'Sat 2026-03-07 00:00'],
  ['a clock time is that of the school', '2026-03-07', '09:30', 'Sat 2026-03-07 09:30'],
  ['24:00 is the next midnight', '2026-03-07', '24:00', 'Sun 2026-03-08 00:00'],
])('%s: %s %s is %s', (_, date, moment, expected) => {
  expect(wall(whenOnDay(school, date, moment))).toBe(expected)
})

test('a night shift closes on the next morning', () => {
  expect(wall(whenOnDay(nightShift, '2026-03-02', 'closing'))).toBe('Tue 2026-03-03 06:00')
})

test.each([
  ['Asia/Shanghai', '2026-03-03'],
  ['Europe/London', '2026-03-02'],
  ['America/New_York', '2026-03-02'],
])('what is the third of March at one in the night in Shanghai is, in %s, %s', (zone, expected) => {
  expect(localDate(compile({ ...school.calendar, zone }), at('2026-03-03 01:00'))).toBe(expected)
})
