import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RequestForm } from '../../../domain/processes/purchase/form.ts'
import { assessQuotes } from '../../../domain/processes/purchase/quote-rules.ts'
import { type QuotesForm, quotesSchema } from '../../../domain/processes/purchase/quotes.ts'
import { type Form, keptRequest, policyWith, quote, sentences, TODAY } from './samples.ts'

const REQUEST = keptRequest() as RequestForm
const CODE = '91110000802100433B'
const OTHER_CODE = '91350100M000100Y43'

function assess(quotes: readonly Form[], today = TODAY) {
  return assessQuotes(quotesSchema.parse({ quotes, chosen: 0 }), REQUEST, policyWith(), today)
}

function named(name: string, rest: Form = {}): Form {
  return { supplier: { name, ...rest } }
}

test('totals are computed by us, line by line', () => {
  expect(assess([quote(0), quote(1)]).quotes.map(({ totalFen }) => totalFen)).toEqual([35_200, 35_340])
})

test.each<[string, Form, string[]]>([
  ['complete', {}, []],
  ['valid until today', { validUntil: TODAY }, []],
  ['valid until yesterday', { validUntil: '2026-03-09' }, ['quote-expired quotes.0.validUntil']],
  ['in dollars', { currency: 'USD' }, ['quote-foreign-currency quotes.0.currency']],
  ['in yuan', { currency: 'cny' }, []],
  ['in RMB', { currency: 'ＲＭＢ' }, []],
  ['currency left empty', { currency: '人民币' }, []],
  ['without a file', { file: undefined }, ['quote-no-file quotes.0.file']],
  ['without a day', { validUntil: undefined }, ['quote-incomplete quotes.0.validUntil']],
  ['without tax', { taxIncluded: undefined }, ['quote-incomplete quotes.0.taxIncluded']],
  ['tax not included', { taxIncluded: false }, []],
  ['without delivery', { deliveryDays: undefined }, ['quote-incomplete quotes.0.deliveryDays']],
  ['delivered at once', { deliveryDays: 0 }, []],
  ['without lines', { lines: undefined }, ['quote-price-missing quotes.0.lines']],
  ['with one line of two', { lines: [{ line: 0, unitPriceFen: 1 }] }, ['quote-price-missing quotes.0.lines']],
  [
    'with a line that has no price',
    { lines: [{ line: 0, unitPriceFen: 1 }, { line: 1 }] },
    ['quote-price-missing quotes.0.lines'],
  ],
  [
    'with a line twice',
    { lines: [0, 1, 1].map((line) => ({ line, unitPriceFen: 1 })) },
    ['quote-line-twice quotes.0.lines.2.line'],
  ],
  [
    'with a line too many',
    { lines: [0, 1, 2].map((line) => ({ line, unitPriceFen: 1 })) },
    ['quote-line-unknown quotes.0.lines.2.line'],
  ],
  ['for nothing', { lines: [0, 1].map((line) => ({ line, unitPriceFen: 0 })) }, []],
  [
    'for more than there is',
    { lines: [0, 1].map((line) => ({ line, unitPriceFen: Number.MAX_SAFE_INTEGER })) },
    ['amount-too-large quotes.0.lines'],
  ],
  ['with a credit code', named('甲', { creditCode: CODE.toLowerCase() }), []],
  [
    'with a wrong credit code',
    named('甲', { creditCode: '91110000802100433C' }),
    ['quote-bad-credit-code quotes.0.supplier.creditCode'],
  ],
  [
    'with everything wrong',
    { validUntil: '2020-01-01', currency: 'EUR', file: undefined, taxIncluded: undefined },
    [
      'quote-incomplete quotes.0.taxIncluded',
      'quote-no-file quotes.0.file',
      'quote-expired quotes.0.validUntil',
      'quote-foreign-currency quotes.0.currency',
    ],
  ],
])('a quote %s', (_, change, why) => {
  const shaped = Object.fromEntries(Object.entries(quote(0, change)).filter(([, value]) => value !== undefined))
  const [assessed] = assess([shaped]).quotes
  expect(sentences(assessed?.why ?? [])).toEqual(why)
  expect(assessed?.counts).toBe(why.length === 0)
})

test.each<[string, Form, Form, boolean]>([
  ['the same name', named('华联（北京）公司'), named('华联(北京) 公司'), true],
  ['the same code', named('甲', { creditCode: CODE }), named('乙', { creditCode: CODE.toLowerCase() }), true],
  ['two codes', named('甲', { creditCode: CODE }), named('乙', { creditCode: OTHER_CODE }), false],
  ['one name, two codes', named('甲', { creditCode: CODE }), named('甲', { creditCode: OTHER_CODE }), true],
])('two quotes with %s', (_, one, other, isDuplicate) => {
  const { have, quotes } = assess([quote(0, one), quote(1, other)])
  expect(have).toBe(isDuplicate ? 1 : 2)
  expect(sentences(quotes[1]?.why ?? [])).toEqual(isDuplicate ? ['quote-duplicate-supplier quotes.1.supplier'] : [])
})

test('of two quotes of one supplier the cheaper one counts, and a bad one does not displace a good one', () => {
  const cheaperSecond = assess([quote(3, named('甲')), quote(0, named('甲'))])
  expect(cheaperSecond.quotes.map(({ counts }) => counts)).toEqual([false, true])
  expect(cheaperSecond.lowestFen).toBe(35_200)
  const expiredFirst = assess([quote(0, { ...named('甲'), validUntil: '2026-01-01' }), quote(1, named('甲'))])
  expect(expiredFirst.quotes.map(({ counts }) => counts)).toEqual([false, true])
})

test.each<[string, Form, Form, string[]]>([
  ['a telephone', { phone: '+86 138 0013 8000' }, { phone: '138-0013-8000' }, ['phone']],
  ['an address', { address: '人民路12号' }, { address: '人民路１２号。' }, ['address']],
  ['a contact', { contact: '张 三' }, { contact: '张三' }, ['contact']],
  [
    'all',
    { phone: '1', address: 'a', contact: 'b' },
    { phone: '1', address: 'a', contact: 'b' },
    ['phone', 'address', 'contact'],
  ],
  ['nothing', { phone: '1', address: 'a' }, { phone: '2', contact: 'a' }, []],
  ['only what is empty', { phone: '', contact: '—' }, { phone: '', contact: '' }, []],
])('two suppliers that share %s', (_, one, other, what) => {
  const { warnings, have } = assess([quote(0, named('甲', one)), quote(1), quote(2, named('乙', other))])
  expect(have).toBe(3)
  sentences(warnings)
  const related = {
    code: 'related-suppliers',
    field: 'quotes',
    values: { one: '甲', other: '乙', what, quotes: [0, 2] },
  }
  expect(warnings).toMatchObject(what.length > 0 ? [related] : [])
})

test('one supplier with one telephone is no warning', () => {
  const supplier = named('甲', { phone: '1', creditCode: CODE })
  expect(assess([quote(0, supplier), quote(1, supplier)]).warnings).toEqual([])
})

test('prices with and without tax side by side are a warning', () => {
  expect(sentences(assess([quote(0), quote(1, { taxIncluded: false })]).warnings)).toEqual(['quotes-mixed-tax quotes'])
})

const anyQuote = fc
  .record({
    no: fc.integer({ min: 0, max: 4 }),
    name: fc.constantFrom('甲', '乙', '丙', '丁'),
    creditCode: fc.constantFrom(undefined, CODE, OTHER_CODE, 'wrong'),
    validUntil: fc.constantFrom('2026-03-09', TODAY, '2026-12-31'),
    currency: fc.constantFrom('CNY', 'CNY', 'USD'),
  })
  .map(({ no, name, creditCode, ...rest }) =>
    quote(no, { ...rest, supplier: creditCode === undefined ? { name } : { name, creditCode } }),
  )

test('the order of the quotes changes neither how many count nor which price is the lowest', () => {
  const shuffled = fc
    .array(anyQuote, { maxLength: 8 })
    .chain((quotes) => fc.tuple(fc.constant(quotes), fc.shuffledSubarray(quotes, { minLength: quotes.length })))
  fc.assert(
    fc.property(shuffled, ([quotes, other]) => {
      const { have, lowestFen } = assess(quotes)
      expect(assess(other)).toMatchObject({ have, ...(lowestFen === undefined ? {} : { lowestFen }) })
    }),
  )
})

test('one more quote never makes fewer suppliers count, unless it shows two of them to be one', () => {
  fc.assert(
    fc.property(fc.array(anyQuote, { maxLength: 6 }), (quotes) => {
      const { have } = assess(quotes)
      expect(assess([...quotes, quote(0, named('全新的一家'))]).have).toBe(have + 1)
    }),
  )
})

test('a quote counts exactly when nothing speaks against it', () => {
  fc.assert(
    fc.property(fc.array(anyQuote, { maxLength: 8 }), (quotes) => {
      for (const { counts, why } of assess(quotes).quotes) expect(counts).toBe(why.length === 0)
    }),
  )
})

test('a form with an incomplete quote is kept as it is', () => {
  const form: QuotesForm = quotesSchema.parse({ quotes: [{ supplier: { name: '甲' } }], chosen: 0 })
  expect(form.quotes).toEqual([{ supplier: { name: '甲' }, lines: [] }])
})
