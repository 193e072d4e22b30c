import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PUBLIC_HOLIDAYS } from '../../../domain/worktime/china-holidays.ts'
import { dateOf, existingDay, weekdayOf } from '../../../domain/worktime/dates.ts'
import { type Notice, readNotice } from '../../../domain/worktime/notice.ts'
import { NOTICES } from './notices.ts'

function read(text: string, year?: number): Notice {
  const notice = readNotice(text, year)
  if ('unread' in notice) throw new Error(notice.unread)
  return notice
}

/** The free Mondays to Fridays: the notices sometimes leave out the weekend beside them. */
function freeWorkdays(spans: readonly { from: string; to: string }[]): string[] {
  const days = spans.flatMap(({ from, to }) => {
    const first = existingDay(from)
    return Array.from({ length: existingDay(to) - first + 1 }, (_, index) => first + index)
  })
  return days.filter((day) => !['sat', 'sun'].includes(weekdayOf(day))).map(dateOf)
}

describe.each(Object.entries(NOTICES))('the notice of %s', (year, text) => {
  const known = PUBLIC_HOLIDAYS[Number(year)] ?? []
  const notice = read(text)

  test('is about that year, whole and without contradictions', () => {
    expect(notice).toMatchObject({
      year: Number(year),
      problems: [],
      source: `国务院办公厅关于${year}年部分节假日安排的通知`,
    })
    expect(notice.holidays).toHaveLength(known.length)
  })

  test('frees the days that are known to be free', () => {
    expect(freeWorkdays(notice.holidays)).toEqual(freeWorkdays(known))
  })

  test('is made up for on the known days, each by the timetable of the day that it pays for', () => {
    const madeUp = notice.makeUp.map(({ on, as, paysFor }) => ({ on, as, paysFor }))
    const expected = known.flatMap((holiday) =>
      holiday.madeUp.map(([on, paysFor]) => ({ on, as: weekdayOf(existingDay(paysFor)), paysFor })),
    )
    expect(madeUp).toEqual(expected)
  })
})

test('names are those of the notice', () => {
  expect(read(NOTICES[2025]!).holidays.map(({ name }) => name)).toEqual([
    '元旦',
    '春节',
    '清明节',
    '劳动节',
    '端午节',
    '国庆节、中秋节',
  ])
  expect(read(NOTICES[2026]!).makeUp[0]).toEqual({
    on: '2026-01-04',
    as: 'fri',
    paysFor: '2026-01-02',
    name: '元旦补班',
  })
})

test('without its title it is about the year that is named beside it', () => {
  const text = '一、元旦：12月31日至1月2日放假调休，共3天。1月3日（周日）上班。'
  expect(readNotice(text)).toEqual({ unread: 'notice-no-year' })
  expect(read(text, 2027)).toMatchObject({
    holidays: [{ from: '2026-12-31', to: '2027-01-02' }],
    makeUp: [{ on: '2027-01-03', as: 'thu', paysFor: '2026-12-31' }],
    problems: [],
  })
})

test('a table is read too, with dates in any of the usual ways', () => {
  const table = [
    '节日\t开始\t结束\t补班',
    '元旦\t2027-01-01\t2027-01-03\t',
    '劳动节\t2027/5/1\t2027/5/5\t2027/4/25',
    '端午节\t2027年6月9日\t\t',
    '国庆节,2027.10.1至2027.10.7',
    '国庆节补班,2027.10.9、2027.10.16',
  ].join('\n')
  expect(read(table)).toMatchObject({
    year: 2027,
    holidays: [
      { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
      { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
      { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
      { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
    ],
    makeUp: [
      { on: '2027-04-25', as: 'wed' },
      { on: '2027-10-09', as: 'wed' },
      { on: '2027-10-16', as: 'thu' },
    ],
    problems: [],
  })
})

test.each([
  ['一、元旦：2027年1月1日至3日放假，共4天。', 'notice-count-differs', { name: '元旦', said: 4, found: 3 }],
  ['一、元旦：2027年1月1日（周四）放假。', 'notice-weekday-differs', { on: '2027-01-01', said: '四', found: '五' }],
  ['一、元旦：2027年1月32日放假。', 'notice-bad-date', { text: '1月32日' }],
  ['一、元旦：2027年1月1日至3日放假。1月2日上班。', 'notice-worked-free', { on: '2027-01-02' }],
  ['一、元旦：2027年1月1日放假。1月9日上班。', 'notice-no-day', { on: '2027-01-09', name: '元旦' }],
])('%s does not fit together', (text, code, values) => {
  expect(read(text).problems).toContainEqual({ code, values })
})

test.each(['', '放假了', '通知如下：', '2027年', '{}'])('%j holds no days', (text) => {
  expect(readNotice(text, 2027)).toEqual({ unread: 'notice-empty' })
})

test('no text makes it fail, or takes it long', () => {
  const pieces = fc.constantFrom(
    '一、',
    '元旦',
    '：',
    '1月1日',
    '至',
    '3日',
    '（周六）',
    '放假',
    '上班',
    '2027',
    '年',
    '。',
    '\n',
    '0',
    '-',
    '、',
    '2199年12月31日',
    'x',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(readNotice(parts.join(''), 2027)).toBeDefined()
    }),
  )
  const started = performance.now()
  readNotice(`一、${'元旦、'.repeat(5_000)}：1月1日至${'（'.repeat(5_000)}`, 2027)
  readNotice('1月1日'.repeat(4_000), 2027)
  expect(performance.now() - started).toBeLessThan(2_000)
})
