// The texts of the inbox.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '待办', en: 'To do' },
} as const satisfies WordList
