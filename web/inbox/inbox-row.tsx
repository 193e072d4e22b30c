// One item of a box: who asks for what, how much, which step waits, since when and until when. On phones it is a card.

import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Box, InboxItem, Verdict } from '../lib/types.ts'
import { DueTag } from '../ui/due-tag.tsx'
import { Marks } from '../ui/marks.tsx'
import { Money } from '../ui/money.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly box: Box
  readonly item: InboxItem
  /** The first or the last of its card. */
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether this list has boxes to tick at all. */
  readonly hasTicks: boolean
  readonly selected: boolean
  readonly toggle: (item: InboxItem) => void
}

export function linkId(item: InboxItem): string {
  return `item-${item.id}`
}

export const InboxRow = memo(function InboxRow(properties: Properties) {
  const { box, item } = properties
  const { request } = item
  return (
    <div className={classOf(properties)}>
      {properties.hasTicks && <Tick {...properties} />}
      <div className="inbox-main">
        <p className="inbox-what">
          <Title box={box} item={item} />
          <Notes box={box} item={item} />
        </p>
        <p className="inbox-who">
          <span>{request.requester.name}</span>
          {request.department && <span>{request.department.name}</span>}
          <span className="number">{request.number}</span>
        </p>
      </div>
      <div className="inbox-step">
        <Step box={box} item={item} />
      </div>
      <div className="inbox-sum">{request.amountFen !== undefined && <Money fen={request.amountFen} strong />}</div>
      <div className="inbox-when">
        {item.due && <DueTag due={item.due} />}
        {item.verdict && <VerdictTag verdict={item.verdict} />}
        <Since box={box} item={item} />
      </div>
    </div>
  )
})

function Tick({ item, selected, toggle }: Properties) {
  const t = useText(WORDS)
  if (!item.batch) return <span className="inbox-tick" />
  return (
    <label className="inbox-tick">
      <input
        type="checkbox"
        checked={selected}
        onChange={() => toggle(item)}
        aria-label={t('select', { title: item.request.title })}
      />
    </label>
  )
}

function classOf({ hasTicks, selected, isFirst, isLast }: Properties): string {
  const row = hasTicks ? 'inbox-row' : 'inbox-row inbox-plain'
  return [row, selected ? 'inbox-chosen' : '', isFirst ? 'inbox-first' : '', isLast ? 'inbox-last' : ''].join(' ')
}

type Shown = Pick<Properties, 'box' | 'item'>

/** The whole row is its target: see `.inbox-link::after`. */
function Title({ box, item: { id, request }, item }: Shown) {
  const shared = { id: linkId(item), className: 'inbox-link', children: request.title }
  return box === 'todo' ? (
    <Link to="/tasks/$id" params={{ id }} {...shared} />
  ) : (
    <Link to="/requests/$id" params={{ id: request.id }} {...shared} />
  )
}

function Notes({ box, item }: Shown) {
  const t = useText(WORDS)
  return (
    <>
      <Marks words={item.request.words.marks} />
      {item.urgedAt && <span className="ui-tag ui-tag-amber">{t('urged')}</span>}
      {box === 'copied' && !item.seenAt && <span className="ui-tag ui-tag-green">{t('isNew')}</span>}
    </>
  )
}

/** The step that waits for me; where the request itself stands in the other boxes. */
function Step({ box, item: { group, title, request } }: Shown) {
  const say = useSay()
  if (box === 'todo') return <span>{say(group?.title ?? title)}</span>
  const { status, words } = request
  return (
    <>
      <StatusTag status={status} words={words.status} />
      {status === 'open' && words.stage && <span>{say(words.stage)}</span>}
    </>
  )
}

const VERDICTS = {
  approve: { name: 'approved', tone: 'green' },
  reject: { name: 'rejected', tone: 'red' },
  return: { name: 'returned', tone: 'amber' },
  complete: { name: 'completed', tone: 'green' },
} as const satisfies Record<Verdict, object>

function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useText(WORDS)
  const { name, tone } = VERDICTS[verdict]
  return <span className={`ui-tag ui-tag-${tone}`}>{t(name)}</span>
}

const SINCE = { todo: 'received', done: 'decidedAt', started: 'sentAt', copied: 'copiedAt' } as const

function Since({ box, item: { since, by } }: Shown) {
  const t = useText(WORDS)
  const { instant } = useFormats()
  return <span className="inbox-since number">{t(SINCE[box], { at: instant(since), name: by?.name ?? '' })}</span>
}
