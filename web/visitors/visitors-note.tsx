// Says in the inbox of the office that visitors have reported something.

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { waitingReportsQuery } from './reports.ts'
import './visitors.css'
import { WORDS } from './words.ts'

export default function VisitorsNote() {
  const t = useText(WORDS)
  const { data } = useQuery(waitingReportsQuery)
  const count = data?.total ?? data?.items.length ?? 0
  if (count === 0) return null
  return (
    <Link to="/visitors" className="visitors-note">
      <Icon name="bell" size={18} />
      <span>{t('note', { count })}</span>
      <Icon name="next" size={18} />
    </Link>
  )
}
