import { expect, test } from 'vitest'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import {
  accepted,
  check,
  context,
  type Form,
  file,
  keptRequest,
  LIBRARY,
  OFFICE,
  policyWith,
  requestForm,
  told,
} from './samples.ts'

const line = (change: Form = {}): Form => ({ item: '纸', quantity: 1, unit: '包', estimatedPriceFen: 100, ...change })

test('a request is kept with the department, the category and the sum as later steps need them', () => {
  const { value, facts, marks } = accepted(check('request', requestForm()))
  expect(value).toMatchObject({ department: OFFICE, category: 'office', emergency: false, files: [] })
  expect(facts).toMatchObject({
    totalFen: 37_000,
    category: 'office',
    emergency: false,
    department: OFFICE,
    lineCount: 2,
  })
  expect(marks).toEqual([])
  expect(purchase.describe(value, {})).toEqual({ title: '开学办公用品', department: OFFICE, amountFen: 37_000 })
})

test.each([
  [{ department: LIBRARY }, LIBRARY],
  [{ department: '图书馆' }, LIBRARY],
  [{ department: ' 图书馆 ' }, LIBRARY],
  [{ department: '' }, OFFICE],
])('the department of %j is found', (change, id) => {
  expect(accepted(check('request', requestForm(change))).value).toMatchObject({ department: id })
})

test.each(['办公用品', 'Office supplies', 'office'])('the category %s is known', (category) => {
  expect(accepted(check('request', requestForm({ category }))).value).toMatchObject({ category: 'office' })
})

test.each<[string, Form, string[]]>([
  ['an unknown department', { department: '后勤集团' }, ['unknown-department department']],
  ['an unknown category', { category: '烟酒' }, ['unknown-category category']],
  ['a day that has passed', { neededOn: '2026-03-09' }, ['date-passed neededOn']],
  ['today', { neededOn: '2026-03-10' }, []],
  ['a day in another life', { neededOn: '2062-03-10' }, ['date-too-far neededOn']],
  ['no such day', { neededOn: '2026-02-30' }, ['bad-format neededOn']],
  ['no line', { lines: [] }, ['too-few lines']],
  ['201 lines', { lines: Array.from({ length: 201 }, () => line()) }, ['too-many lines']],
  ['nothing of something', { lines: [line({ quantity: 0 })] }, ['too-small lines.0.quantity']],
  ['next to nothing', { lines: [line({ quantity: 5e-324 })] }, ['too-small lines.0.quantity']],
  ['less than nothing', { lines: [line({ quantity: -1 })] }, ['too-small lines.0.quantity']],
  ['three decimals', { lines: [line({ quantity: 0.125 })] }, []],
  ['four decimals', { lines: [line(), line({ quantity: 0.1255 })] }, ['bad-value lines.1.quantity']],
  ['a quantity as text', { lines: [line({ quantity: '1' })] }, ['lines.0.quantity']],
  ['half a fen', { lines: [line({ estimatedPriceFen: 0.5 })] }, ['lines.0.estimatedPriceFen']],
  ['a gift', { lines: [line({ estimatedPriceFen: 0 })] }, []],
  ['a negative price', { lines: [line({ estimatedPriceFen: -1 })] }, ['too-small lines.0.estimatedPriceFen']],
  [
    'a line that is too dear',
    { lines: [line(), line({ quantity: 1_000_000_000, estimatedPriceFen: Number.MAX_SAFE_INTEGER })] },
    ['amount-too-large lines.1.estimatedPriceFen'],
  ],
  [
    'lines too dear together',
    { lines: Array.from({ length: 3 }, () => line({ estimatedPriceFen: 5e9 })) },
    ['amount-too-large lines'],
  ],
  ['a field of its own', { colour: 'red' }, ['unknown-field colour']],
  ['a NUL', { title: 'a\0b' }, ['text-unreadable title']],
  ['half a character', { reason: 'a\ud800' }, ['text-unreadable reason']],
  ['a whole one', { reason: '😀' }, []],
  ['spaces only', { title: '   ' }, ['title']],
  ['no file id', { files: ['../../etc/passwd'] }, ['bad-format files.0']],
])('%s', (_, change, problems) => {
  const result = told(check('request', requestForm(change)))
  expect(result).toHaveLength(problems.length)
  for (const [index, problem] of problems.entries()) expect(result[index]).toContain(problem)
})

test('all mistakes are told at once', () => {
  const form = requestForm({ department: 'x', category: 'y', neededOn: '2026-01-01', emergency: true })
  const policy = policyWith({ emergency: { allowed: false } })
  expect(told(check('request', form, { policy }))).toEqual([
    'unknown-department department',
    'unknown-category category',
    'date-passed neededOn',
    'emergency-not-allowed emergency',
  ])
})

test('somebody without a department says which one asks', () => {
  const { ownDepartment: _none, ...homeless } = context()
  const result = purchase.forms['request']?.check(requestForm({ lines: [line()], files: [] }), homeless)
  expect(result && told(result)).toEqual(['department-required department'])
})

test('buying first is marked for everybody to see', () => {
  expect(accepted(check('request', requestForm({ emergency: true })))).toMatchObject({
    marks: ['emergency'],
    facts: { emergency: true },
  })
})

test('a revised request keeps its day, and cannot become an emergency', () => {
  const request = keptRequest()
  const later = { today: '2026-04-01', request }
  expect(told(check('request', requestForm(), later))).toEqual([])
  expect(told(check('request', requestForm({ neededOn: '2026-03-25' }), later))).toEqual(['date-passed neededOn'])
  expect(told(check('request', requestForm({ emergency: true }), later))).toEqual(['emergency-fixed emergency'])
})

test('a file named twice is kept once', () => {
  expect(accepted(check('request', requestForm({ files: [file(1), file(1)] }))).value).toMatchObject({
    files: [file(1)],
  })
})
