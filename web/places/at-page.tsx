// Somebody stands before a thing and has scanned its code: what may be asked for there. One possibility is gone to at once.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useText } from '../lib/language.ts'
import { isProblem } from '../lib/problem.ts'
import { meQuery } from '../lib/queries.ts'
import { ProcessList } from '../start/process-list.tsx'
import '../start/start.css'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { scannedQuery } from './places.ts'
import './places.css'
import { around } from './tree.ts'
import { WORDS } from './words.ts'

export function AtPage() {
  const t = useText(WORDS)
  const { code } = useParams({ from: '/signed-in/at/$code' })
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: place, error, refetch } = useQuery(scannedQuery(code))
  if (isProblem(error, 'place-not-found')) return <Unknown />
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!place) return <Waiting />
  const processes = me.processes.filter((process) => process.place)
  const [only, ...others] = processes
  if (only && others.length === 0) {
    return <Navigate to="/start/$process" params={{ process: only.key }} search={{ place: place.id }} replace />
  }
  return (
    <>
      <PageHead title={place.name} above={around(place)} back="/" />
      <section className="place-at">
        <h2>{t(only ? 'ask' : 'noProcess')}</h2>
        <ProcessList processes={processes} place={place.id} />
      </section>
    </>
  )
}

function Unknown() {
  const t = useText(WORDS)
  return (
    <>
      <PageHead title={t('unknown')} back="/" />
      <Empty icon="pin" title={t('unknown')} text={t('unknownText')} action={<Link to="/start">{t('toStart')}</Link>} />
    </>
  )
}
