// The page behind a QR code for people without an account: what is wrong, a photo, a sentence. Where the school does not
// allow it, it says who else can be told.

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Outside } from '../account/outside.tsx'
import { useText } from '../lib/language.ts'
import { isProblem } from '../lib/problem.ts'
import { useTitle } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { ReportForm } from './report-form.tsx'
import { type Visit, visitQuery } from './visit.ts'
import './visit.css'
import { WORDS } from './words.ts'

export function VisitPage() {
  const t = useText(WORDS)
  useTitle(t('title'))
  const { code } = useParams({ from: '/visit/$code' })
  const { data: visit, error, refetch } = useQuery(visitQuery(code))
  if (isProblem(error, 'place-not-found')) {
    return (
      <Outside title={t('unknown')} text={t('unknownText')}>
        <SignIn code={code} text={t('staff')} />
      </Outside>
    )
  }
  return (
    <Outside
      title={t('title')}
      text={visit ? t('at', { school: visit.school.name, place: visit.place.path }) : ''}
      isWide={visit?.allowed ?? false}
    >
      <ProblemNote error={error} retry={() => void refetch()} />
      {visit && <Reporting code={code} visit={visit} />}
    </Outside>
  )
}

function Reporting({ code, visit }: { code: string; visit: Visit }) {
  const t = useText(WORDS)
  const [state, setState] = useState<'writing' | 'sent' | 'not-allowed'>(visit.allowed ? 'writing' : 'not-allowed')
  if (state === 'not-allowed') {
    return (
      <div className="visit-note">
        <h2>{t('notAllowed')}</h2>
        <p className="soft">{t('notAllowedText')}</p>
        <SignIn code={code} text={t('signIn')} isMain />
      </div>
    )
  }
  if (state === 'sent') {
    return (
      <div className="visit-note" role="status">
        <h2>{t('thanks')}</h2>
        <p>{t('thanksText')}</p>
        <Button size="large" block onClick={() => setState('writing')}>
          {t('more')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <ReportForm
        code={code}
        categories={visit.categories}
        onSent={() => setState('sent')}
        onNotAllowed={() => setState('not-allowed')}
      />
      <SignIn code={code} text={t('staff')} />
    </>
  )
}

/** Whoever has an account comes back to this place. */
function SignIn({ code, text, isMain = false }: { code: string; text: string; isMain?: boolean }) {
  return (
    <Link
      to="/sign-in"
      search={{ to: `/at/${encodeURIComponent(code)}` }}
      className={isMain ? 'visit-sign-in visit-main' : 'visit-sign-in'}
    >
      {text}
    </Link>
  )
}
