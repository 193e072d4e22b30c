import { expect, test } from 'vitest'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import {
  accepted,
  checkLater,
  type Form,
  file,
  keptRequest,
  policyWith,
  quote,
  quotesForm,
  requestForm,
  sentences,
  told,
} from './samples.ts'

const single = { category: 'only-supplier', reason: '全市只有一家', file: file(9) }

test('three valid quotes and the lowest of them chosen', () => {
  const { facts, marks, warnings, value } = accepted(checkLater('quotes', quotesForm()))
  expect(facts).toMatchObject({
    totalFen: 35_200,
    supplier: '晨光文具店',
    lowest: true,
    warnings: 0,
    counting: [0, 1, 2],
  })
  expect(facts).not.toHaveProperty('single')
  expect({ marks, warnings }).toEqual({ marks: [], warnings: [] })
  expect(value).toEqual(quotesForm())
})

test('two quotes are refused, and what is wrong with the third is told with it', () => {
  const result = checkLater(
    'quotes',
    quotesForm({ quotes: [quote(0), quote(1), quote(2, { validUntil: '2026-03-01' })] }),
  )
  expect(result).toMatchObject({
    problems: [{ code: 'quotes-missing', field: 'quotes', values: { have: 2, need: 3 } }, {}],
  })
  expect(told(result)).toEqual(['quotes-missing quotes', 'quote-expired quotes.2.validUntil'])
})

/** The request is estimated at 370.00; the chosen quote costs 352.00. */
test.each([
  [0, 1, false],
  [0, 3, true],
  [37_000, 1, false],
  [37_000, 2, false],
  [37_000, 3, true],
  [37_001, 1, true],
])('with comparison from %i fen up, %i quotes are enough: %s', (amountFen, count, isEnough) => {
  const policy = policyWith({ quotes: { amountFen } })
  const quotes = [0, 1, 2].slice(0, count).map((no) => quote(no))
  const result = checkLater('quotes', quotesForm({ quotes }), { policy })
  expect(told(result)).toEqual(isEnough ? [] : ['quotes-missing quotes'])
})

test('an estimate that is too low does not spare the comparison', () => {
  const lines = (requestForm()['lines'] as Form[]).map((line) => ({ ...line, estimatedPriceFen: 0 }))
  const policy = policyWith({ quotes: { amountFen: 35_000 } })
  const result = checkLater('quotes', quotesForm({ quotes: [quote(0)] }), { policy }, { lines })
  expect(told(result)).toEqual(['quotes-missing quotes'])
})

test.each([
  [2, 2],
  [4, 4],
])('a policy that asks for %i quotes gets %i', (count, need) => {
  const result = checkLater('quotes', quotesForm({ quotes: [] }), { policy: policyWith({ quotes: { count } }) })
  expect(result).toMatchObject({ problems: [{ code: 'quotes-missing', values: { have: 0, need } }, {}] })
})

test.each<[string, Form, string[]]>([
  ['the lowest', { chosen: 0 }, []],
  ['another one', { chosen: 1 }, ['reason-required reason']],
  ['another one, with a reason', { chosen: 1, reason: '交货更快' }, []],
  ['another one, with an empty reason', { chosen: 1, reason: '  ' }, ['reason-required reason']],
  ['one that is not there', { chosen: 7 }, ['chosen-invalid chosen']],
  [
    'one that does not count',
    { quotes: [quote(0), quote(1), quote(2), quote(3, { currency: 'USD' })], chosen: 3 },
    ['chosen-invalid chosen', 'quote-foreign-currency quotes.3.currency'],
  ],
  [
    'the lowest that counts',
    { quotes: [quote(0, { validUntil: '2026-01-01' }), quote(1), quote(2), quote(3)], chosen: 1 },
    [],
  ],
  ['one of two equals', { quotes: [quote(0), quote(1, { lines: quote(0)['lines'] }), quote(2)], chosen: 1 }, []],
])('the buyer chooses %s', (_, change, problems) => {
  expect(told(checkLater('quotes', quotesForm(change)))).toEqual(problems)
})

test('every problem is told, each once', () => {
  const quotes = [quote(0), quote(1, { file: undefined, currency: 'USD' })].map((each) =>
    JSON.parse(JSON.stringify(each)),
  )
  const form = { quotes, chosen: 1, single: { ...single, category: 'friendship' } }
  expect(told(checkLater('quotes', form))).toEqual([
    'chosen-invalid chosen',
    'quote-no-file quotes.1.file',
    'quote-foreign-currency quotes.1.currency',
    'unknown-single-category single.category',
  ])
})

test('a single source needs one quote, and every later signer sees it', () => {
  const { facts, marks } = accepted(checkLater('quotes', quotesForm({ quotes: [quote(0)], single })))
  expect({ facts, marks }).toMatchObject({ facts: { single: 'only-supplier' }, marks: ['single-source'] })
})

test.each<[string, Form, string[]]>([
  ['without a quote', { quotes: [], single }, ['quotes-missing quotes', 'chosen-invalid chosen']],
  ['of an unknown kind', { single: { ...single, category: '熟人' } }, ['unknown-single-category single.category']],
  ['by the title of its kind', { quotes: [quote(0)], single: { ...single, category: '只有一家能供应' } }, []],
  ['beside three quotes', { single }, []],
])('a single source %s', (_, change, problems) => {
  expect(told(checkLater('quotes', quotesForm(change)))).toEqual(problems)
})

test.each(['category', 'reason', 'file'])('a single source without a %s is refused', (missing) => {
  const { [missing as keyof typeof single]: _left, ...rest } = single
  const result = checkLater('quotes', quotesForm({ single: rest }))
  expect(told(result)).toEqual([`required single.${missing}`])
})

test('quotes that do not count, and suppliers that seem related, are shown to the signers', () => {
  const related = (no: number) => ({ supplier: { name: `供应商${no}`, phone: '13800138000' } })
  const quotes = [quote(0, related(0)), quote(1, related(1)), quote(2), quote(3, { validUntil: '2026-03-01' })]
  const { warnings = [], facts } = accepted(checkLater('quotes', quotesForm({ quotes })))
  expect(sentences(warnings)).toEqual(['related-suppliers quotes', 'quote-expired quotes.3.validUntil'])
  expect(facts).toMatchObject({ warnings: 2 })
})

test('who has bought first chooses the supplier of whom was bought', () => {
  const order = (supplier: string) => ({ facts: { order: { supplier } } })
  const emergency = { emergency: true }
  expect(told(checkLater('quotes', quotesForm(), order('得力办公商行'), emergency))).toEqual([
    'supplier-differs chosen',
  ])
  expect(told(checkLater('quotes', quotesForm(), order(' 晨光 文具店'), emergency))).toEqual([])
  expect(told(checkLater('quotes', quotesForm(), order('得力办公商行')))).toEqual([])
})

test('files are named with their places', () => {
  const rules = purchase.forms['quotes']
  const form = rules?.schema.parse(quotesForm({ quotes: [quote(0), { supplier: { name: '甲' } }], single }))
  expect(rules?.files(form)).toEqual([
    { field: 'quotes.0.file', id: file(0) },
    { field: 'single.file', id: file(9) },
  ])
})

test.each<[string, Form, Form, boolean]>([
  ['a price', {}, { quotes: [quote(0), quote(1), quote(2, { lines: quote(3)['lines'] })] }, true],
  ['a file', {}, { quotes: [quote(0), quote(1), quote(2, { file: file(8) })] }, true],
  ['the choice', {}, { chosen: 1 }, true],
  ['a single source', {}, { single }, true],
  ['the goods', { lines: [{ item: '粉笔', quantity: 1, unit: '盒', estimatedPriceFen: 1 }] }, {}, true],
  ['the wording of a reason', {}, { reason: '价低' }, false],
  ['the reason of the request', { reason: '另一个说法' }, {}, false],
  ['an estimate', { title: '换个标题' }, {}, false],
])('another look is owed after a change of %s', (_, request, quotes, isChange) => {
  const signed = (one: Form, other: Form) =>
    JSON.stringify(purchase.evidence?.('quotes', { request: keptRequest(one), quotes: quotesForm(other) }))
  expect(signed(request, quotes) !== signed({}, {})).toBe(isChange)
})
