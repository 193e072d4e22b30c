// The texts around choosing a password.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  again: { zh: '再输入一次', en: 'Once more' },
  differs: { zh: '两次输入的密码不一样', en: 'The two are not the same' },
  rule: {
    zh: '至少 {count} 个字符，几个词连起来最好记。',
    en: 'At least {count} characters; a few words in a row are easy to keep.',
  },
  short: { zh: '还差 {count} 个字符', en: '{count} more {count?character:characters}' },
  weak: { zh: '容易被猜到，换几个不相干的词', en: 'Easily guessed: try some unrelated words' },
  fair: { zh: '可以', en: 'Good enough' },
  good: { zh: '很好', en: 'Strong' },
} as const satisfies WordList
