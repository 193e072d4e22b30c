// The languages, each called by its own name.

import { WORDS } from './words.ts'

export const LANGUAGES = [
  { value: 'zh', label: WORDS.ownName.zh },
  { value: 'en', label: WORDS.ownName.en },
] as const
