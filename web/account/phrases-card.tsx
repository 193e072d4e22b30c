// What one often writes when signing.

import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { useKeepPreferences } from '../request/preferences.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { WORDS } from './account-words.ts'
import { useChange } from './use-change.ts'

const LONGEST = 200

export function PhrasesCard({ me }: { me: Me }) {
  const t = useText(WORDS)
  const id = useId()
  const [typed, setTyped] = useState('')
  const { busy, error, run } = useChange()
  const keepPreferences = useKeepPreferences()
  const phrases = me.preferences?.phrases ?? []
  const keep = (next: readonly string[]) => run(() => keepPreferences({ phrases: next }))
  const add = async () => {
    const phrase = typed.trim()
    if (phrase === '') return
    if (!phrases.includes(phrase)) await keep([...phrases, phrase])
    setTyped('')
  }
  return (
    <Section title={t('phrases')}>
      <p className="soft account-text">{t('phrasesText')}</p>
      <ul className="account-phrases">
        {phrases.map((phrase) => (
          <li key={phrase}>
            <span>{phrase}</span>
            <button
              type="button"
              aria-label={t('dropPhrase', { phrase })}
              onClick={() => void keep(phrases.filter((other) => other !== phrase))}
            >
              <Icon name="cross" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <form
        className="account-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <label htmlFor={id} className="unseen">
          {t('newPhrase')}
        </label>
        <Input
          id={id}
          value={typed}
          maxLength={LONGEST}
          placeholder={t('newPhrase')}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button htmlType="submit" loading={busy}>
          {t('addPhrase')}
        </Button>
      </form>
      <ProblemNote error={error} />
    </Section>
  )
}
