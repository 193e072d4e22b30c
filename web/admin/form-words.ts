// The texts around the small forms of the office.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  needed: { zh: '请填写', en: 'Please fill this in' },
  neededChoice: { zh: '请选择', en: 'Please choose' },
} as const satisfies WordList
