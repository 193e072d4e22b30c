// The texts of the office's log.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  text: {
    zh: '人员、角色、制度、校历每改一次都记在这里，不能删改。',
    en: 'Every change of people, roles, policies and the calendar is kept here and cannot be changed.',
  },
  list: { zh: '管理记录', en: 'Log of the office' },
  none: { zh: '还没有改过什么', en: 'Nothing has been changed yet' },
} as const satisfies WordList
