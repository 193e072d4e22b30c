// What no policy may say, whatever it is about: a key that is there twice, an escalation to nobody.

import type { Words } from '../words.ts'
import type { PolicyLadder } from './type.ts'

/** Of the codes below; they are part of the words of every process. */
export const CONTRADICTIONS: Readonly<Record<string, Words>> = {
  'policy-key-twice': { zh: '代码重复', en: 'This key is there twice' },
  'policy-escalates-to-nobody': {
    zh: '升级或移交须写明给谁',
    en: 'An escalation, and handing it on, must say to whom',
  },
}

export type Contradiction = { readonly path: (string | number)[]; readonly code: string }

/** The keys of a list that were there before. */
export function keysTwice(path: readonly string[], entries: readonly { readonly key: string }[]): Contradiction[] {
  const first = new Map<string, number>()
  for (const [at, { key }] of entries.entries()) if (!first.has(key)) first.set(key, at)
  return entries.flatMap(({ key }, at) =>
    first.get(key) === at ? [] : [{ path: [...path, at, 'key'], code: 'policy-key-twice' }],
  )
}

export function leadsNowhere(path: readonly (string | number)[], { rungs }: PolicyLadder): Contradiction[] {
  return rungs.flatMap((rung, at) =>
    (rung.do === 'escalate' || rung.do === 'move') && rung.to === undefined
      ? [{ path: [...path, 'rungs', at], code: 'policy-escalates-to-nobody' }]
      : [],
  )
}
