// The head of a page: its one h1, which also names the tab of the browser, and what can be done with the page as a whole.
// On phones it stays at the top, with the way back.

import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useText } from '../lib/language.ts'
import { Icon } from './icon.tsx'
import './ui.css'
import { WORDS } from './words.ts'

type Properties = {
  readonly title: string
  /** Small words above the title, a number for instance. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
  /** Where the way back leads when there is nothing to go back to; without it there is no way back. */
  readonly back?: string
}

export function PageHead({ title, above, actions, back }: Properties) {
  useTitle(title)
  return (
    <header className="ui-head">
      {back && <BackLink to={back} />}
      <div className="ui-head-title">
        {above && <p className="ui-head-above">{above}</p>}
        <h1>{title}</h1>
      </div>
      {actions && <div className="ui-head-actions">{actions}</div>}
    </header>
  )
}

/** Names the tab of the browser after the page. */
export function useTitle(title: string): void {
  const t = useText(WORDS)
  const text = title === '' ? t('name') : t('titled', { title, name: t('name') })
  useEffect(() => {
    document.title = text
  }, [text])
}

function BackLink({ to }: { to: string }) {
  const t = useText(WORDS)
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <Link
      to={to}
      className="ui-back"
      aria-label={t('back')}
      onClick={(event) => {
        if (!canGoBack || event.metaKey || event.ctrlKey) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <Icon name="back" size={22} />
    </Link>
  )
}
