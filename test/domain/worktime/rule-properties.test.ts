// What holds for teaching days, half days, named days and stopped clocks, for every calendar, start and amount.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  compile,
  dueAfterPause,
  dueAt,
  NoTerm,
  ownCalendar,
  teachingCalendar,
  WEEKDAYS,
  type Within,
  type WorkCalendar,
  workingTimeBetween,
} from '../../../domain/worktime/index.ts'
import { calendars, start } from './arbitrary-calendars.ts'

const MINUTE = 60_000
const NUM_RUNS = 300
const minutes = fc.integer({ min: 0, max: 3000 })
const days = fc.integer({ min: 0, max: 12 })
const anyZone = calendars('Asia/Shanghai', 'Europe/London', 'America/New_York')
const steady = calendars('Asia/Shanghai', 'Asia/Kathmandu')

/** Three terms around the starts, with vacations of any length between them. */
const taught = fc
  .tuple(steady, fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 3, max: 40 }))))
  .map(([calendar, lengths]): WorkCalendar => {
    let from = Temporal.PlainDate.from('2026-02-01')
    const terms = [0, 2, 4].map((index) => {
      const to = from.add({ days: lengths[index]! })
      const term = { name: `${index}`, from: from.toString(), to: to.toString() }
      from = to.add({ days: lengths[index + 1]! })
      return term
    })
    return { ...calendar, terms }
  })

const rules: [string, (n: number) => Within][] = [
  ['teaching days', (n) => ({ teachingDays: n })],
  ['half days', (n) => ({ halfDays: n })],
  ['the next morning patrol', () => ({ rule: 'next-morning-patrol', at: '07:10' })],
]

describe('later is never earlier', () => {
  test.each(rules)('%s', (_, rule) => {
    const property = fc.property(taught, start, minutes, days, days, (value, from, wait, n, more) => {
      const calendar = compile(value)
      const due = dueAt(calendar, from, rule(n)).at
      expect(due).toBeGreaterThanOrEqual(from)
      expect(dueAt(calendar, from + wait * MINUTE, rule(n)).at).toBeGreaterThanOrEqual(due)
      expect(dueAt(calendar, from, rule(n + more)).at).toBeGreaterThanOrEqual(due)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })

  test('the weekday of a week of the term', () => {
    const week = fc.integer({ min: 1, max: 5 })
    const property = fc.property(
      taught,
      start,
      minutes,
      week,
      fc.constantFrom(...WEEKDAYS),
      (value, from, wait, n, on) => {
        const calendar = compile(value)
        const due = (since: number) => {
          try {
            return dueAt(calendar, since, { rule: 'week-of-term', week: n, weekday: on }).at
          } catch (error) {
            if (error instanceof NoTerm) return Number.POSITIVE_INFINITY
            throw error
          }
        }
        expect(due(from)).toBeGreaterThanOrEqual(from)
        expect(due(from + wait * MINUTE)).toBeGreaterThanOrEqual(due(from))
      },
    )
    fc.assert(property, { numRuns: NUM_RUNS })
  })
})

describe('teaching days', () => {
  test('are counted back: between a start and n days later lie n days', () => {
    const property = fc.property(taught, start, days, (value, from, n) => {
      const calendar = compile(value)
      const due = dueAt(calendar, from, { teachingDays: n }).at
      expect(workingTimeBetween(teachingCalendar(calendar), from, due).days).toBe(n)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })

  test('are never sooner than working days, and the same without terms', () => {
    const property = fc.property(taught, start, days, (value, from, n) => {
      const calendar = compile(value)
      const working = dueAt(calendar, from, { workingDays: n }).at
      expect(dueAt(calendar, from, { teachingDays: n }).at).toBeGreaterThanOrEqual(working)
      const { terms: _, ...without } = value
      expect(dueAt(compile(without), from, { teachingDays: n }).at).toBe(working)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })
})

describe('half days', () => {
  test('may be split: n and then m are n + m and the half that has just ended', () => {
    const property = fc.property(anyZone, start, days, days, (value, from, n, m) => {
      const calendar = compile(value)
      const first = dueAt(calendar, from, { halfDays: n }).at
      const second = dueAt(calendar, first, { halfDays: m }).at
      expect(second).toBe(dueAt(calendar, from, { halfDays: n + m + 1 }).at)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })

  test('end no later than as many whole days', () => {
    const property = fc.property(anyZone, start, days, (value, from, n) => {
      const calendar = compile(value)
      const whole = dueAt(calendar, from, { endOfWorkingDay: n }).at
      expect(dueAt(calendar, from, { halfDays: n }).at).toBeLessThanOrEqual(whole)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })
})

describe('a stopped clock', () => {
  const pauses = fc.tuple(minutes, minutes, minutes)

  test('leaves the same working time outside the pause', () => {
    const property = fc.property(anyZone, start, minutes, pauses, (value, from, n, [wait, length]) => {
      const calendar = compile(value)
      const within = { workingMinutes: n }
      const due = dueAt(calendar, from, within).at
      const pause = { from: from + wait * MINUTE, to: from + (wait + length) * MINUTE }
      fc.pre(pause.from < due)
      const later = dueAfterPause(calendar, within, due, pause)
      const worked = (a: number, b: number) => workingTimeBetween(calendar, a, b).minutes
      expect(worked(from, later) - worked(pause.from, pause.to)).toBe(n)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })

  test('may stop once more at once: two pauses that meet are one', () => {
    const property = fc.property(anyZone, start, minutes, pauses, (value, from, n, [wait, first, second]) => {
      const calendar = compile(value)
      const within = { workingMinutes: n }
      const due = dueAt(calendar, from, within).at
      const [begins, meets, ends] = [wait, wait + first, wait + first + second].map((each) => from + each * MINUTE) as [
        number,
        number,
        number,
      ]
      fc.pre(begins < due)
      const once = dueAfterPause(calendar, within, due, { from: begins, to: ends })
      const afterFirst = dueAfterPause(calendar, within, due, { from: begins, to: meets })
      fc.pre(meets < afterFirst)
      expect(dueAfterPause(calendar, within, afterFirst, { from: meets, to: ends })).toBe(once)
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })

  test.each(rules)('never makes %s due sooner, and a longer one never sooner than a shorter', (_, rule) => {
    const property = fc.property(taught, start, days, pauses, (value, from, n, [wait, length, more]) => {
      const calendar = compile(value)
      const due = dueAt(calendar, from, rule(n)).at
      const pausedFor = (span: number) =>
        dueAfterPause(calendar, rule(n), due, { from: from + wait * MINUTE, to: from + (wait + span) * MINUTE })
      expect(pausedFor(length)).toBeGreaterThanOrEqual(due)
      expect(pausedFor(length + more)).toBeGreaterThanOrEqual(pausedFor(length))
    })
    fc.assert(property, { numRuns: NUM_RUNS })
  })
})

test('a team by shifts counts alike with the holidays of the school and without them', () => {
  const property = fc.property(steady, start, minutes, (value, from, n) => {
    const own = [{ from: '2026-01-01', weekdays: value.weekdays, holidays: false }]
    const bare = { ...value, holidays: [], makeUp: [], special: [] }
    const due = (calendar: WorkCalendar) => dueAt(compile(calendar), from, { workingMinutes: n }).at
    expect(due(ownCalendar(value, own))).toBe(due(bare))
  })
  fc.assert(property, { numRuns: NUM_RUNS })
})
