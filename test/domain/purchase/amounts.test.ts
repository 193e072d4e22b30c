import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineTotalFen, sumFen } from '../../../domain/amounts.ts'
import { checkTotal } from '../../../domain/processes/purchase/amounts.ts'

test.each([
  [1, 100, 100],
  [0.5, 1, 1],
  [0.499, 1, 0],
  [1.5, 1, 2],
  [2.5, 1, 3],
  [1.005, 100, 101],
  [1.004, 100, 100],
  [0.001, 499, 0],
  [0.001, 500, 1],
  [0.333, 300, 100],
  [3.333, 3, 10],
  [4.35, 100, 435],
  [0.1 + 0.2, 10, 3],
  [1_000_000_000, 1_000_000, 1_000_000_000_000_000],
])('%f at %i fen are %i fen', (quantity, price, total) => {
  expect(lineTotalFen(quantity, price)).toBe(total)
})

test('a product that is no exact number is none', () => {
  expect(lineTotalFen(1_000_000_000, Number.MAX_SAFE_INTEGER)).toBeUndefined()
  expect(sumFen([Number.MAX_SAFE_INTEGER, 1])).toBeUndefined()
  expect(sumFen([1, undefined])).toBeUndefined()
  expect(sumFen([])).toBe(0)
})

test('a line is off by at most half a fen, and whole quantities are exact', () => {
  const price = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), price, (thousandths, fen) => {
      const total = BigInt(lineTotalFen(thousandths / 1000, fen) ?? -1)
      const off = total * 1000n - BigInt(thousandths) * BigInt(fen)
      expect(off <= 500n && off > -500n).toBe(true)
      expect(lineTotalFen(thousandths, fen)).toBe(thousandths * fen)
    }),
  )
})

test.each([
  [100, []],
  [101, ['amount-too-large']],
  [undefined, ['amount-too-large']],
])('%s fen of at most 100', (total, codes) => {
  expect(checkTotal('lines', total, 100).map(({ code }) => code)).toEqual(codes)
})
