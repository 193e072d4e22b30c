// The two languages of the pages. Texts are pairs, as on the server: a feature keeps its own in words.ts, and a text without
// one of its languages does not compile. `{name}` places are filled; `{count?request:requests}` chooses by number.

import { createContext, useCallback, useContext } from 'react'
import { fill, type Language, type Words } from '../../domain/words.ts'

export type { Language, Words }
export type WordList = Readonly<Record<string, Words>>
export type Values = Readonly<Record<string, string | number>>

const KEPT = 'houqin.language'
const NUMBERED = /\{(\w+)\?([^:}]*):([^}]*)\}/g

/** What was chosen last on this device; before that what the browser prefers. Chinese comes first. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.languages.some((name) => name.toLowerCase().startsWith('zh')) || navigator.languages.length === 0
    ? 'zh'
    : 'en'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
}

export type LanguageChoice = { readonly language: Language; readonly choose: (language: Language) => void }
export const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined })

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

export function textOf(words: Words, language: Language, values: Values = {}): string {
  const chosen = words[language].replaceAll(NUMBERED, (_, name: string, one: string, other: string) =>
    values[name] === 1 ? one : other,
  )
  return fill(chosen, values)
}

/** The texts of a feature by their names: `const t = useText(WORDS)`, `t('empty')`. */
export function useText<List extends WordList>(list: List): (name: keyof List & string, values?: Values) => string {
  const { language } = useLanguage()
  return useCallback((name, values) => textOf(list[name] as Words, language, values), [list, language])
}

/** Says words that the server has sent. */
export function useSay(): (words: Words | undefined, values?: Values) => string {
  const { language } = useLanguage()
  return useCallback((words, values) => (words ? textOf(words, language, values) : ''), [language])
}
