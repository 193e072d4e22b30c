// Phrases that are often written: those of the house for this act, and one's own, which may be added and taken away.

import { App, Button } from 'antd'
import { useState } from 'react'
import { useText } from '../lib/language.ts'
import type { Me, Verdict } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { useProblemText } from '../ui/problem-note.tsx'
import { WORDS } from './act-words.ts'
import { useKeepPreferences } from './preferences.ts'

const USUAL = {
  approve: ['phraseAgree', 'phraseChecked', 'phraseSoon'],
  complete: [],
  return: ['phraseSupplement', 'phraseQuotes', 'phraseReason', 'phraseAmount'],
  reject: ['phraseNotNow', 'phraseNoBudget'],
} as const satisfies Record<Verdict, readonly (keyof typeof WORDS)[]>

type Properties = {
  readonly act: Verdict
  readonly me: Me
  readonly opinion: string
  readonly onChoose: (opinion: string) => void
}

export function Phrases({ act, me, opinion, onChoose }: Properties) {
  const t = useText(WORDS)
  const [editing, setEditing] = useState(false)
  const own = me.preferences?.phrases ?? []
  const keep = useKeep()
  const usual = USUAL[act].map((name) => t(name))
  const written = opinion.trim()
  const isNew = written !== '' && !own.includes(written) && !usual.includes(written)
  return (
    <fieldset className="phrases">
      <legend className="unseen">{t('phrases')}</legend>
      {!editing &&
        [...usual, ...own.filter((phrase) => !usual.includes(phrase))].map((phrase) => (
          <button key={phrase} type="button" className="phrase" onClick={() => onChoose(withPhrase(opinion, phrase))}>
            {phrase}
          </button>
        ))}
      {editing &&
        own.map((phrase) => (
          <button
            key={phrase}
            type="button"
            className="phrase phrase-own"
            aria-label={t('dropPhrase', { phrase })}
            onClick={() => void keep(own.filter((other) => other !== phrase))}
          >
            {phrase}
            <Icon name="cross" size={14} />
          </button>
        ))}
      {isNew && (
        <Button size="small" type="link" onClick={() => void keep([...own, written])}>
          {t('keepPhrase')}
        </Button>
      )}
      {own.length > 0 && (
        <Button size="small" type="link" onClick={() => setEditing(!editing)} aria-pressed={editing}>
          {editing ? t('editPhrasesDone') : t('editPhrases')}
        </Button>
      )}
    </fieldset>
  )
}

function useKeep(): (phrases: readonly string[]) => Promise<void> {
  const keepPreferences = useKeepPreferences()
  const textOf = useProblemText()
  const { message } = App.useApp()
  return async (phrases) => {
    try {
      await keepPreferences({ phrases })
    } catch (error) {
      void message.error(textOf(error))
    }
  }
}

/** Stands alone, or after what was written already; never twice. */
function withPhrase(opinion: string, phrase: string): string {
  const written = opinion.trim()
  if (written === '' || written.includes(phrase)) return written === '' ? phrase : opinion
  return `${written}${/[。.!！?？;；]$/.test(written) ? '' : ' '}${phrase}`
}
