// Spans and named days in words.
import { expect, test } from 'vitest'
import { isWithin, ladderWords, withinWords } from '../../../domain/desk/time-words.ts'
import type { Within } from '../../../domain/worktime/index.ts'

test.each<[Within, string, string]>([
  [{ workingHours: 1 }, '1 个工作小时', '1 working hour'],
  [{ teachingDays: 3 }, '3 个教学日', '3 teaching days'],
  [{ halfDays: 0 }, '当前半天结束', 'the end of the same half day'],
  [{ halfDays: 2 }, '第 2 个半天结束', 'the end of half day 2'],
  [{ rule: 'before-night' }, '当天 24 点（小修不隔夜）', 'midnight of the same day'],
  [{ rule: 'next-morning-patrol', at: '07:10' }, '下一次早巡（07:10）', 'the next morning patrol (07:10)'],
  [
    { rule: 'week-of-term', week: 5, weekday: 'fri' },
    '学期第 5 周周五下班',
    'the closing on Friday of week 5 of the term',
  ],
  [
    { rule: 'week-of-term', week: 5, weekday: 'sun', at: '18:00' },
    '学期第 5 周周日 18:00',
    '18:00 on Sunday of week 5 of the term',
  ],
])('%j is %s', (within, zh, en) => {
  expect(isWithin(within)).toBe(true)
  expect(withinWords(within)).toEqual({ zh, en })
})

test('what has a rule among other things is no span', () => {
  expect(isWithin({ rule: 'before-night', title: '' })).toBe(false)
  expect(isWithin({ at: '07:10' })).toBe(false)
})

test('no half days are a length of time, no working days are none', () => {
  expect(ladderWords({ due: { halfDays: 0 }, rungs: [] }).en).toContain('due: the end of the same half day')
  expect(ladderWords({ due: { workingDays: 0 }, rungs: [] }).en).toContain('due: at once')
})
