// Differences between two versions of a policy, a sentence each.

import { useSay } from '../../lib/language.ts'
import { SCROLLED } from '../../ui/scrolled.ts'
import type { Change } from './policy.ts'

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const say = useSay()
  if (changes.length === 0) return null
  return (
    <ul className="policy-changes" {...SCROLLED}>
      {changes.map(({ path, sentence }) => (
        <li key={`${path} ${sentence.zh}`}>{say(sentence)}</li>
      ))}
    </ul>
  )
}
