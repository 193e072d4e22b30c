// What holds for every calendar, start and amount.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  beforeNight,
  type CompiledCalendar,
  calendarDaysFrom,
  compile,
  describeDays,
  endOfNextSchoolDay,
  endOfWorkingDay,
  workingDaysFrom,
  workingMinutesFrom,
  workingTimeBetween,
} from '../../../domain/worktime/index.ts'
import { calendars, start } from './arbitrary-calendars.ts'

const MINUTE = 60_000
const anyZone = calendars('Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
const steadyZone = calendars('Asia/Shanghai', 'Asia/Kathmandu')
const minutes = fc.integer({ min: 0, max: 3000 })
const days = fc.integer({ min: 0, max: 12 })

/** The working minutes around an instant by plain reading of wall clocks, in order, as instants. */
function minutesByTheWall(calendar: CompiledCalendar, from: number, length: number): number[] {
  const wall = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.calendar.zone)
  const date = (at: number, shift: number) => wall(at).toPlainDate().add({ days: shift }).toString()
  const described = new Map(
    describeDays(calendar, date(from, -2), date(from + length * MINUTE, 2)).map((day) => [day.date, day.hours]),
  )
  const open = (at: number) => {
    const time = wall(at).toPlainTime().toString().slice(0, 5)
    const today = described.get(date(at, 0)) ?? []
    const yesterday = described.get(date(at, -1)) ?? []
    return (
      today.some(([opens, closes]) => time >= opens && (time < closes || closes <= opens)) ||
      yesterday.some(([opens, closes]) => closes <= opens && time < closes)
    )
  }
  return Array.from({ length }, (_, index) => from + index * MINUTE).filter(open)
}

describe('working minutes', () => {
  test('are those that the clocks on the wall show', () => {
    const property = fc.property(anyZone, start, fc.integer({ min: 1, max: 2000 }), (value, from, span) => {
      const calendar = compile(value)
      const open = minutesByTheWall(calendar, from, span)
      expect(workingTimeBetween(calendar, from, from + span * MINUTE).minutes).toBe(open.length)
      for (const n of [1, Math.ceil(open.length / 2), open.length].filter(
        (count) => count > 0 && open.length >= count,
      )) {
        expect(workingMinutesFrom(calendar, from, n)).toBe(open[n - 1]! + MINUTE)
      }
    })
    fc.assert(property, { numRuns: 60 })
  })

  test('may be split: n and then m are n + m', () => {
    const property = fc.property(anyZone, start, minutes, minutes, (value, from, n, m) => {
      const calendar = compile(value)
      const inTwo = workingMinutesFrom(calendar, workingMinutesFrom(calendar, from, n), m)
      expect(inTwo).toBe(workingMinutesFrom(calendar, from, n + m))
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('are counted back: between a start and n minutes later lie n minutes', () => {
    const property = fc.property(anyZone, start, minutes, (value, from, n) => {
      const calendar = compile(value)
      expect(workingTimeBetween(calendar, from, workingMinutesFrom(calendar, from, n)).minutes).toBe(n)
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('between instants add up', () => {
    const property = fc.property(anyZone, start, minutes, minutes, (value, from, first, second) => {
      const calendar = compile(value)
      const [middle, end] = [from + first * MINUTE, from + (first + second) * MINUTE]
      const whole = workingTimeBetween(calendar, from, end).minutes
      const parts = [workingTimeBetween(calendar, from, middle), workingTimeBetween(calendar, middle, end)]
      expect(parts[0]!.minutes + parts[1]!.minutes).toBe(whole)
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('end within working time or at a closing, and never before the start', () => {
    const property = fc.property(anyZone, start, minutes, (value, from, n) => {
      const calendar = compile(value)
      const due = workingMinutesFrom(calendar, from, n)
      expect(due).toBeGreaterThanOrEqual(from)
      const before = workingTimeBetween(calendar, due - MINUTE, due).minutes
      const after = workingTimeBetween(calendar, due, due + MINUTE).minutes
      expect(before + after).toBeGreaterThan(0)
    })
    fc.assert(property, { numRuns: 500 })
  })
})

describe('working days', () => {
  test('are counted back: between a start and n days later lie n days', () => {
    const property = fc.property(steadyZone, start, days, (value, from, n) => {
      const calendar = compile(value)
      expect(workingTimeBetween(calendar, from, workingDaysFrom(calendar, from, n)).days).toBe(n)
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('end no later than that day does', () => {
    const property = fc.property(anyZone, start, days, (value, from, n) => {
      const calendar = compile(value)
      expect(workingDaysFrom(calendar, from, n)).toBeLessThanOrEqual(endOfWorkingDay(calendar, from, n))
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('end at a closing when the end of the day is asked for', () => {
    const property = fc.property(anyZone, start, days, (value, from, n) => {
      const calendar = compile(value)
      const due = endOfWorkingDay(calendar, from, n)
      expect(due).toBeGreaterThan(from)
      expect(workingTimeBetween(calendar, due - MINUTE, due).minutes).toBe(1)
    })
    fc.assert(property, { numRuns: 500 })
  })
})

describe('later is never earlier', () => {
  type Rule = (calendar: CompiledCalendar, from: number, n: number) => number
  const rules: [string, Rule][] = [
    ['working minutes', workingMinutesFrom],
    ['working days', workingDaysFrom],
    ['end of working day', endOfWorkingDay],
    ['calendar days', calendarDaysFrom],
    ['before the night', beforeNight],
    ['end of the next school day', endOfNextSchoolDay],
  ]

  test.each(rules)('%s: a later start or a longer time is not due earlier', (_, rule) => {
    const property = fc.property(steadyZone, start, minutes, days, days, (value, from, wait, n, more) => {
      const calendar = compile(value)
      expect(rule(calendar, from + wait * MINUTE, n)).toBeGreaterThanOrEqual(rule(calendar, from, n))
      expect(rule(calendar, from, n + more)).toBeGreaterThanOrEqual(rule(calendar, from, n))
    })
    fc.assert(property, { numRuns: 300 })
  })
})
