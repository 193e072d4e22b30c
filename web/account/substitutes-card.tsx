// Who signs for oneself, and from when to when.

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { get, remove } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { Me, PersonRef } from '../lib/types.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { WORDS } from './account-words.ts'
import { SubstituteForm } from './substitute-form.tsx'
import { useChange } from './use-change.ts'

type Listed = {
  readonly id: string
  readonly substitute: PersonRef
  readonly from: string
  readonly to: string
  readonly reason?: string
  readonly state: 'ahead' | 'now' | 'past'
}
/** Those that are over stand in the office's log. */
type Substitute = Listed & { readonly state: keyof typeof STATES }

const STATES = {
  ahead: { name: 'stateAhead', tone: 'amber' },
  now: { name: 'stateNow', tone: 'green' },
} as const

export const substitutesQuery = queryOptions({
  queryKey: ['my-substitutes'],
  queryFn: ({ signal }) => get<{ items: readonly Listed[] }>('/me/substitutes', {}, signal),
})

export function SubstitutesCard({ me }: { me: Me }) {
  const t = useText(WORDS)
  const [adding, setAdding] = useState(false)
  const query = useQuery(substitutesQuery)
  const items = query.data?.items.filter(isNotOver) ?? []
  return (
    <Section title={t('substitutes')}>
      <p className="soft account-text">{t('substitutesText')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && items.length === 0 && <p className="account-none">{t('noSubstitutes')}</p>}
      <ul className="account-substitutes">
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {adding ? (
        <SubstituteForm me={me} close={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>{t('addSubstitute')}</Button>
      )}
    </Section>
  )
}

function isNotOver(item: Listed): item is Substitute {
  return item.state !== 'past'
}

function Line({ item: { id, substitute, from, to, reason, state } }: { item: Substitute }) {
  const t = useText(WORDS)
  const { date } = useFormats()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { busy, error, run } = useChange()
  const end = () =>
    run(async () => {
      await remove(`/me/substitutes/${id}`)
      await client.invalidateQueries({ queryKey: substitutesQuery.queryKey })
      void message.success(t('ended'))
    })
  const { name, tone } = STATES[state]
  return (
    <li>
      <div>
        <strong>{substitute.name}</strong>
        <span className={`ui-tag ui-tag-${tone}`}>{t(name)}</span>
        <span className="number">{t('span', { from: date(from), to: date(to) })}</span>
        {reason && <span className="soft">{reason}</span>}
        <Button
          type="text"
          danger
          loading={busy}
          aria-label={t('endOf', { name: substitute.name })}
          onClick={() => void end()}
        >
          {t('endNow')}
        </Button>
      </div>
      <ProblemNote error={error} />
    </li>
  )
}
