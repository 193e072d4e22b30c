// What the pages of duty work out by themselves: which days a view shows, where a shift stands, instants of typed times.
import { expect, test } from 'vitest'
import { byDay, daysOf, type Shift, turned } from '../../web/duty/duty.ts'
import { instantOn } from '../../web/lib/days.ts'

const ZONE = 'Asia/Shanghai'

test.each([
  ['week', '2026-11-26', '2026-11-23', '2026-11-29', 7],
  ['week', '2026-11-30', '2026-11-30', '2026-12-06', 7],
  ['month', '2026-11-26', '2026-10-26', '2026-12-06', 42],
  ['month', '2027-02-28', '2027-02-01', '2027-02-28', 28],
  ['month', '2026-12-31', '2026-11-30', '2027-01-03', 35],
] as const)('the %s of %s is whole weeks from %s to %s', (view, on, first, last, count) => {
  const days = daysOf(view, on)
  expect([days[0], days.at(-1), days.length]).toEqual([first, last, count])
})

test.each([
  ['week', '2026-11-26', 1, '2026-12-03'],
  ['week', '2026-11-26', -1, '2026-11-19'],
  ['month', '2026-01-31', 1, '2026-02-01'],
  ['month', '2026-12-15', 1, '2027-01-01'],
  ['month', '2026-01-15', -1, '2025-12-01'],
  ['month', '2026-03-31', -1, '2026-02-01'],
] as const)('from the %s of %s, %i on, one comes to %s', (view, on, by, next) => {
  expect(turned(view, on, by)).toBe(next)
})

test('a shift over midnight stands on the day on which it begins, on the clock of the school', () => {
  const shift = (id: string, from: string, to: string, name: string): Shift => ({
    id,
    team: 'repair',
    person: { id: name, name },
    from,
    to,
    kind: 'night',
    state: 'ahead',
  })
  const late = shift('late', '2026-11-26T15:30:00.000Z', '2026-11-27T00:00:00.000Z', '管修平')
  const early = shift('early', '2026-11-26T16:00:00.000Z', '2026-11-27T00:00:00.000Z', '葛洁心')
  const first = shift('first', '2026-11-26T09:30:00.000Z', '2026-11-27T00:00:00.000Z', '石库生')
  const days = byDay([early, late, first], ZONE)
  expect([...days].map(([day, shifts]) => [day, shifts.map(({ id }) => id)])).toEqual([
    ['2026-11-26', ['first', 'late']],
    ['2026-11-27', ['early']],
  ])
})

test.each([
  ['2026-11-26', '17:30', ZONE, '2026-11-26T09:30:00.000Z'],
  ['2026-11-26', '00:00', ZONE, '2026-11-25T16:00:00.000Z'],
  ['2026-07-01', '08:00', 'Europe/London', '2026-07-01T07:00:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, at) => {
  expect(instantOn(day, time, zone)).toBe(at)
})
