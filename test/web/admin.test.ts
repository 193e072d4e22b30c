// What the office's pages work out by themselves: changes laid over each other, values with several shapes, days and weeks.
import { expect, test } from 'vitest'
import { asOfOne } from '../../web/admin/calendar/calendar.ts'
import { alternativesOf, chosenOf, startOfAlternative, startOfPolicy } from '../../web/admin/policies/alternatives.ts'
import { isSame, laidOver } from '../../web/admin/policies/merge.ts'
import { withNewKey } from '../../web/admin/policies/new-key.ts'
import { daysBetween, shifted, weekdayOf } from '../../web/lib/days.ts'
import { Problem } from '../../web/lib/problem.ts'

const number = { type: 'integer', minimum: 0 } as const
const SPAN = {
  anyOf: [
    { type: 'object', properties: { hours: { type: 'number' } }, required: ['hours'] },
    { type: 'object', properties: { workingDays: number }, required: ['workingDays'] },
    {
      type: 'object',
      properties: { rule: { type: 'string', enum: ['before-night', 'next-day'] } },
      required: ['rule'],
    },
    {
      type: 'object',
      properties: { rule: { type: 'string', const: 'patrol' }, at: { type: 'string', pattern: '^\\d\\d:\\d\\d$' } },
      required: ['rule', 'at'],
    },
  ],
} as const
const MODE = {
  anyOf: [
    { type: 'object', properties: { kind: { type: 'string', enum: ['all', 'any'] } }, required: ['kind'] },
    { type: 'object', properties: { kind: { const: 'quorum' }, count: number }, required: ['kind', 'count'] },
    { type: 'object', properties: { kind: { const: 'quorum' }, share: number }, required: ['kind', 'share'] },
  ],
} as const

test.each([
  [{ hours: 4 }, 'hours'],
  [{ workingDays: 0 }, 'workingDays'],
  [{ rule: 'next-day' }, 'rule:next-day:'],
  [{ rule: 'patrol', at: '07:30' }, 'rule:patrol:at'],
])('the shape of %o is %s', (value, key) => {
  expect(chosenOf(alternativesOf(SPAN), value)?.key).toBe(key)
})

test('shapes with the same word are told apart by what else they hold', () => {
  const all = alternativesOf(MODE)
  expect(chosenOf(all, { kind: 'any' })?.key).toBe('kind:any:')
  expect(chosenOf(all, { kind: 'quorum', count: 2 })?.key).toBe('kind:quorum:count')
  expect(chosenOf(all, { kind: 'quorum', share: 60 })?.key).toBe('kind:quorum:share')
  expect(chosenOf(all, undefined)).toBeUndefined()
})

test('a plain word stands beside shapes', () => {
  const all = alternativesOf({
    anyOf: [{ const: 'due' }, { type: 'object', properties: { after: SPAN }, required: ['after'] }],
  })
  expect(chosenOf(all, 'due')?.key).toBe('due')
  expect(chosenOf(all, { after: { hours: 1 } })?.key).toBe('after')
  expect(all.map((one) => startOfAlternative(one, undefined))).toEqual(['due', { after: { workingDays: 1 } }])
})

test('another unit keeps the number where it can', () => {
  const [hours, days, , , patrol] = alternativesOf(SPAN)
  if (!hours || !days || !patrol) throw new Error('a shape is missing')
  expect(startOfAlternative(days, { hours: 4 })).toEqual({ workingDays: 4 })
  expect(startOfAlternative(days, { hours: 2.5 })).toEqual({ workingDays: 1 })
  expect(startOfAlternative(hours, { workingDays: 3 })).toEqual({ hours: 3 })
  expect(startOfAlternative(patrol, { hours: 4 })).toEqual({ rule: 'patrol', at: '08:00' })
})

test('a new entry holds what is needed and what is usual', () => {
  const step = {
    type: 'object',
    properties: {
      key: { type: 'string', ui: { widget: 'key' } },
      title: { type: 'object', ui: { widget: 'words' } },
      who: { type: 'array', items: {}, ui: { widget: 'lines' } },
      own: { type: 'string', enum: ['allow', 'skip'], default: 'skip' },
      from: { type: 'integer', ui: { widget: 'money' } },
      ladder: {
        type: 'object',
        properties: { due: SPAN, rungs: { type: 'array', items: {} } },
        required: ['due', 'rungs'],
      },
    },
    required: ['key', 'title', 'who', 'ladder'],
  } as const
  expect(startOfPolicy(step)).toEqual({
    key: '',
    title: { zh: '', en: '' },
    who: [],
    own: 'skip',
    ladder: { due: { workingDays: 1 }, rungs: [] },
  })
})

test('a new entry has a key of its own', () => {
  expect(withNewKey({ key: '', title: {} }, [{ key: 'office' }, { key: 'new-3' }])).toMatchObject({ key: 'new-4' })
  expect(withNewKey({ role: 'buyer' }, [])).toEqual({ role: 'buyer' })
})

const BASE = {
  most: 100,
  quotes: { count: 3, from: 0 },
  chain: [
    { key: 'head', days: 1 },
    { key: 'principal', days: 1 },
  ],
}

test('what only one of two changed is taken from it', () => {
  const mine = { ...BASE, most: 200, chain: [{ key: 'head', days: 2 }, BASE.chain[1]] }
  const theirs = { ...BASE, quotes: { count: 4, from: 0 }, chain: [BASE.chain[0], { key: 'principal', days: 5 }] }
  expect(laidOver(BASE, mine, theirs)).toEqual({
    most: 200,
    quotes: { count: 4, from: 0 },
    chain: [
      { key: 'head', days: 2 },
      { key: 'principal', days: 5 },
    ],
  })
})

test('where both changed the same, one’s own is kept', () => {
  expect(laidOver(BASE, { ...BASE, most: 200 }, { ...BASE, most: 300 })).toMatchObject({ most: 200 })
  const shorter = [{ key: 'head', days: 1 }]
  const longer = [...BASE.chain, { key: 'council', days: 1 }]
  expect(laidOver(BASE, { ...BASE, chain: longer }, { ...BASE, chain: shorter })).toMatchObject({ chain: longer })
})

test('what was taken away stays away, and what was added is there', () => {
  const { most: _, ...mine } = BASE
  expect(laidOver(BASE, mine, { ...BASE, note: 'new' })).toEqual({ ...mine, note: 'new' })
})

test('the order of fields says nothing, the order of a list does', () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})

test.each([
  ['2026-11-26', 'thu'],
  ['2026-11-29', 'sun'],
  ['2026-11-30', 'mon'],
])('%s is a %s', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday)
})

test('days go over the ends of months and years', () => {
  expect(shifted('2026-12-31', 1)).toBe('2027-01-01')
  expect(shifted('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
  expect(daysBetween('2026-12-30', '2026-12-29')).toEqual([])
})

test('problems of the days of a list are told of the form that stands for them', () => {
  const problem = new Problem(422, {
    code: 'invalid-form',
    detail: 'Please look again.',
    fields: [
      { field: 'days.3.name', code: 'required', message: 'This is required.' },
      { field: 'timetables.0.weekdays.mon.0.1', code: 'bad-time', message: 'This is no time.' },
      { code: 'other', message: 'Something else.' },
    ],
  })
  const told = asOfOne(problem) as Problem
  expect(told.message).toBe('Please look again.')
  expect(told.fields.map(({ field }) => field)).toEqual(['name', 'weekdays.mon', undefined])
  expect(asOfOne('else')).toBe('else')
})
