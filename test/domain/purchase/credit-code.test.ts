import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCreditCode, normalCreditCode } from '../../../domain/processes/purchase/credit-code.ts'

/** Public codes of well-known organisations, and the example of the standard. */
const REAL = [
  '91350100M000100Y43',
  '91110000802100433B',
  '91330100799655058B',
  '9144030071526726XG',
  '914403001922038216',
  '91110108551385082Q',
  '12100000400002259P',
]
const CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

test.each(REAL)('%s is a credit code', (code) => {
  expect(isCreditCode(code)).toBe(true)
})

test.each(REAL)('%s with any one character changed is none', (code) => {
  const mutants = Array.from(code).flatMap((character, at) =>
    CHARACTERS.filter((other) => other !== character).map((other) => code.slice(0, at) + other + code.slice(at + 1)),
  )
  expect(mutants.filter(isCreditCode)).toEqual([])
})

test('two neighbours that changed places are noticed', () => {
  const swap = fc.record({ code: fc.constantFrom(...REAL), at: fc.integer({ min: 0, max: 16 }) })
  fc.assert(
    fc.property(swap, ({ code, at }) => {
      const [one = '', other = ''] = code.slice(at, at + 2)
      fc.pre(one !== other)
      expect(isCreditCode(code.slice(0, at) + other + one + code.slice(at + 2))).toBe(false)
    }),
  )
})

test.each([
  ['', 'nothing'],
  ['91110000802100433', 'one character too few'],
  ['91110000802100433BB', 'one too many'],
  ['9111000080210043IB', 'I is not used'],
  ['9111000080210043OB', 'O is not used'],
  ['91A10000802100433B', 'a region is digits'],
])('%j is no credit code: %s', (code) => {
  expect(isCreditCode(code)).toBe(false)
})

test.each(['91110000802100433b', ' 9111 0000 8021 00433B ', '９１１１００００８０２１００４３３Ｂ'])(
  '%j is read as it is meant',
  (code) => {
    expect(isCreditCode(normalCreditCode(code))).toBe(true)
  },
)
