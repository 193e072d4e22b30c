// A school's first calendar: China's public holidays with the make-up days, and a usual school week.

import type { DayHours, WeekHours, WorkCalendar } from './calendar.ts'
import { FESTIVALS, PUBLIC_HOLIDAYS } from './china-holidays.ts'
import { existingDay, weekdayOf } from './dates.ts'

const SCHOOL_DAY: DayHours = [
  ['08:00', '12:00'],
  ['14:00', '17:30'],
]

/** Monday to Friday 08:00–12:00 and 14:00–17:30. */
export const SCHOOL_WEEK: WeekHours = {
  mon: SCHOOL_DAY,
  tue: SCHOOL_DAY,
  wed: SCHOOL_DAY,
  thu: SCHOOL_DAY,
  fri: SCHOOL_DAY,
  sat: [],
  sun: [],
}

/** The years whose notices are known here; later years are provisional until the school enters them. */
export const CHINA_YEARS: readonly number[] = Object.keys(PUBLIC_HOLIDAYS).map(Number)

/** China's public calendar with the given week, and the names in the given language. A new object at each call. */
export function chinaCalendar(weekdays: WeekHours = SCHOOL_WEEK, language: 'zh' | 'en' = 'zh'): WorkCalendar {
  const holidays = Object.values(PUBLIC_HOLIDAYS).flat()
  const name = (festival: keyof typeof FESTIVALS) => FESTIVALS[festival][language]
  const makeUpName = { zh: '补班', en: ' make-up day' }[language]
  return {
    zone: 'Asia/Shanghai',
    weekdays,
    holidays: holidays.map(({ festival, from, to }) => ({
      ...(from === to ? { on: from } : { from, to }),
      name: name(festival),
    })),
    makeUp: holidays.flatMap(({ festival, madeUp }) =>
      madeUp.map(([on, paysFor]) => ({ on, as: weekdayOf(existingDay(paysFor)), name: name(festival) + makeUpName })),
    ),
    special: [],
    publishedYears: CHINA_YEARS,
  }
}
