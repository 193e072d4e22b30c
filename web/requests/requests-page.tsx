// All requests that somebody may see: filters that live in the address, totals, the list, and a way out to Excel.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { withQuery } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useLanguage, useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { asked, type Filter, filterOf, listQuery, totalsQuery } from './filter.ts'
import { Filters } from './filters.tsx'
import { RequestList } from './request-list.tsx'
import './requests.css'
import { SavedViews } from './saved-views.tsx'
import { WORDS } from './words.ts'

const ZONE = 'Asia/Shanghai'

export function RequestsPage() {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>
  const { data: me } = useQuery(meQuery)
  const filter = filterOf(search)
  const zone = me?.school.zone ?? ZONE
  const set = (changes: Filter) =>
    navigate({ to: '/requests', search: filterOf({ ...filter, ...changes }), replace: true })
  if (!me) return <Waiting />
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <SavedViews filter={filter} />
            <Button href={`/api${withQuery('/requests/export.xlsx', { ...asked(filter, zone), lang: language })}`}>
              {t('export')}
            </Button>
          </>
        }
      />
      <Filters
        me={me}
        filter={filter}
        set={(changes) => void set(changes)}
        clear={() => void navigate({ to: '/requests', search: {}, replace: true })}
      />
      <TotalsLine filter={filter} zone={zone} />
      <Found filter={filter} zone={zone} />
    </>
  )
}

function TotalsLine({ filter, zone }: { filter: Filter; zone: string }) {
  const t = useText(WORDS)
  const { money } = useFormats(zone)
  const { data } = useQuery({ ...totalsQuery(filter, zone), placeholderData: (before) => before })
  return (
    <p className="requests-totals number" aria-live="polite">
      {data && (
        <>
          <strong>{t('count', { count: data.count })}</strong>
          {data.sumFen > 0 && <span>{money(data.sumFen)}</span>}
          {data.overdue > 0 && <span className="requests-late">{t('overdueCount', { count: data.overdue })}</span>}
        </>
      )}
    </p>
  )
}

function Found({ filter, zone }: { filter: Filter; zone: string }) {
  const t = useText(WORDS)
  const list = useInfiniteQuery({ ...listQuery(filter, zone), placeholderData: (before) => before })
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length > 0) {
    return <RequestList items={items} onEnd={() => list.hasNextPage && !list.isFetching && void list.fetchNextPage()} />
  }
  if (Object.keys(filter).length > 0) return <Empty icon="search" title={t('none')} text={t('noneText')} />
  return <Empty icon="list" title={t('empty')} text={t('emptyText')} action={<Link to="/start">{t('start')}</Link>} />
}
