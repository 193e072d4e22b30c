// Whether what was typed is safe.

import { useText } from '../lib/language.ts'
import type { Saving } from './use-autosave.ts'
import { WORDS } from './words.ts'

export function SavedNote({ saving }: { saving: Saving }) {
  const t = useText(WORDS)
  return (
    <span className="start-saved" role="status">
      {textOf(saving)}
    </span>
  )

  function textOf(now: Saving): string {
    if (now.state === 'saved') return t('saved', { time: clock(now.at) })
    if (now.state === 'saving') return t('saving')
    return t(now.state === 'here' ? 'savedHere' : 'autosave')
  }
}

function clock(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(at))
}
