// A password that is shown this once, with its user name, to be handed over.

import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { WORDS } from './words.ts'

type Properties = { readonly name: string; readonly username: string; readonly password: string }

export function OneTimePassword({ name, username, password }: Properties) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = async () => {
    if (await copyText(password)) void message.success(t('copied'))
    else void message.warning(t('copyFailed'))
  }
  return (
    <section ref={box} tabIndex={-1} className="admin-password" aria-label={t('oneTime', { name })}>
      <h2>{t('oneTime', { name })}</h2>
      <p className="soft">{t('oneTimeText')}</p>
      <dl>
        <dt>{t('username')}</dt>
        <dd>{username}</dd>
      </dl>
      <div className="admin-password-line">
        <code>{password}</code>
        <Button icon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
    </section>
  )
}
