// What I was told, the latest first. A row opens the task or the request that it is about, and is seen with that.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote, useProblemText } from '../ui/problem-note.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { NoticeRow } from './notice-row.tsx'
import './notices.css'
import { type Notice, noticesQuery, useSeeNotices } from './notices.ts'
import { WORDS } from './words.ts'

const LINE_HEIGHT = 88

export function NoticesPage() {
  const t = useText(WORDS)
  const { unseen = false } = useSearch({ from: '/signed-in/notices' })
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const see = useSee()
  const count = me?.notices ?? 0
  const show = (which: 'all' | 'unseen') =>
    void navigate({ to: '/notices', search: which === 'unseen' ? { unseen: true } : {}, replace: true })
  return (
    <>
      <PageHead
        title={t('title')}
        actions={count > 0 && <Button onClick={() => void see('all')}>{t('seeAll')}</Button>}
      />
      <div className="notices-bar">
        <Segmented<'all' | 'unseen'>
          aria-label={t('which')}
          value={unseen ? 'unseen' : 'all'}
          options={[
            { value: 'all', label: t('all') },
            { value: 'unseen', label: count > 0 ? t('unseenCount', { count }) : t('unseen') },
          ]}
          onChange={show}
        />
        <Link to="/account" hash="telling">
          {t('how')}
        </Link>
      </div>
      <Notices unseen={unseen} see={see} />
    </>
  )
}

function useSee(): (which: readonly string[] | 'all') => Promise<void> {
  const see = useSeeNotices()
  const textOf = useProblemText()
  const { message } = App.useApp()
  return (which) => see(which).catch((problem: unknown) => void message.error(textOf(problem)))
}

type Properties = { readonly unseen: boolean; readonly see: (which: readonly string[]) => Promise<void> }

function Notices({ unseen, see }: Properties) {
  const t = useText(WORDS)
  const list = useInfiniteQuery(noticesQuery(unseen))
  if (list.error && !list.data) return <ProblemNote error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return <Empty icon="bell" title={t(unseen ? 'noneUnseen' : 'none')} text={t('noneText')} />
  }
  return (
    <div className="notices-list">
      <VirtualList<Notice>
        items={items}
        keyOf={({ id }) => id}
        estimate={() => LINE_HEIGHT}
        label={t('title')}
        onEnd={() => list.hasNextPage && !list.isFetching && void list.fetchNextPage()}
      >
        {(notice) => <NoticeRow notice={notice} see={() => void see([notice.id])} />}
      </VirtualList>
    </div>
  )
}
