// After an act: what was done, and the next thing that waits for this person, one touch away.

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { boxQuery, taskQuery } from '../lib/queries.ts'
import type { Verdict } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { Money } from '../ui/money.tsx'
import { ActBar } from './act-bar.tsx'
import { WORDS } from './act-words.ts'
import type { Signed } from './use-signing.ts'

const DONE = {
  approve: 'doneApprove',
  reject: 'doneReject',
  return: 'doneReturn',
  complete: 'doneComplete',
} as const satisfies Record<Verdict, keyof typeof WORDS>

type Properties = { readonly done: Signed; readonly taskId: string; readonly requestId: string }

export function DonePanel({ done, ...on }: Properties) {
  const t = useText(WORDS)
  const formats = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card act-panel act-done">
      <h2 ref={heading} tabIndex={-1}>
        <span className="act-done-mark">
          <Icon name="check" size={18} />
        </span>
        {t(DONE[done.act])}
        <time className="soft number" dateTime={done.at}>
          {formats.instant(done.at)}
        </time>
      </h2>
      <Next {...on} />
    </section>
  )
}

function Next({ taskId, requestId }: Omit<Properties, 'done'>) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data } = useInfiniteQuery(boxQuery('todo'))
  const items = data?.pages.flatMap((page) => page.items).filter(({ id }) => id !== taskId) ?? []
  // What comes next for the same person on the same request comes first.
  const next = items.find(({ request }) => request.id === requestId) ?? items[0]
  const nextId = next?.id
  useEffect(() => {
    if (nextId) void client.prefetchQuery(taskQuery(nextId))
  }, [client, nextId])
  if (!data) return null
  if (!next) {
    return (
      <>
        <p className="soft">{t('nothingNext')}</p>
        <Link to="/">{t('toInbox')}</Link>
      </>
    )
  }
  const { title, amountFen } = next.request
  return (
    <>
      <p className="act-next">
        <span>{title}</span>
        {amountFen !== undefined && <Money fen={amountFen} />}
      </p>
      <ActBar>
        <Link to="/" className="act-inbox">
          {t('toInbox')}
        </Link>
        <Button
          type="primary"
          size="large"
          className="act-main"
          onClick={() => void navigate({ to: '/tasks/$id', params: { id: next.id } })}
        >
          {t('next')}
          <Icon name="next" size={18} />
        </Button>
      </ActBar>
      <p className="soft act-count">{t('nextOf', { count: data.pages[0]?.total ?? items.length })}</p>
    </>
  )
}
