// Who takes which shift: what must hold of every roster, whatever the people, the days and the shifts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Assigned, REST_MS, rotate, sharesOf } from '../../../domain/duty/rotation.ts'
import { overlap, type ShiftKind } from '../../../domain/duty/shift.ts'
import { type RosterDay, type ShiftRule, slotsOf } from '../../../domain/duty/slots.ts'

const DAY = 24 * 3_600_000
const HOUR = 3_600_000
const MONDAY = '2026-03-02'

/** From a Monday on; Saturdays and Sundays are free. Clocks are eight hours before UTC. */
function days(count: number): RosterDay[] {
  const date = (index: number) => new Date(Date.parse(MONDAY) + index * DAY).toISOString().slice(0, 10)
  return Array.from({ length: count }, (_, index) => ({
    date: date(index),
    isWorking: index % 7 < 5,
    next: date(index + 1),
  }))
}
const clock = (date: string, time: string) => Date.parse(`${date}T${time}:00+08:00`)
const slots = (count: number, rules: readonly ShiftRule[]) => slotsOf(days(count), rules, clock)
const named = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)

const NIGHT: ShiftRule = { from: '17:30', to: '08:00', kind: 'night', on: 'all' }
const WORKING: ShiftRule = { from: '08:00', to: '17:30', kind: 'day', on: 'working' }
const HOLIDAY: ShiftRule = { from: '08:00', to: '17:30', kind: 'holiday', on: 'free' }
const ROUND_THE_CLOCK = [WORKING, NIGHT, HOLIDAY]

const spread = (assigned: readonly Assigned[], people: readonly string[], kind: ShiftKind) => {
  const counts = sharesOf(people, assigned).map((share) => share[kind])
  return Math.max(...counts) - Math.min(...counts)
}

/** The least time between two shifts of one person; below zero when they overlap. */
function leastRest(assigned: readonly Assigned[]): number {
  const rests = assigned.flatMap((one, index) =>
    assigned
      .slice(index + 1)
      .filter(({ person }) => person === one.person)
      .map((other) => Math.max(other.from - one.to, one.from - other.to)),
  )
  return Math.min(...rests, Number.POSITIVE_INFINITY)
}

test('a shift over midnight ends on the next day, one from an hour to the same hour lasts a whole day', () => {
  const whole: ShiftRule = { from: '08:00', to: '08:00', kind: 'holiday', on: 'free' }
  const found = slotsOf(days(6).slice(4), [NIGHT, whole], clock)
  const told = found.map(({ from, to, kind }) => [
    kind,
    new Date(from + 8 * HOUR).toISOString().slice(5, 16),
    (to - from) / HOUR,
  ])
  expect(told).toEqual([
    ['night', '03-06T17:30', 14.5],
    ['holiday', '03-07T08:00', 24],
    ['night', '03-07T17:30', 14.5],
  ])
})

test('one night each, in the order of the list, and round again', () => {
  const { assigned } = rotate(slots(7, [NIGHT]), ['a', 'b', 'c'])
  expect(assigned.map(({ person }) => person)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a'])
})

test('who has had the last night before the roster begins is not next', () => {
  const from = clock(MONDAY, '08:00') - 10 * DAY
  const known = [{ person: 'a', kind: 'night', from, to: from + 12 * HOUR } as const]
  const { assigned } = rotate(slots(3, [NIGHT]), ['a', 'b', 'c'], known)
  expect(assigned.map(({ person }) => person)).toEqual(['b', 'c', 'a'])
})

test('who is on duty elsewhere is not taken, nor who has no rest before or after it', () => {
  const busy = (from: number, hours: number) => ({ person: 'a', kind: 'day', from, to: from + hours * HOUR }) as const
  const evening = clock(MONDAY, '17:30')
  const oneNight = slots(1, [NIGHT])
  for (const known of [busy(evening + HOUR, 2), busy(evening - 20 * HOUR, 9), busy(evening + 20 * HOUR, 4)]) {
    expect(rotate(oneNight, ['a', 'b'], [known]).assigned).toMatchObject([{ person: 'b' }])
  }
  expect(rotate(oneNight, ['a'], [busy(evening - 20 * HOUR, 9)]).unfilled).toEqual([])
  expect(rotate(oneNight, ['a'], [busy(evening + HOUR, 2)])).toMatchObject({
    assigned: [],
    unfilled: [{ kind: 'night' }],
  })
})

test('a shift that is for some of them is taken by none of the others', () => {
  const rules = [{ ...WORKING, people: ['b'] }, NIGHT]
  const { assigned, unfilled } = rotate(slots(28, rules), ['a', 'b', 'c'])
  expect(unfilled).toEqual([])
  expect(new Set(assigned.filter(({ kind }) => kind === 'day').map(({ person }) => person))).toEqual(new Set(['b']))
  expect(leastRest(assigned)).toBeGreaterThanOrEqual(REST_MS)
})

const kinds = fc.constantFrom<ShiftKind>('day', 'night', 'holiday')
const times = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
const rules = fc.array(
  fc.record({ from: times, to: times, kind: kinds, on: fc.constantFrom('working', 'free', 'all' as const) }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<ShiftRule[]>

test('nobody is in two places, everything is taken or said to be open, and the same question gets the same answer', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 }), (asked, people, count) => {
      const wanted = slots(count, asked)
      const { assigned, unfilled } = rotate(wanted, named(people))
      expect(assigned.length + unfilled.length).toBe(wanted.length)
      expect(leastRest(assigned)).toBeGreaterThanOrEqual(0)
      for (const open of unfilled) {
        const busy = new Set(assigned.filter((shift) => overlap(shift, open)).map(({ person }) => person))
        expect(busy.size).toBe(people)
      }
      expect(rotate(wanted, named(people))).toEqual({ assigned, unfilled })
    }),
  )
})

test('where people suffice, everybody has twelve hours between two shifts', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 40 }), (asked, count) => {
      const wanted = slots(count, asked)
      // As many as there are shifts within twelve hours of any shift, that one among them.
      const near = wanted.map(
        (slot) => wanted.filter((other) => overlap(other, { from: slot.from - REST_MS, to: slot.to + REST_MS })).length,
      )
      const { assigned, unfilled } = rotate(wanted, named(Math.max(1, ...near)))
      expect(unfilled).toEqual([])
      expect(leastRest(assigned)).toBeGreaterThanOrEqual(REST_MS)
    }),
  )
})

test('one shift a day: nights and holidays differ by one at most', () => {
  fc.assert(
    fc.property(kinds, fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 60 }), (kind, people, count) => {
      const { assigned } = rotate(slots(count, [{ ...NIGHT, kind }]), named(people))
      expect(spread(assigned, named(people), kind)).toBeLessThanOrEqual(1)
    }),
  )
})

test('round the clock: with four people and more, nights and holidays differ by one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 15 }), fc.integer({ min: 1, max: 120 }), (people, count) => {
      const { assigned } = rotate(slots(count, ROUND_THE_CLOCK), named(people))
      const worst = (['night', 'holiday'] as const).map((kind) => spread(assigned, named(people), kind))
      expect(Math.max(...worst)).toBeLessThanOrEqual(1)
      expect(leastRest(assigned)).toBeGreaterThanOrEqual(REST_MS)
    }),
  )
})

test('three people can just keep it up round the clock: rested, and nobody two nights behind', () => {
  const { assigned, unfilled } = rotate(slots(84, ROUND_THE_CLOCK), named(3))
  expect(unfilled).toEqual([])
  expect(leastRest(assigned)).toBeGreaterThanOrEqual(REST_MS)
  expect(spread(assigned, named(3), 'night')).toBeLessThanOrEqual(1)
})

test('a whole year of four shifts at a time finds somebody for each', () => {
  const many = Array.from({ length: 4 }, () => ROUND_THE_CLOCK).flat()
  const { assigned, unfilled } = rotate(slots(366, many), named(40))
  expect(unfilled).toEqual([])
  expect(leastRest(assigned.slice(0, 400))).toBeGreaterThanOrEqual(REST_MS)
  expect(spread(assigned, named(40), 'night')).toBeLessThanOrEqual(1)
})
