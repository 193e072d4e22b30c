// The end of the demo: what it brings is said before it is done.

import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { isProblem } from '../../lib/problem.ts'
import type { PersonRef } from '../../lib/types.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { WORDS } from './words.ts'

const MEANS = ['accounts', 'people', 'marks', 'never'] as const

export function DemoCard({ isDemo }: { isDemo: boolean }) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const { error, save } = useOfficeChange()
  const [left, setLeft] = useState<readonly PersonRef[]>([])
  const end = () =>
    save(async () => {
      setLeft((await put<{ left: readonly PersonRef[] }>('/admin/school', { demo: false })).left)
      return t('ended')
    })
  const ask = () =>
    void modal.confirm({
      title: t('endDemoAsk'),
      content: t('endDemoText'),
      okText: t('endDemo'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: async () => void (await end()),
    })
  if (!isDemo) {
    return (
      <Section title={t('demo')}>
        <p className="admin-flush">{t('noDemo')}</p>
        {left.length > 0 && (
          <p className="soft" role="status">
            {t('left', { names: left.map(({ name }) => name).join(t('between')) })}
          </p>
        )}
      </Section>
    )
  }
  return (
    <Section title={t('demo')}>
      <p className="admin-flush">
        <strong>{t('demoNow')}</strong>
      </p>
      <p className="soft">{t('demoText')}</p>
      <ul className="admin-means">
        {MEANS.map((name) => (
          <li key={name}>{t(name)}</li>
        ))}
      </ul>
      {isProblem(error, 'demo-password') ? (
        <div className="admin-warning" role="alert">
          <span>{t('ownPassword')}</span>
          <Link to="/account">{t('toPassword')}</Link>
        </div>
      ) : (
        <ProblemNote error={error} />
      )}
      <Button danger onClick={ask}>
        {t('endDemo')}
      </Button>
    </Section>
  )
}
