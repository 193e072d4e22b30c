// A calendar from outside is examined before it is used.

import { describe, expect, test } from 'vitest'
import { checkCalendar, chinaCalendar, compile, dueAt, SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import { at, wall } from './wall-clock.ts'

const good = { zone: 'Asia/Shanghai', weekdays: SCHOOL_WEEK, holidays: [], makeUp: [], special: [] }

const problemsOf = (value: unknown) => {
  const checked = checkCalendar(value)
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}

test('the public calendar passes and comes back as it was', () => {
  expect(checkCalendar(chinaCalendar())).toEqual({ ok: true, calendar: chinaCalendar() })
})

test('a calendar as a client sends it can be used at once', () => {
  const sent = JSON.parse(`{
    "zone": "Asia/Shanghai",
    "weekdays": { "mon": [["08:00","12:00"],["14:00","17:30"]], "sun": [] },
    "holidays": [{ "on": "2026-03-09", "name": "停课", "yearly": false }, { "from": "2026-10-01", "to": "2026-10-07", "name": "国庆节" }],
    "makeUp": [{ "on": "2026-03-14", "as": "mon" }],
    "special": [{ "on": "2026-03-15", "hours": [["22:00","06:00"]] }]
  }`)
  const checked = checkCalendar(sent)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const due = dueAt(compile(checked.calendar), at('2026-03-02 17:00'), { workingHours: 9 })
  expect([wall(due.at), due.provisional]).toEqual(['Sun 2026-03-15 23:00', false])
})

test('terms, half days and timetables without holidays come back as they were', () => {
  const calendar = {
    ...good,
    timetables: [{ from: '2026-03-02', weekdays: SCHOOL_WEEK, holidays: false }],
    halfDays: [{ on: '2026-03-06', works: 'morning', name: '放假前半天' }],
    terms: [{ name: '2026 春季学期', from: '2026-03-02', to: '2026-07-03' }],
  }
  expect(checkCalendar(calendar)).toEqual({ ok: true, calendar })
})

test('weekdays and lists that are left out are empty', () => {
  const checked = checkCalendar({ zone: 'Asia/Shanghai', weekdays: {} })
  expect(checked).toMatchObject({
    ok: true,
    calendar: { weekdays: { sun: [] }, holidays: [], makeUp: [], special: [] },
  })
})

describe('problems have a place and a code', () => {
  const week = (mon: unknown) => ({ ...good, weekdays: { ...SCHOOL_WEEK, mon } })
  test.each<[string, unknown, string[]]>([
    ['no object', 'calendar', [' not-an-object']],
    ['nothing', null, [' not-an-object']],
    ['no zone', { ...good, zone: undefined }, ['zone unknown-zone']],
    ['an unknown zone', { ...good, zone: 'Asia/Nowhere' }, ['zone unknown-zone']],
    ['an offset for a zone', { ...good, zone: '+08:00' }, ['zone unknown-zone']],
    [
      'terms that share a day',
      {
        ...good,
        terms: [
          { name: '春', from: '2026-03-02', to: '2026-07-03' },
          { name: '秋', from: '2026-07-03', to: '2027-01-22' },
        ],
      },
      ['terms.1 bad-span'],
    ],
    [
      'terms that end before they begin, without a name, on no date',
      {
        ...good,
        terms: [
          { from: '2026-03-02', to: '2026-02-01' },
          { name: '秋', from: '2026-02-30' },
        ],
      },
      ['terms.0.to bad-span', 'terms.0.name bad-name', 'terms.1.from bad-date', 'terms.1.to bad-date'],
    ],
    [
      'half days',
      {
        ...good,
        halfDays: [
          { on: '2026-03-02', works: 'evening' },
          { on: '2026-03-02', works: 'morning' },
        ],
      },
      ['halfDays.0.works bad-half', 'halfDays.1.on duplicate-day'],
    ],
    [
      'a timetable that may or may not have holidays',
      { ...good, timetables: [{ from: '2026-03-02', weekdays: SCHOOL_WEEK, holidays: 'no' }] },
      ['timetables.0.holidays bad-flag'],
    ],
    ['no weekdays', { ...good, weekdays: undefined }, ['weekdays not-an-object']],
    ['a weekday with a typo', { ...good, weekdays: { monday: [] } }, ['weekdays.monday unknown-field']],
    ['a field with a typo', { ...good, makeup: [] }, ['makeup unknown-field']],
    ['hours that are no list', week('08:00-12:00'), ['weekdays.mon not-a-list']],
    ['hours without an end', week([['08:00']]), ['weekdays.mon.0 bad-hours']],
    [
      'a bad time',
      week([
        ['8:00', '12:00'],
        ['14:00', '24:30'],
      ]),
      ['weekdays.mon.0.0 bad-time', 'weekdays.mon.1.1 bad-time'],
    ],
    ['24:00 as a start', week([['24:00', '06:00']]), ['weekdays.mon.0.0 bad-time']],
    ['a number for a time', week([[8, 12]]), ['weekdays.mon.0.0 bad-time']],
    ['empty hours', week([['08:00', '08:00']]), ['weekdays.mon.0 empty-hours']],
    [
      'overlapping hours',
      week([
        ['13:00', '17:00'],
        ['08:00', '13:01'],
      ]),
      ['weekdays.mon hours-overlap'],
    ],
    [
      'a late hour within the night shift',
      week([
        ['22:00', '06:00'],
        ['23:00', '23:30'],
      ]),
      ['weekdays.mon hours-overlap'],
    ],
    ['too many hours', week(Array(25).fill(['08:00', '08:01'])), ['weekdays.mon too-many']],
    [
      'a day that does not exist',
      { ...good, holidays: [{ on: '2026-02-30', name: '节' }] },
      ['holidays.0.on bad-date'],
    ],
    ['a date in other letters', { ...good, holidays: [{ on: '2026/02/03', name: '节' }] }, ['holidays.0.on bad-date']],
    [
      'a holiday without a day',
      { ...good, holidays: [{ name: '节' }] },
      ['holidays.0.from bad-date', 'holidays.0.to bad-date'],
    ],
    [
      'a holiday with both',
      { ...good, holidays: [{ on: '2026-02-03', to: '2026-02-04', name: '节' }] },
      ['holidays.0 bad-span'],
    ],
    [
      'a holiday that ends before it begins',
      { ...good, holidays: [{ from: '2026-02-03', to: '2026-02-02', name: '节' }] },
      ['holidays.0.to bad-span'],
    ],
    [
      'a yearly holiday longer than a year',
      { ...good, holidays: [{ from: '2026-01-01', to: '2027-06-01', name: '节', yearly: true }] },
      ['holidays.0.to bad-span'],
    ],
    ['a holiday without a name', { ...good, holidays: [{ on: '2026-02-03' }] }, ['holidays.0.name bad-name']],
    ['an empty name', { ...good, holidays: [{ on: '2026-02-03', name: ' ' }] }, ['holidays.0.name bad-name']],
    [
      'yearly in words',
      { ...good, holidays: [{ on: '2026-02-03', name: '节', yearly: 'yes' }] },
      ['holidays.0.yearly bad-flag'],
    ],
    [
      'the same holiday twice',
      {
        ...good,
        holidays: [
          { on: '2026-02-03', name: '一' },
          { on: '2026-02-03', name: '二' },
        ],
      },
      ['holidays.1.on duplicate-day'],
    ],
    ['an unknown weekday', { ...good, makeUp: [{ on: '2026-02-14', as: 'friday' }] }, ['makeUp.0.as bad-weekday']],
    [
      'the same make-up day twice',
      {
        ...good,
        makeUp: [
          { on: '2026-02-14', as: 'fri' },
          { on: '2026-02-14', as: 'mon' },
        ],
      },
      ['makeUp.1.on duplicate-day'],
    ],
    [
      'the same special day twice',
      {
        ...good,
        special: [
          { on: '2026-02-14', hours: [] },
          { on: '2026-02-14', hours: [] },
        ],
      },
      ['special.1.on duplicate-day'],
    ],
    [
      'bad hours of a special day',
      { ...good, special: [{ on: '2026-02-14', hours: [['x', '10:00']] }] },
      ['special.0.hours.0.0 bad-time'],
    ],
    ['a number for a special day', { ...good, special: [7] }, ['special.0 not-an-object', 'special.0.on bad-date']],
    [
      'two timetables from one day',
      { ...good, timetables: [1, 2].map(() => ({ from: '2026-05-01', weekdays: SCHOOL_WEEK })) },
      ['timetables.1.from duplicate-day'],
    ],
    [
      'a year in words',
      { ...good, publishedYears: [2026, '2027', 1.5] },
      ['publishedYears.1 bad-year', 'publishedYears.2 bad-year'],
    ],
  ])('%s', (_, value, expected) => {
    expect(problemsOf(value)).toEqual(expected)
  })
})

test('touching hours, a night shift and a whole day are no problem', () => {
  const weekdays = {
    mon: [
      ['08:00', '12:00'],
      ['12:00', '13:00'],
    ],
    tue: [['22:00', '06:00']],
    wed: [['00:00', '24:00']],
  }
  expect(problemsOf({ ...good, weekdays })).toEqual([])
})

test('a night shift may meet the next morning', () => {
  expect(problemsOf({ ...good, weekdays: { mon: [['22:00', '06:00']], tue: [['05:00', '09:00']] } })).toEqual([])
})
