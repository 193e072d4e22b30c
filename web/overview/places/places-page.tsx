// For leaders: what each place and each kind of fault costs, how punctually it is dealt with, and what comes back again and
// again, with what might be done about it.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { useSay, useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import type { ProcessBrief } from '../../lib/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { firstDay, USUAL_SPAN } from '../overview.ts'
import '../overview.css'
import { SpanChoice } from '../span-choice.tsx'
import { Views } from '../views.tsx'
import { type ByPlace, byPlaceQuery } from './by-place.ts'
import { CountTable } from './count-table.tsx'
import './places.css'
import { RecurringList } from './recurring-list.tsx'
import { WORDS } from './words.ts'

export function OverviewPlacesPage() {
  const t = useText(WORDS)
  const navigate = useNavigate()
  const { from = firstDay(USUAL_SPAN), process: asked } = useSearch({ from: '/signed-in/overview/places' })
  const { data: me } = useSuspenseQuery(meQuery)
  const processes = me.processes.filter(({ place }) => place)
  const process = asked ?? processes[0]?.key
  const { data, error, refetch } = useQuery(byPlaceQuery(from, process))
  const go = (search: { from?: string; process?: string }) =>
    void navigate({
      to: '/overview/places',
      search: { from, ...(asked ? { process: asked } : {}), ...search },
      replace: true,
    })
  return (
    <>
      <PageHead title={t('title')} actions={<SpanChoice from={from} onChoose={(first) => go({ from: first })} />} />
      <Views here="places" />
      {processes.length > 1 && process && (
        <ProcessChoice process={process} processes={processes} onChoose={(key) => go({ process: key })} />
      )}
      {error ? (
        <ProblemNote error={error} retry={() => void refetch()} />
      ) : data ? (
        <Numbers data={data} />
      ) : process ? (
        <Waiting />
      ) : (
        <Nothing />
      )}
    </>
  )
}

type ChoiceProps = {
  readonly process: string
  readonly processes: readonly ProcessBrief[]
  readonly onChoose: (key: string) => void
}

function ProcessChoice({ process, processes, onChoose }: ChoiceProps) {
  const t = useText(WORDS)
  const say = useSay()
  return (
    <Select
      className="by-place-process"
      aria-label={t('process')}
      value={process}
      options={processes.map(({ key, title }) => ({ value: key, label: say(title) }))}
      onChange={onChoose}
    />
  )
}

function Nothing() {
  const t = useText(WORDS)
  return <Empty icon="pin" title={t('nothing')} text={t('nothingText')} />
}

function Numbers({ data }: { data: ByPlace }) {
  const t = useText(WORDS)
  const say = useSay()
  if (data.byPlace.length + data.byCategory.length + data.recurring.length === 0) return <Nothing />
  return (
    <>
      {data.recurring.length > 0 && (
        <Section title={t('recurring')}>
          <p className="soft overview-text">{t('recurringText')}</p>
          <RecurringList recurring={data.recurring} />
        </Section>
      )}
      <div className="overview-pair">
        <Section title={t('byPlace')}>
          <CountTable rows={data.byPlace.map((row) => ({ ...row, key: row.place.id, name: row.place.path }))} />
        </Section>
        <Section title={t('byCategory')}>
          <CountTable rows={data.byCategory.map((row) => ({ ...row, name: say(row.title) }))} />
        </Section>
      </div>
    </>
  )
}
