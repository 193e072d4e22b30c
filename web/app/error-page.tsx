// What stands where a page could not be shown. When the network comes back it tries again by itself.

import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useText } from '../lib/language.ts'
import { useTitle } from '../ui/page-head.tsx'
import { useProblemText } from '../ui/problem-note.tsx'
import { WORDS } from './words.ts'

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useText(WORDS)
  const textOf = useProblemText()
  const router = useRouter()
  const retry = useCallback(() => {
    reset()
    void router.invalidate()
  }, [reset, router])
  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])
  return (
    <Instead title={t('failed')} text={textOf(error)}>
      <Button type="primary" onClick={retry}>
        {t('again')}
      </Button>
    </Instead>
  )
}

export function NotFoundPage() {
  const t = useText(WORDS)
  return (
    <Instead title={t('notFound')}>
      <Link to="/">{t('toInbox')}</Link>
    </Instead>
  )
}

function Instead({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  useTitle(title)
  return (
    <div className="instead" role="alert">
      <h1>{title}</h1>
      {text && <p className="soft">{text}</p>}
      {children}
    </div>
  )
}
