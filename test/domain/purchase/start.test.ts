// What the forms of a purchase begin with, before anything is typed.
import { expect, test } from 'vitest'
import { processNamed } from '../../../domain/processes/index.ts'
import type { StartContext } from '../../../domain/processes/process.ts'

const REQUEST = { lines: [{ quantity: 10 }, { quantity: 40 }] }

function begun(form: string, context: Partial<StartContext> = {}): unknown {
  return processNamed('purchase')?.forms[form]?.start?.({
    today: '2026-03-10',
    request: REQUEST,
    facts: {},
    ...context,
  })
}

test('an order begins with whom the signatures name, today', () => {
  const facts = { quotes: { supplier: '晨光文具店' } }
  expect(begun('order', { facts })).toEqual({ supplier: '晨光文具店', orderedOn: '2026-03-10' })
  const earlier = { supplier: '晨光文具店', orderedOn: '2026-03-02', expectedOn: '2026-03-05', number: 'D-7' }
  expect(begun('order', { facts, earlier })).toEqual(earlier)
})

test('who buys first has no supplier yet', () => {
  expect(begun('order')).toEqual({ orderedOn: '2026-03-10' })
})

test('a first acceptance counts every line, a further one what is still open', () => {
  expect(begun('acceptance')).toEqual({ lines: [{ line: 0 }, { line: 1 }] })
  const order = { expectedOn: '2026-03-15' }
  const acceptance = {
    remaining: [{ line: 1, quantity: 3 }],
    shortfall: 'await',
    complete: false,
    expectedOn: '2026-03-15',
  }
  expect(begun('acceptance', { facts: { order, acceptance } })).toEqual({ lines: [{ line: 1 }] })
})

test('what was asked for begins with nothing of its own', () => {
  expect(begun('request')).toBeUndefined()
})
