// China's public calendar, against a second source and against the calendar on the wall.

import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { CHINA_YEARS, chinaCalendar, compile, describeDays, workingHoursFrom } from '../../../domain/worktime/index.ts'
import { school } from './calendars.ts'
import { at, wall } from './wall-clock.ts'

test('the years 2018 to 2026 are known', () => {
  expect(CHINA_YEARS).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
})

test.each(CHINA_YEARS)('every day of %i is free or worked as chinese-days has it', (year) => {
  const days = describeDays(school, `${year}-01-01`, `${year}-12-31`)
  const ours = days.filter(({ hours }) => hours.length > 0).map(({ date }) => date)
  const theirs = days.map(({ date }) => date).filter((date) => chineseDays.isWorkday(date))
  expect(ours).toEqual(theirs)
})

describe('a job of two hours, reported at 16:50 on the last day before a holiday, is due at 09:20 on the first day after', () => {
  test.each([
    ['春节', '2018-02-14', 'Thu 2018-02-22'],
    ['春节', '2019-02-03', 'Mon 2019-02-11'],
    ['春节', '2020-01-23', 'Mon 2020-02-03'],
    ['春节', '2021-02-10', 'Thu 2021-02-18'],
    ['春节', '2022-01-30', 'Mon 2022-02-07'],
    ['春节', '2023-01-20', 'Sat 2023-01-28'],
    ['春节', '2024-02-09', 'Sun 2024-02-18'],
    ['春节', '2025-01-27', 'Wed 2025-02-05'],
    ['春节', '2026-02-14', 'Tue 2026-02-24'],
    ['劳动节', '2018-04-28', 'Wed 2018-05-02'],
    ['劳动节', '2019-04-30', 'Sun 2019-05-05'],
    ['劳动节', '2020-04-30', 'Wed 2020-05-06'],
    ['劳动节', '2021-04-30', 'Thu 2021-05-06'],
    ['劳动节', '2022-04-29', 'Thu 2022-05-05'],
    ['劳动节', '2023-04-28', 'Thu 2023-05-04'],
    ['劳动节', '2024-04-30', 'Mon 2024-05-06'],
    ['劳动节', '2025-04-30', 'Tue 2025-05-06'],
    ['劳动节', '2026-04-30', 'Wed 2026-05-06'],
    ['国庆节', '2018-09-30', 'Mon 2018-10-08'],
    ['国庆节', '2019-09-30', 'Tue 2019-10-08'],
    ['国庆节', '2020-09-30', 'Fri 2020-10-09'],
    ['国庆节', '2021-09-30', 'Fri 2021-10-08'],
    ['国庆节', '2022-09-30', 'Sat 2022-10-08'],
    ['国庆节', '2023-09-28', 'Sat 2023-10-07'],
    ['国庆节', '2024-09-30', 'Tue 2024-10-08'],
    ['国庆节', '2025-09-30', 'Thu 2025-10-09'],
    ['国庆节', '2026-09-30', 'Thu 2026-10-08'],
  ])('%s: reported %s, due %s', (_, last, first) => {
    expect(wall(workingHoursFrom(school, at(`${last} 16:50`), 2))).toBe(`${first} 09:20`)
  })
})

test('make-up days of 2026 follow the timetable of the workday that they pay for', () => {
  const of2026 = chinaCalendar().makeUp.filter(({ on }) => on.startsWith('2026'))
  expect(of2026.map(({ on, as, name }) => `${on} ${as} ${name}`)).toEqual([
    '2026-01-04 fri 元旦补班',
    '2026-02-14 fri 春节补班',
    '2026-02-28 mon 春节补班',
    '2026-05-09 tue 劳动节补班',
    '2026-09-20 tue 国庆节补班',
    '2026-10-10 wed 国庆节补班',
  ])
})

test('a make-up day is a Saturday or Sunday, and takes the place of a Monday to Friday', () => {
  for (const { on, as } of chinaCalendar().makeUp) {
    expect([6, 0]).toContain(new Date(on).getUTCDay())
    expect(['mon', 'tue', 'wed', 'thu', 'fri']).toContain(as)
  }
})

test('a school whose Fridays are short has a short make-up Saturday', () => {
  const week = { ...chinaCalendar().weekdays, fri: [['08:00', '12:00']] as const }
  const days = describeDays(compile(chinaCalendar(week)), '2026-02-14', '2026-02-14')
  expect(days).toEqual([{ date: '2026-02-14', hours: [['08:00', '12:00']], name: '春节补班' }])
})

test('names are given in English as well', () => {
  const { holidays, makeUp } = chinaCalendar(undefined, 'en')
  expect(holidays.at(-1)?.name).toBe('National Day')
  expect(makeUp.at(-1)?.name).toBe('National Day make-up day')
})
