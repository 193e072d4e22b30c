// What stands where a page could not be shown.

import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { useText } from '../lib/language.ts'
import { Unreachable } from '../lib/problem.ts'
import { WORDS } from './words.ts'

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useText(WORDS)
  const text = error instanceof Error && !(error instanceof Unreachable) ? error.message : t('unreachable')
  return (
    <Result
      status="warning"
      title={t('failed')}
      subTitle={text}
      extra={
        <Button type="primary" onClick={reset}>
          {t('again')}
        </Button>
      }
    />
  )
}

export function NotFoundPage() {
  const t = useText(WORDS)
  const navigate = useNavigate()
  return (
    <Result
      status="info"
      title={t('notFound')}
      extra={
        <Button type="primary" onClick={() => void navigate({ to: '/' })}>
          {t('toInbox')}
        </Button>
      }
    />
  )
}
