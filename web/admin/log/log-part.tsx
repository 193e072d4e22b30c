// What the office has changed, in sentences, the latest first.

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../lib/api.ts'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { Page, Words } from '../../lib/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { WORDS } from './words.ts'

type Entry = {
  readonly id: string
  readonly at: string
  readonly by: { readonly name: string }
  readonly sentence: Words
}

const PAGE = 50
const LINE_HEIGHT = 47

const logQuery = infiniteQueryOptions({
  queryKey: ['admin', 'events'],
  queryFn: ({ pageParam, signal }) => get<Page<Entry>>('/admin/events', { limit: PAGE, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
})

export function LogPart() {
  const t = useText(WORDS)
  return (
    <>
      <PartHead name="log" />
      <p className="soft admin-lead">{t('text')}</p>
      <Entries />
    </>
  )
}

function Entries() {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const list = useInfiniteQuery(logQuery)
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty icon="list" title={t('none')} />
  return (
    <div className="admin-list">
      <VirtualList
        items={items}
        keyOf={({ id }) => id}
        estimate={() => LINE_HEIGHT}
        label={t('list')}
        onEnd={() => list.hasNextPage && !list.isFetching && void list.fetchNextPage()}
      >
        {({ at, by, sentence }) => (
          <div className="admin-entry">
            <time className="soft number" dateTime={at}>
              {instant(at)}
            </time>
            <strong>{by.name}</strong>
            <span>{say(sentence)}</span>
          </div>
        )}
      </VirtualList>
    </div>
  )
}
