// The working time that is left until a deadline, and that has passed since.
import { describe, expect, test } from 'vitest'
import { chinaCalendar, compile, timeLeft } from '../../../domain/worktime/index.ts'

const calendar = compile(chinaCalendar())
const at = (text: string) => Date.parse(`${text}+08:00`)

describe('until Thursday 12 March 2026, 17:00', () => {
  const due = at('2026-03-12T17:00')

  test.each([
    ['2026-03-12T16:00', 60],
    ['2026-03-12T17:00', 0],
    ['2026-03-12T17:20', -20],
  ])('at %s there are %s working minutes', (now, minutes) => {
    const left = timeLeft(calendar, due, at(now))
    expect(left).toEqual({ workingMinutes: minutes })
    expect(Object.is(left.workingMinutes, -0)).toBe(false)
  })

  test('two days later they are many', () => {
    expect(timeLeft(calendar, due, at('2026-03-14T12:00')).workingMinutes).toBeLessThan(-60)
  })
})

test('a year whose holidays are not known says so', () => {
  expect(timeLeft(calendar, at('2098-03-12T17:00'), at('2098-03-12T16:00')).provisional).toBe(true)
})

test('what passed long ago is counted for ten years', () => {
  expect(timeLeft(calendar, at('1990-01-01T00:00'), at('2026-01-01T00:00')).workingMinutes).toBeLessThan(-1_000_000)
})
