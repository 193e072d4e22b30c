// By which channels, and when.
import { expect, test } from 'vitest'
import { channelsFor, digestsAfter, sendAt } from '../../../domain/telling/choice.ts'

test('what waits for an answer is sent, comments are found', () => {
  expect(channelsFor('turn')).toEqual(['app', 'mail', 'push'])
  expect(channelsFor('commented')).toEqual(['app'])
})

test('what somebody has chosen counts, kind by kind', () => {
  const choice = { kinds: { turn: ['app' as const], ended: [] } }
  expect(channelsFor('turn', choice)).toEqual(['app'])
  expect(channelsFor('ended', choice)).toEqual([])
  expect(channelsFor('returned', choice)).toEqual(['app', 'mail', 'push'])
})

const NOW = Date.parse('2026-03-12T00:00:20Z')
const night = ['22:00', '06:30'] as const
const noon = ['12:00', '14:00'] as const

test.each([
  [undefined, '23:00', 0],
  [night, '21:59', 0],
  [night, '22:00', 510],
  [night, '00:00', 390],
  [night, '06:29', 1],
  [night, '06:30', 0],
  [noon, '11:59', 0],
  [noon, '13:30', 30],
  [noon, '14:00', 0],
] as const)('quiet %j at %s: %d minutes', (quiet, time, minutes) => {
  const at = sendAt(NOW, time, quiet ? { quiet } : {})
  expect(at).toBe(minutes === 0 ? NOW : Date.parse('2026-03-12T00:00:00Z') + minutes * 60_000)
})

test.each([
  [undefined, '09:00', []],
  [[], '09:00', []],
  [['08:00', '16:30'], '07:59', [1, 511]],
  [['08:00', '16:30'], '08:00', [510, 1440]],
  [['16:30', '08:00'], '23:00', [540, 1050]],
  [['08:00'], '09:00', [1380, 2820]],
] as const)('lists at %j, seen at %s: after %j minutes', (digest, time, minutes) => {
  const at = digestsAfter(NOW, time, digest ? { digest } : {})
  expect(at.map((instant) => (instant - Date.parse('2026-03-12T00:00:00Z')) / 60_000)).toEqual(minutes)
})
