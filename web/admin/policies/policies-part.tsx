// The policies of the school: of every process one, chosen in the address.

import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import './policies.css'
import './changes.css'
import { type Listed, policiesQuery } from './policy.ts'
import { PolicyPage } from './policy-page.tsx'
import { WORDS } from './words.ts'

export function PoliciesPart() {
  const { process } = useSearch({ strict: false }) as { process?: string }
  return process ? <PolicyPage key={process} process={process} /> : <PolicyList />
}

function PolicyList() {
  const t = useText(WORDS)
  const query = useQuery(policiesQuery)
  return (
    <>
      <PartHead name="policies" />
      <p className="soft admin-lead">{t('lead')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      <ul className="admin-parts">
        {query.data?.items.map((item) => (
          <OnePolicy key={item.process} item={item} />
        ))}
      </ul>
    </>
  )
}

function OnePolicy({ item: { process, title, version, changedAt, changedBy } }: { item: Listed }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const since = changedAt
    ? t('changed', { version, name: changedBy?.name ?? t('somebody'), at: instant(changedAt) })
    : t('asDelivered')
  return (
    <li>
      <Link to="/admin/$part" params={{ part: 'policies' }} search={{ process }}>
        <span>
          <strong>{say(title)}</strong>
          <span className="soft number">{since}</span>
        </span>
        <Icon name="next" size={18} />
      </Link>
    </li>
  )
}
