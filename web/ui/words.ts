// The texts of the small parts that every page uses.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  name: { zh: '后勤', en: 'Houqin' },
  titled: { zh: '{title} · {name}', en: '{title} · {name}' },
  until: { zh: '{due} 截止', en: 'due {due}' },
  back: { zh: '返回', en: 'Back' },
  again: { zh: '重试', en: 'Try again' },
  unreachable: {
    zh: '暂时连不上服务器，请检查网络后重试。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  failed: { zh: '没能打开，请重试。', en: 'This could not be opened. Try again.' },
} as const satisfies WordList
