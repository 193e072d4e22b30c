// The list itself: lines on wide screens, cards on phones. Each leads to its request.

import { Link } from '@tanstack/react-router'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { DueTag } from '../ui/due-tag.tsx'
import { Marks } from '../ui/marks.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import type { ListedRequest } from './filter.ts'
import { WORDS } from './words.ts'

const LINE_HEIGHT = 66

export function RequestList({ items, onEnd }: { items: readonly ListedRequest[]; onEnd: () => void }) {
  const t = useText(WORDS)
  return (
    <div className="requests-list">
      <div className="requests-names" aria-hidden="true">
        <span>{t('what')}</span>
        <span>{t('who')}</span>
        <span>{t('amount')}</span>
        <span>{t('stage')}</span>
        <span>{t('sent')}</span>
      </div>
      <VirtualList items={items} keyOf={({ id }) => id} estimate={() => LINE_HEIGHT} label={t('title')} onEnd={onEnd}>
        {(request) => <Line request={request} />}
      </VirtualList>
    </div>
  )
}

function Line({ request }: { request: ListedRequest }) {
  const say = useSay()
  const { money, instant } = useFormats()
  const { id, number, title, requester, department, amountFen, status, words, submittedAt, due } = request
  return (
    <Link className="requests-line" to="/requests/$id" params={{ id }}>
      <span className="requests-what">
        <span className="requests-title">
          {title} <Marks words={words.marks} />
        </span>
        <small className="number">
          {number} · {say(words.process)}
        </small>
      </span>
      <span className="requests-who">
        {requester.name}
        <small>{department?.name}</small>
      </span>
      <span className="number requests-money">{amountFen === undefined ? '' : money(amountFen)}</span>
      <span className="requests-stage">
        {status === 'open' ? (
          <>
            {say(words.stage)}
            {due && <DueTag due={due} />}
          </>
        ) : (
          <StatusTag status={status} words={words.status} />
        )}
      </span>
      <time className="number soft" dateTime={submittedAt}>
        {instant(submittedAt)}
      </time>
    </Link>
  )
}
