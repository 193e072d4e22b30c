// How lines are read as places, and what may lie in what.
import { expect, test } from 'vitest'
import { kindIn, MOST_PLACE_LINES, mayLieIn, PLACE_KINDS, readPlaceLines } from '../../../domain/office/places.ts'

test('a line is a path, whichever slash stands in it; empty lines mean nothing', () => {
  expect(readPlaceLines('主楼/一层/101\r\n\n  主楼 ／ 一层 \n')).toEqual({
    paths: [
      ['主楼', '一层', '101'],
      ['主楼', '一层'],
    ],
    problems: [],
  })
  expect(readPlaceLines(' \n\n')).toEqual({ paths: [], problems: [] })
})

test.each([
  ['/101', 'place-line-empty'],
  ['主楼/', 'place-line-empty'],
  ['1/2/3/4/5/6', 'place-line-deep'],
  [`主楼/${'九'.repeat(61)}`, 'place-line-long'],
])('%j is wrong, and its line is named', (line, code) => {
  expect(readPlaceLines(`主楼\n\n${line}\n附楼`)).toEqual({
    paths: [['主楼'], ['附楼']],
    problems: [{ code, field: 'text', values: { line: 3 } }],
  })
})

test('a name is as long in characters as people count them', () => {
  expect(readPlaceLines(`${'𠀀'.repeat(60)}`).problems).toEqual([])
})

test('so many lines and no more', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, no) => `楼${no}`).join('\n')
  expect(readPlaceLines(lines(MOST_PLACE_LINES)).paths).toHaveLength(MOST_PLACE_LINES)
  expect(readPlaceLines(lines(MOST_PLACE_LINES + 1))).toMatchObject({ paths: [], problems: [{ code: 'too-many' }] })
})

test('a kind follows from what it lies in, and may lie there', () => {
  expect([undefined, ...PLACE_KINDS].map(kindIn)).toEqual(['building', 'building', 'floor', 'room', 'spot', 'spot'])
  for (const above of PLACE_KINDS) expect(mayLieIn(kindIn(above), above)).toBe(true)
})

test('nothing lies in something narrower', () => {
  expect(mayLieIn('building', 'building')).toBe(true)
  expect(mayLieIn('spot', 'site')).toBe(true)
  expect(mayLieIn('floor', 'room')).toBe(false)
  expect(mayLieIn('site', 'building')).toBe(false)
})
