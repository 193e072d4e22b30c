// One of a closed list, as people write it.

import type { Problem } from '../desk/refusal.ts'
import type { Choice } from './process.ts'

export type Resolved = { readonly found: string } | { readonly problem: Problem }

/** The key of one of a closed list, by its key or by its title in either language. */
export function choiceOf(value: string, choices: readonly Choice[], field: string, code: string): Resolved {
  const known = choices.find(({ key, title }) => [key, title.zh, title.en].includes(value))
  if (known) return { found: known.key }
  return { problem: { code, field, values: { value, allowed: choices.map(({ key }) => key).join(', ') } } }
}
