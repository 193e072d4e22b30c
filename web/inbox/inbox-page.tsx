// The four boxes of a person: what waits for them, what they have done, sent, been told of.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, type InputRef } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useText } from '../lib/language.ts'
import { boxQuery, meQuery } from '../lib/queries.ts'
import type { Box, InboxItem, Me } from '../lib/types.ts'
import { useNow } from '../lib/use-now.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import type { VirtualListHandle } from '../ui/virtual-list.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { BatchBar } from './batch-bar.tsx'
import { BoxTabs } from './box-tabs.tsx'
import { EmptyBox } from './empty-box.tsx'
import { type Filter, FilterBar } from './filter-bar.tsx'
import { InboxList } from './inbox-list.tsx'
import './inbox.css'
import { linkId } from './inbox-row.tsx'
import { plainRows, type Row, rowsOf } from './sections.ts'
import { useKeys } from './use-keys.ts'
import { type Selection, useSelection } from './use-selection.ts'
import { WORDS } from './words.ts'

const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }))
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }))
const VisitorsNote = lazy(() => import('../visitors/visitors-note.tsx'))

export function InboxPage() {
  const { data: me } = useQuery(meQuery)
  const { box = 'todo', ...filter } = useSearch({ from: '/signed-in/' })
  return me ? <BoxPage key={box} box={box} filter={filter} me={me} /> : null
}

type Shown = { readonly box: Box; readonly filter: Filter; readonly me: Me }

function BoxPage({ box, filter, me }: Shown) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const change = useChangeFilter(box)
  const { rows, items, query, onEnd } = useBox({ box, filter, me })
  const selection = useSelection(items)
  const [dialog, setDialog] = useState<'keys' | readonly InboxItem[]>()
  const search = useRef<InputRef>(null)
  const list = useRef<VirtualListHandle>(null)
  const help = () => setDialog('keys')
  const tell = () => void message.info(t('alone'))
  useInboxKeys({ rows, list, selection, search, help, tell, isOpen: dialog !== undefined })
  const close = () => {
    setDialog(undefined)
    setTimeout(focusPage)
  }
  const isFiltered = filter.q !== undefined || filter.process !== undefined
  return (
    <>
      <PageHead title={t(box)} />
      <BoxTabs box={box} me={me} />
      {box === 'todo' && me.may?.visitors && (
        <Suspense>
          <VisitorsNote />
        </Suspense>
      )}
      <div className="inbox-bar">
        <FilterBar filter={filter} processes={me.processes} change={change} searchRef={search} />
        {isFiltered && query.data && (
          <p className="inbox-found soft" role="status">
            {t('found', { count: query.data.pages[0]?.total ?? items.length })}
          </p>
        )}
        <button type="button" className="inbox-keys-button" onClick={() => setDialog('keys')}>
          {t('keys')} <kbd>?</kbd>
        </button>
      </div>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data && rows.length === 0 && <EmptyBox box={box} isFiltered={isFiltered} clear={() => change({})} />}
      {rows.length > 0 && <InboxList ref={list} box={box} rows={rows} selection={selection} onEnd={onEnd} />}
      {query.isFetchingNextPage && <p className="inbox-more soft">{t('loadingMore')}</p>}
      {selection.chosen.length > 0 && <BatchBar selection={selection} approve={() => setDialog(selection.chosen)} />}
      <Suspense>
        {dialog === 'keys' && <KeysHelp close={close} />}
        {Array.isArray(dialog) && <BatchDialog items={dialog} me={me} close={close} onDone={selection.drop} />}
      </Suspense>
    </>
  )
}

/** The button that opened a dialog may be gone with what was selected: then the cursor goes to the page. */
function focusPage(): void {
  if (document.activeElement !== document.body) return
  document.getElementById('content')?.focus({ preventScroll: true })
}

function useChangeFilter(box: Box): (filter: Filter) => void {
  const navigate = useNavigate()
  return (filter) =>
    void navigate({
      to: '/',
      search: { ...(box === 'todo' ? {} : { box }), ...filter },
      replace: true,
      resetScroll: false,
    })
}

function useBox({ box, filter, me }: Shown) {
  const query = useInfiniteQuery({ ...boxQuery(box, filter), placeholderData: (before) => before })
  const now = useNow()
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const { hasNextPage, isFetching, fetchNextPage } = query
  const rows = useMemo(
    () => (box === 'todo' ? rowsOf(items, now, me.school.zone, !hasNextPage) : plainRows(items)),
    [box, items, now, me.school.zone, hasNextPage],
  )
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return { rows, items, query, onEnd }
}

type Moving = {
  readonly rows: readonly Row[]
  readonly list: { readonly current: VirtualListHandle | null }
  readonly selection: Selection
  readonly search: { readonly current: InputRef | null }
  readonly help: () => void
  /** Says that an item is not for signing together with others. */
  readonly tell: () => void
  readonly isOpen: boolean
}

/** The row on which the keys stand is the one that has or had the focus; it is kept by its item, wherever that moves. */
function useInboxKeys({ rows, list, selection, search, help, tell, isOpen }: Moving): void {
  const here = useRef<string>(undefined)
  const move = (step: 1 | -1) => {
    const from = rows.findIndex((row) => row.kind === 'item' && row.item.id === here.current)
    const next = from < 0 ? rows.findIndex(({ kind }) => kind === 'item') : nextItem(rows, from, step)
    const row = rows[next]
    if (row?.kind !== 'item') return
    here.current = row.item.id
    list.current?.reveal(next)
    document.getElementById(linkId(row.item))?.focus({ preventScroll: true })
  }
  const select = () => {
    const row = rows.find((each) => each.kind === 'item' && each.item.id === here.current)
    if (row?.kind !== 'item') return
    if (row.item.batch) selection.toggle(row.item)
    else tell()
  }
  const down = () => move(1)
  const up = () => move(-1)
  useKeys(
    {
      j: down,
      ArrowDown: down,
      k: up,
      ArrowUp: up,
      x: select,
      '/': () => search.current?.focus(),
      '?': help,
      Escape: selection.drop,
    },
    !isOpen,
  )
}

function nextItem(rows: readonly Row[], from: number, step: 1 | -1): number {
  for (let next = from + step; next >= 0 && next < rows.length; next += step) {
    if (rows[next]?.kind === 'item') return next
  }
  return from
}
