// For the office: what visitors have reported, to be taken on as a request or not.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useText } from '../lib/language.ts'
import { isProblem } from '../lib/problem.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ReportCard } from './report-card.tsx'
import { type ReportState, reportsQuery, STATES } from './reports.ts'
import './visitors.css'
import { WORDS } from './words.ts'

export function VisitorsPage() {
  const t = useText(WORDS)
  const [state, setState] = useState<ReportState>('waiting')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(reportsQuery(state))
  const reports = data?.pages.flatMap(({ items }) => items)
  const isForOthers = isProblem(error, 'forbidden')
  return (
    <>
      <PageHead title={t('title')} back="/" />
      {isForOthers ? (
        <Empty icon="inbox" title={t('notForYou')} />
      ) : (
        <div className="visitors">
          <Segmented
            aria-label={t('states')}
            value={state}
            options={STATES.map((value) => ({ value, label: t(value) }))}
            onChange={setState}
          />
          <ProblemNote error={error} retry={() => void refetch()} />
          {!reports && !error && <Waiting />}
          {reports?.length === 0 && <Nothing state={state} />}
          <ul className="ui-list visitors-list">
            {reports?.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ul>
          {hasNextPage && (
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function Nothing({ state }: { state: ReportState }) {
  const t = useText(WORDS)
  if (state !== 'waiting') return <Empty icon="list" title={t('none')} />
  return <Empty icon="check" title={t('nothing')} text={t('nothingText')} />
}
