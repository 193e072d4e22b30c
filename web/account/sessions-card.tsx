// The password, and leaving: on this device or on all.

import { App, Button } from 'antd'
import { useState } from 'react'
import { useText } from '../lib/language.ts'
import { useProblemText } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { WORDS } from './account-words.ts'
import { PasswordForm } from './password-form.tsx'
import { useSignOut } from './use-sign-out.ts'

export function SessionsCard() {
  const t = useText(WORDS)
  const [changing, setChanging] = useState(false)
  const { here, everywhere } = useSignOut()
  const { modal, message } = App.useApp()
  const textOf = useProblemText()
  const ask = () =>
    void modal.confirm({
      title: t('signOutEverywhere'),
      content: t('signOutEverywhereAsk'),
      icon: null,
      okText: t('signOutEverywhere'),
      cancelText: t('cancel'),
      onOk: () => everywhere().catch((error: unknown) => void message.error(textOf(error))),
    })
  return (
    <Section title={t('security')}>
      {changing ? (
        <PasswordForm close={() => setChanging(false)} />
      ) : (
        <div className="account-buttons">
          <Button onClick={() => setChanging(true)}>{t('changePassword')}</Button>
          <Button onClick={() => void here()}>{t('signOut')}</Button>
          <Button onClick={ask}>{t('signOutEverywhere')}</Button>
        </div>
      )}
    </Section>
  )
}
