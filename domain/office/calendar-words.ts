// The sentences of what the office's calendar refuses, and of what does not fit together in a pasted notice.

import type { Words } from '../words.ts'

export const CALENDAR_WORDS: Readonly<Record<string, Words>> = {
  'calendar-changed': {
    zh: '校历刚刚被别人改过，请在最新的校历上重新修改。',
    en: 'Somebody else has just changed the calendar; please make your change on the newest one.',
  },
  'unknown-hours-of': {
    zh: '没有这个校区或班组。',
    en: 'There is no such site or team.',
  },
  'notice-empty': {
    zh: '没有读到放假日期。请粘贴通知全文，或每行一个节日的表格。',
    en: 'No holidays were found. Paste the whole notice, or a table with a line for each holiday.',
  },
  'notice-no-year': {
    zh: '没有读到是哪一年的安排，请选择年份。',
    en: 'It does not say which year it is about; please choose the year.',
  },
  'notice-count-differs': {
    zh: '{name}：通知写共 {said} 天，日期却是 {found} 天。',
    en: '{name}: the notice says {said} days, but its dates are {found} days.',
  },
  'notice-weekday-differs': {
    zh: '{on} 是星期{found}，通知写的是星期{said}。',
    en: '{on} is 星期{found}, the notice says 星期{said}.',
  },
  'notice-bad-date': { zh: '没有这一天：{text}。', en: 'There is no such day: {text}.' },
  'notice-worked-free': {
    zh: '{on} 既放假又上班。',
    en: '{on} is a holiday and is worked.',
  },
  'notice-no-day': {
    zh: '{on}（{name}）补哪一天的班看不出来，请选择按星期几的作息上班。',
    en: 'It is not clear which day {on} ({name}) makes up for; please choose by which weekday it is worked.',
  },
}
