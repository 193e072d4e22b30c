import { expect, test } from 'vitest'
import { accepted, check, type Form, file, told } from './samples.ts'

const order = (change: Form = {}): Form => ({
  supplier: '晨光文具店',
  orderedOn: '2026-03-10',
  expectedOn: '2026-03-15',
  ...change,
})
const signed = { facts: { quotes: { supplier: '晨光文具店' } } }

test('the order says from whom and by when', () => {
  const { facts, value } = accepted(check('order', order({ number: '', file: file(1) }), signed))
  expect(facts).toEqual({ supplier: '晨光文具店', orderedOn: '2026-03-10', expectedOn: '2026-03-15' })
  expect(value).not.toHaveProperty('number')
})

test.each<[string, Form, string[]]>([
  ['the chosen supplier, written otherwise', { supplier: '晨光 文具店' }, []],
  ['another supplier', { supplier: '得力办公商行' }, ['supplier-differs supplier']],
  ['tomorrow', { orderedOn: '2026-03-11' }, ['date-in-future orderedOn']],
  ['yesterday', { orderedOn: '2026-03-09' }, []],
  ['delivered before it was ordered', { expectedOn: '2026-03-09' }, ['date-order expectedOn']],
  ['delivered on the same day', { expectedOn: '2026-03-10' }, []],
  ['delivered in forty years', { expectedOn: '2066-03-10' }, ['date-too-far expectedOn']],
  [
    'long ago',
    { orderedOn: '1026-03-10', expectedOn: '1026-03-11' },
    ['date-too-far orderedOn', 'date-too-far expectedOn'],
  ],
])('an order: %s', (_, change, problems) => {
  expect(told(check('order', order(change), signed))).toEqual(problems)
})

test('who buys first is free in the choice of the supplier; a second order is not', () => {
  const buyFirst = { request: { emergency: true } }
  expect(told(check('order', order({ supplier: '任何一家' }), { facts: buyFirst }))).toEqual([])
  const second = { facts: { ...buyFirst, ...signed.facts } }
  expect(told(check('order', order({ supplier: '任何一家' }), second))).toEqual(['supplier-differs supplier'])
})

test.each<[string, Form, string[]]>([
  ['of today', { heldOn: '2026-03-10' }, []],
  ['of tomorrow', { heldOn: '2026-03-11' }, ['date-in-future heldOn']],
  ['of another age', { heldOn: '1999-03-11' }, ['date-too-far heldOn']],
])('minutes %s', (_, change, problems) => {
  expect(told(check('minutes', { file: file(1), ...change }))).toEqual(problems)
})
