// Who signs for whom, from when to when.

import { queryOptions, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { get, remove } from '../../lib/api.ts'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import type { PersonRef } from '../../lib/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { SubstituteDialog } from './substitute-dialog.tsx'
import { WORDS } from './words.ts'

type Substitute = {
  readonly id: string
  readonly person: PersonRef
  readonly substitute: PersonRef
  readonly from: string
  readonly to: string
  readonly processes: readonly string[]
  readonly reason?: string
  readonly state: 'ahead' | 'now' | 'past'
}

const TONES = { now: 'ui-tag ui-tag-green', ahead: 'ui-tag ui-tag-amber', past: 'ui-tag' } as const
const ORDER = { now: 0, ahead: 1, past: 2 } as const

const substitutesQuery = queryOptions({
  queryKey: ['admin', 'substitutes'],
  queryFn: ({ signal }) => get<{ items: readonly Substitute[] }>('/admin/substitutes', {}, signal),
})

export function SubstitutesPart() {
  const t = useText(WORDS)
  const query = useQuery(substitutesQuery)
  const [adding, setAdding] = useState(false)
  const items = query.data?.items.toSorted((one, other) => ORDER[one.state] - ORDER[other.state])
  return (
    <>
      <PartHead
        name="substitutes"
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <p className="soft admin-lead">{t('text')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      {items?.length === 0 && <Empty icon="person" title={t('none')} text={t('noneText')} />}
      {items && items.length > 0 && (
        <ul className="admin-list admin-rows">
          {items.map((item) => (
            <Line key={item.id} item={item} />
          ))}
        </ul>
      )}
      <SubstituteDialog open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function Line({ item }: { item: Substitute }) {
  const t = useText(WORDS)
  const say = useSay()
  const { date } = useFormats()
  const { data: me } = useQuery(meQuery)
  const { busy, error, save } = useOfficeChange()
  const { id, from, to, processes, reason, state } = item
  const names = { person: item.person.name, substitute: item.substitute.name }
  const only = me?.processes.filter(({ key }) => processes.includes(key)).map(({ title }) => say(title)) ?? []
  const end = () =>
    save(async () => {
      await remove(`/admin/substitutes/${id}`)
      return t('ended')
    })
  return (
    <li>
      <span className="admin-main">
        <strong>{t('pair', names)}</strong>
        <span className="soft">{[...only, reason].filter(Boolean).join(' · ')}</span>
        <ProblemNote error={error} />
      </span>
      <span className={TONES[state]}>{t(state)}</span>
      <span className="number">{t('span', { from: date(from), to: date(to) })}</span>
      {state === 'past' ? (
        <span />
      ) : (
        <Button type="text" danger loading={busy} aria-label={t('endOf', names)} onClick={() => void end()}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
