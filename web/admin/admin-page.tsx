// The office's pages: on wide screens one part with the others in a line above it, on phones a list that leads to each.

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage } from '../app/error-page.tsx'
import { useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Waiting } from '../ui/waiting.tsx'
import './admin.css'
import { MAIN_PARTS, PARTS, type Part } from './parts.ts'
import { WORDS } from './words.ts'

export function AdminPage() {
  const t = useText(WORDS)
  const narrow = useIsNarrow()
  const { part } = useParams({ strict: false })
  const { data: me } = useQuery(meQuery)
  if (!me) return <Waiting />
  if (!me.may?.admin) {
    return (
      <>
        <PageHead title={t('title')} />
        <Empty icon="gear" title={t('notForYou')} text={t('notForYouText')} />
      </>
    )
  }
  if (part === undefined && narrow) return <PartList />
  const here = part === undefined ? MAIN_PARTS[0] : PARTS.find(({ key }) => key === part)
  return here ? <OnePart here={here} narrow={narrow} /> : <NotFoundPage />
}

function PartList() {
  const t = useText(WORDS)
  return (
    <>
      <PageHead title={t('title')} back="/account" />
      <nav aria-label={t('parts')}>
        <ul className="admin-parts">
          {MAIN_PARTS.map(({ key, title, text }) => (
            <li key={key}>
              <Link to="/admin/$part" params={{ part: key }}>
                <span>
                  <strong>{t(title)}</strong>
                  {text && <span className="soft">{t(text)}</span>}
                </span>
                <Icon name="next" size={18} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function OnePart({ here, narrow }: { here: Part; narrow: boolean }) {
  const t = useText(WORDS)
  const { Page } = here
  return (
    <>
      {!narrow && (
        <nav className="admin-nav" aria-label={t('parts')}>
          {MAIN_PARTS.map(({ key, title }) => (
            <Link
              key={key}
              to="/admin/$part"
              params={{ part: key }}
              aria-current={key === here.key || key === here.of ? 'page' : undefined}
            >
              {t(title)}
            </Link>
          ))}
        </nav>
      )}
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </>
  )
}
