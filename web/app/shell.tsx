// The frame of every page behind the sign-in: a rail at the side on wide screens, a bar at the bottom on phones.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { LANGUAGES } from '../account/languages.ts'
import { useSignOut } from '../account/use-sign-out.ts'
import { useLanguage, useText } from '../lib/language.ts'
import { listenToChanges } from '../lib/live.ts'
import { meQuery } from '../lib/queries.ts'
import type { Me } from '../lib/types.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { RenewSession } from './renew-session.tsx'
import './shell.css'
import { useOnline } from './online.ts'
import { WORDS } from './words.ts'

type Place = {
  readonly to: string
  readonly name: keyof typeof WORDS
  readonly icon: IconName
  readonly narrow: boolean
}

function placesFor(me: Me): Place[] {
  return [
    { to: '/', name: 'inbox', icon: 'inbox', narrow: true },
    { to: '/start', name: 'start', icon: 'plus', narrow: true },
    { to: '/requests', name: 'requests', icon: 'list', narrow: true },
    { to: '/notices', name: 'notices', icon: 'bell', narrow: true },
    { to: '/duty', name: 'duty', icon: 'clock', narrow: false },
    ...(me.may?.visitors ? [{ to: '/visitors', name: 'visitors', icon: 'pin', narrow: false } as const] : []),
    ...(me.may?.overview ? [{ to: '/overview', name: 'overview', icon: 'chart', narrow: false } as const] : []),
    ...(me.may?.admin ? [{ to: '/admin', name: 'admin', icon: 'gear', narrow: false } as const] : []),
    { to: '/account', name: 'account', icon: 'person', narrow: true },
  ]
}

export function Shell() {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const online = useOnline()
  useEffect(() => listenToChanges(client), [client])
  useFocusOnNewPage()
  if (!me) return <Waiting />
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Rail me={me} />
      <main id="content" tabIndex={-1} className={online ? undefined : 'offline'}>
        {me.school.demo && <p className="demo-note">{t('demoNote')}</p>}
        {!online && (
          <p className="offline-note" role="status">
            {t('offline')}
          </p>
        )}
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <RenewSession me={me} />
    </div>
  )
}

/** Whoever goes by keyboard or listens begins at the new page; a field that the page puts the cursor into keeps it. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const main = document.getElementById('content')
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [path])
}

function Rail({ me }: { me: Me }) {
  const t = useText(WORDS)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <header className="rail">
      <div className="brand">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <span className="school">{me.school.name}</span>
      </div>
      <nav aria-label={t('menu')}>
        {placesFor(me).map(({ to, name, icon, narrow }) => (
          <Link
            key={to}
            to={to}
            className={narrow ? 'place' : 'place wide-only'}
            aria-current={isHere(path, to) ? 'page' : undefined}
          >
            <Icon name={icon} />
            <span>{t(name)}</span>
            <Count of={name === 'inbox' ? me.todo : name === 'notices' ? me.notices : 0} />
          </Link>
        ))}
      </nav>
      <Foot me={me} />
    </header>
  )
}

/** How many wait: of tasks, of messages that were not read. */
function Count({ of: count }: { of: number }) {
  return count > 0 ? <span className="count">{count > 99 ? '99+' : count}</span> : null
}

function isHere(path: string, to: string): boolean {
  return to === '/' ? path === '/' || path.startsWith('/tasks/') : path === to || path.startsWith(`${to}/`)
}

function Foot({ me }: { me: Me }) {
  const t = useText(WORDS)
  const { language, choose } = useLanguage()
  const { here } = useSignOut()
  const other = LANGUAGES.find(({ value }) => value !== language)
  return (
    <div className="foot">
      <span className="who">{me.person.name}</span>
      <div>
        {other && (
          <button type="button" lang={other.value} onClick={() => choose(other.value)}>
            {other.label}
          </button>
        )}
        <button type="button" onClick={() => void here()}>
          {t('signOut')}
        </button>
      </div>
    </div>
  )
}
