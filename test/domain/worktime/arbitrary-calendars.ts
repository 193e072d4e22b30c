// Calendars of any kind for properties: breaks, night shifts, whole days, free days, special and make-up days.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type DayHours, type OpenHours, WEEKDAYS, type WorkCalendar } from '../../../domain/worktime/index.ts'

// No time between midnight and four: there clocks change, and the reference counts repeated minutes differently.
const clock = fc
  .oneof(fc.constant(0), fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }))
  .map((minute) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60).toString().slice(0, 5))

/** Up to three spans of a day, the last sometimes over midnight. */
const hours: fc.Arbitrary<DayHours> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.uniqueArray(clock, { minLength: 2, maxLength: 6 }).map((times) => pairs(times.toSorted())),
  },
  { weight: 2, arbitrary: fc.constant<DayHours>([]) },
  { weight: 1, arbitrary: fc.constant<DayHours>([['00:00', '24:00']]) },
  {
    weight: 2,
    arbitrary: fc.constant<DayHours>([
      ['08:00', '11:00'],
      ['22:00', '06:00'],
    ]),
  },
)

function pairs(times: readonly string[]): DayHours {
  return times.flatMap((time, index): OpenHours[] =>
    index % 2 === 0 && times[index + 1] ? [[time, times[index + 1]!]] : [],
  )
}

const date = fc
  .integer({ min: 0, max: 120 })
  .map((days) => Temporal.PlainDate.from('2026-02-01').add({ days }).toString())

/** Around the spring of 2026, when most zones change their clocks. */
export const start = fc
  .integer({ min: 0, max: 100 * 24 * 60 })
  .map((minutes) => Date.UTC(2026, 1, 5) + minutes * 60_000)

export function calendars(...zones: string[]): fc.Arbitrary<WorkCalendar> {
  const days = fc.uniqueArray(date, { maxLength: 8 })
  return fc
    .record({
      zone: fc.constantFrom(...zones),
      week: fc.tuple(hours, hours, hours, hours, hours, hours, hours),
      holidays: days.map((list) => list.map((on) => ({ on, name: '节' }))),
      makeUp: days.map((list) => list.map((on, index) => ({ on, as: WEEKDAYS[index % 7]! }))),
      special: fc.uniqueArray(fc.record({ on: date, hours }), { maxLength: 8, selector: ({ on }) => on }),
    })
    .map(({ week, ...rest }) => ({ ...rest, weekdays: weekOf(week) }))
    .filter(({ weekdays }) => Object.values(weekdays).some((day) => day.length > 0))
}

function weekOf(days: readonly DayHours[]): WorkCalendar['weekdays'] {
  return Object.fromEntries(WEEKDAYS.map((key, index) => [key, days[index]])) as WorkCalendar['weekdays']
}
