// Instants and wall clocks of many zones, against Temporal.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { zoneNamed } from '../../../domain/worktime/zone.ts'

const NAMES = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
]
const name = fc.constantFrom(...NAMES)
const instant = fc.integer({ min: 0, max: Date.UTC(2050, 0, 1) })

test('an instant has the offset that Temporal gives it', () => {
  fc.assert(
    fc.property(name, instant, (zone, at) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
      expect(zoneNamed(zone)?.offsetAt(at)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

test('every change of clocks is known to the millisecond', () => {
  for (const zone of NAMES) {
    let change = Temporal.Instant.from('2010-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    while (change && change.year < 2030) {
      const at = change.epochMilliseconds
      const before = Temporal.Instant.fromEpochMilliseconds(at - 1).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
      expect([zoneNamed(zone)?.offsetAt(at - 1), zoneNamed(zone)?.offsetAt(at)]).toEqual([
        before,
        change.offsetNanoseconds / 1e6,
      ])
      change = change.getTimeZoneTransition('next')
    }
  }
})

test('a wall time is the instant that Temporal finds, and a skipped one the instant of the change', () => {
  fc.assert(
    fc.property(name, instant, (zone, at) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime()
      const found = zoneNamed(zone)?.instantOf(at)
      const early = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
      const late = wall.toZonedDateTime(zone, { disambiguation: 'later' })
      const skipped = !early.toPlainDateTime().equals(wall)
      const change = early.getTimeZoneTransition('next')
      expect(found).toBe(
        skipped ? change?.epochMilliseconds : Math.min(early.epochMilliseconds, late.epochMilliseconds),
      )
    }),
    { numRuns: 2000 },
  )
})

test('there is one zone for all spellings of a name, and none for what is no name', () => {
  expect(zoneNamed('asia/shanghai')).toBe(zoneNamed('Asia/Shanghai'))
  expect([zoneNamed('Asia/Nowhere'), zoneNamed('+08:00'), zoneNamed('')]).toEqual([undefined, undefined, undefined])
})
