// For leaders: what is open and what is late, how long things take, and where they wait. Every number opens the list behind it.

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Bars } from './bars.tsx'
import { firstDay, monthsOf, type Overview, overviewQuery, USUAL_SPAN } from './overview.ts'
import './overview.css'
import { SpanChoice } from './span-choice.tsx'
import { Views } from './views.tsx'
import { WORDS } from './words.ts'

const MonthsChart = lazy(() => import('./months-chart.tsx'))

export function OverviewPage() {
  const t = useText(WORDS)
  const navigate = useNavigate()
  const { from, process } = useSearch({ from: '/signed-in/overview' })
  const first = from ?? firstDay(USUAL_SPAN)
  const { data, error, refetch } = useQuery(overviewQuery(first, process))
  const choose = (day: string) => navigate({ to: '/overview', search: { from: day }, replace: true })
  return (
    <>
      <PageHead title={t('title')} actions={<SpanChoice from={first} onChoose={(day) => void choose(day)} />} />
      <Views here="general" />
      {error ? (
        <ProblemNote error={error} retry={() => void refetch()} />
      ) : data ? (
        <Numbers overview={data} from={first} />
      ) : (
        <Waiting />
      )}
    </>
  )
}

function Numbers({ overview, from }: { overview: Overview; from: string }) {
  const t = useText(WORDS)
  const isEmpty = overview.open.every(({ count }) => count === 0) && overview.byMonth.length === 0
  if (isEmpty) return <Empty icon="chart" title={t('nothing')} text={t('nothingText')} />
  return (
    <>
      <Tiles overview={overview} from={from} />
      <div className="overview-pair">
        <ByProcess overview={overview} />
        <ByDepartment overview={overview} />
      </div>
      <Waits overview={overview} />
      <div className="overview-pair">
        <Times overview={overview} from={from} />
        <Section title={t('months')}>
          <Suspense fallback={<Waiting rows={4} />}>
            <MonthsChart months={monthsOf(overview)} />
          </Suspense>
        </Section>
      </div>
    </>
  )
}

function Tiles({ overview, from }: { overview: Overview; from: string }) {
  const t = useText(WORDS)
  const { shortMoney } = useFormats()
  const duration = useDuration()
  const sum = (of: (row: Overview['open'][number]) => number) => overview.open.reduce((all, row) => all + of(row), 0)
  const overdue = sum((row) => row.overdue)
  const ended = overview.time.reduce((all, { count }) => all + count, 0)
  const longest = overview.time.toSorted((one, other) => other.count - one.count)[0]
  return (
    <ul className="overview-tiles">
      <Tile name={t('open')} search={{ status: 'open' }} note={shortMoney(sum((row) => row.amountFen))}>
        {sum((row) => row.count)}
      </Tile>
      <Tile name={t('overdue')} search={{ status: 'open', overdue: 'true' }} tone={overdue > 0 ? 'red' : 'plain'}>
        {overdue}
      </Tile>
      <Tile name={t('ended')} search={{ status: 'closed', from }}>
        {ended}
      </Tile>
      <Tile name={t('usual')} search={{ status: 'closed', from }}>
        {longest ? duration(longest.medianHours) : t('none')}
      </Tile>
    </ul>
  )
}

type TileProps = {
  readonly name: string
  readonly search: Readonly<Record<string, string>>
  readonly tone?: 'red' | 'plain'
  readonly note?: string
  readonly children: ReactNode
}

function Tile({ name, search, tone = 'plain', note, children }: TileProps) {
  return (
    <li>
      <Link to="/requests" search={search} className={`card overview-tile overview-${tone}`}>
        <span className="soft">{name}</span>
        <strong className="number">{children}</strong>
        {note && <small className="soft number">{note}</small>}
      </Link>
    </li>
  )
}

/** Hours as people say them: in minutes, up to two days in hours, then in days. */
function useDuration(): (hours: number) => string {
  const t = useText(WORDS)
  return (hours) => {
    if (hours < 1) return t('minutes', { count: Math.max(1, Math.round(hours * 60)) })
    return hours < 48 ? t('hours', { count: Math.round(hours) }) : t('days', { count: Math.round(hours / 24) })
  }
}

function ByProcess({ overview }: { overview: Overview }) {
  const t = useText(WORDS)
  const say = useSay()
  const rows = overview.open.map(({ process, title, count, overdue }) => ({
    key: process,
    name: say(title),
    value: count,
    part: overdue,
    text: t('pieces', { count }),
    note: overdue > 0 ? t('late', { count: overdue }) : '',
    search: { status: 'open', process },
  }))
  return (
    <Section title={t('byProcess')}>
      <Bars rows={rows} />
    </Section>
  )
}

function ByDepartment({ overview }: { overview: Overview }) {
  const t = useText(WORDS)
  const rows = overview.byDepartment.map(({ department, open, overdue }) => ({
    key: department.id,
    name: department.name,
    value: open,
    part: overdue,
    text: t('pieces', { count: open }),
    note: overdue > 0 ? t('late', { count: overdue }) : '',
    search: { status: 'open', department: department.id },
  }))
  return (
    <Section title={t('byDepartment')}>
      <Bars rows={rows} />
    </Section>
  )
}

function Waits({ overview }: { overview: Overview }) {
  const t = useText(WORDS)
  const say = useSay()
  const duration = useDuration()
  const rows = overview.waits.map(({ process, stage, title, medianHours, openCount }) => ({
    key: `${process}/${stage}`,
    name: say(title),
    value: medianHours,
    part: 0,
    text: duration(medianHours),
    note: openCount > 0 ? t('waiting', { count: openCount }) : '',
    search: { status: 'open', process, stage },
  }))
  return (
    <Section title={t('waits')}>
      <p className="soft overview-text">{t('waitsText')}</p>
      <Bars rows={rows} />
    </Section>
  )
}

function Times({ overview, from }: { overview: Overview; from: string }) {
  const t = useText(WORDS)
  const say = useSay()
  const duration = useDuration()
  return (
    <Section title={t('time')}>
      <p className="soft overview-text">{t('timeText')}</p>
      <table className="overview-times number">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('half')}</th>
            <th scope="col">{t('most')}</th>
          </tr>
        </thead>
        <tbody>
          {overview.time.map(({ process, title, medianHours, p90Hours }) => (
            <tr key={process}>
              <th scope="row">
                <Link to="/requests" search={{ status: 'closed', process, from }}>
                  {say(title)}
                </Link>
              </th>
              <td>{duration(medianHours)}</td>
              <td>{duration(p90Hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
