import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awaitsMore } from '../../../domain/processes/purchase/stages.ts'
import { accepted, checkLater, type Form, told } from './samples.ts'

/** 10 packs of paper and 40 pens were asked for. */
const count = (paper: number, pens: number): Form => ({
  lines: [
    { line: 0, accepted: paper },
    { line: 1, accepted: pens },
  ],
})

test('all has come', () => {
  const { facts } = accepted(checkLater('acceptance', count(10, 40)))
  expect(facts).toEqual({ remaining: [], complete: true })
  expect(awaitsMore({ acceptance: facts ?? {} })).toBe(false)
})

test.each<[string, Form, string[]]>([
  ['more than was asked for', count(11, 40), ['too-many-accepted lines.0.accepted']],
  ['a thousandth more', count(10.001, 40), ['too-many-accepted lines.0.accepted']],
  ['less, and nothing said', count(9.5, 40), ['shortfall-required shortfall']],
  ['less, and closed without a reason', { ...count(9, 40), shortfall: 'close' }, ['reason-required reason']],
  ['less, and closed with a reason', { ...count(9, 40), shortfall: 'close', reason: '停产' }, []],
  ['less, and more is awaited', { ...count(0, 40), shortfall: 'await' }, []],
  ['all, and more is awaited', { ...count(10, 40), shortfall: 'await' }, ['shortfall-needless shortfall']],
  ['only one line', { lines: [{ line: 0, accepted: 10 }] }, ['line-missing lines']],
  [
    'a line that nobody asked for',
    { lines: [...(count(10, 40)['lines'] as Form[]), { line: 2, accepted: 1 }] },
    ['line-unknown lines.2.line'],
  ],
  [
    'a line twice',
    { lines: [...(count(10, 20)['lines'] as Form[]), { line: 1, accepted: 20 }] },
    ['line-twice lines.2.line'],
  ],
])('%s', (_, form, problems) => {
  expect(told(checkLater('acceptance', form))).toEqual(problems)
})

test('a further delivery counts what the one before left open, until nothing is open', () => {
  const order = { supplier: '甲', orderedOn: '2026-03-10', expectedOn: '2026-03-15' }
  const first = accepted(checkLater('acceptance', { ...count(7.5, 40), shortfall: 'await' }, { facts: { order } }))
  const acceptance = {
    remaining: [{ line: 0, quantity: 2.5 }],
    shortfall: 'await',
    complete: false,
    expectedOn: '2026-03-15',
  }
  expect(first.facts).toEqual(acceptance)
  expect(awaitsMore({ acceptance })).toBe(true)

  const then = { facts: { order, acceptance } }
  expect(told(checkLater('acceptance', count(2.5, 0), then))).toEqual(['line-unknown lines.1.line'])
  const more = { lines: [{ line: 0, accepted: 2.6 }] }
  expect(told(checkLater('acceptance', more, then))).toEqual(['too-many-accepted lines.0.accepted'])
  const rest = accepted(checkLater('acceptance', { lines: [{ line: 0, accepted: 2.5 }] }, then))
  expect(rest.facts).toEqual({ remaining: [], complete: true, expectedOn: '2026-03-15' })
})

test('a shortfall that was closed keeps what never came', () => {
  const { facts } = accepted(checkLater('acceptance', { ...count(10, 39.999), shortfall: 'close', reason: '停产' }))
  expect(facts).toEqual({ remaining: [{ line: 1, quantity: 0.001 }], shortfall: 'close', complete: true })
  expect(awaitsMore({ acceptance: facts ?? {} })).toBe(false)
})

test('all sign one count', () => {
  const given = count(10, 40)
  const turned = { lines: (given['lines'] as Form[]).toReversed() }
  expect(told(checkLater('acceptance', turned, { given }))).toEqual([])
  const other = { ...count(9, 40), shortfall: 'await' }
  expect(told(checkLater('acceptance', other, { given }))).toEqual(['counts-differ lines'])
})

test('however often it is delivered, no more is accepted than was asked for, and nothing is lost', () => {
  const deliveries = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(deliveries, (parts) => {
      let open = 10_000
      let facts: Record<string, Record<string, unknown>> = {}
      for (const part of parts) {
        const result = checkLater('acceptance', delivery(part, open), { facts })
        expect(result.ok).toBe(part <= open)
        if (result.ok) facts = { acceptance: { ...result.facts } }
        if (result.ok) open -= part
        if (open === 0) break
      }
      expect(facts['acceptance']?.['remaining'] ?? []).toEqual(
        open === 0 || open === 10_000 ? [] : [{ line: 0, quantity: open / 1000 }],
      )
    }),
    { numRuns: 50 },
  )
})

/** So many thousandths of a pack of paper; the pens came with the first delivery. */
function delivery(part: number, open: number): Form {
  const paper = { line: 0, accepted: part / 1000 }
  const lines = open === 10_000 ? [paper, { line: 1, accepted: 40 }] : [paper]
  return part < open ? { lines, shortfall: 'await' } : { lines }
}
