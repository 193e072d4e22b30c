// The account of a person: a new password, and whether it may be used.

import { App, Button } from 'antd'
import { useState } from 'react'
import { post, put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { OfficePerson } from '../office.ts'
import { useOfficeChange } from '../use-office-change.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { WORDS } from './words.ts'

type Properties = { readonly person: OfficePerson; readonly changed: (person: OfficePerson) => void }

export function PersonAccount({ person, changed }: Properties) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const { error, save } = useOfficeChange()
  const [password, setPassword] = useState<string>()
  const { id, name, username, active } = person
  const change = (toActive: boolean) =>
    save(async () => {
      changed(await put<OfficePerson>(`/admin/people/${id}`, { active: toActive }))
      return t(toActive ? 'activated' : 'deactivated', { name })
    })
  const make = () =>
    save(async () => {
      setPassword((await post<{ password: string }>(`/admin/people/${id}/password`, {})).password)
      return undefined
    })
  const ask = (title: string, content: string, okText: string, act: () => Promise<boolean>) =>
    void modal.confirm({ title, content, okText, cancelText: t('cancel'), onOk: async () => void (await act()) })
  const askPassword = () => ask(t('newPasswordAsk', { name }), t('newPasswordText'), t('newPassword'), make)
  const askLeave = () => ask(t('deactivateAsk', { name }), t('deactivateText'), t('deactivate'), () => change(false))
  return (
    <section className="admin-block" aria-label={t('account')}>
      <h2>{t('account')}</h2>
      {username === undefined && <p className="soft">{t('noAccount')}</p>}
      {!active && <p className="ui-tag">{t('inactive')}</p>}
      {password && username && <OneTimePassword name={name} username={username} password={password} />}
      <ProblemNote error={error} />
      <div className="admin-acts">
        {username !== undefined && active && <Button onClick={askPassword}>{t('newPassword')}</Button>}
        {active ? (
          <Button danger onClick={askLeave}>
            {t('deactivate')}
          </Button>
        ) : (
          <Button onClick={() => void change(true)}>{t('activate')}</Button>
        )}
      </div>
    </section>
  )
}
