// The sentences of the process for what its own rules find, asked for here without a round trip.

import type { Problem } from '../../domain/desk/refusal.ts'
import { textOf, useLanguage } from '../lib/language.ts'
import type { ProcessView } from '../lib/types.ts'

export function useProblemWords({ words }: ProcessView): (problem: Problem) => string {
  const { language } = useLanguage()
  return ({ code, values = {} }) => {
    const sentence = words[code]
    return sentence ? textOf(sentence, language, plain(values)) : code
  }
}

function plain(values: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  )
}
