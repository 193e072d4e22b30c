// One's own account: who one is, how one signs, who signs for one, how one is told, and the door.

import { useQuery } from '@tanstack/react-query'
import { useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { PageHead } from '../ui/page-head.tsx'
import './account.css'
import { WORDS } from './account-words.ts'
import { CalendarCard } from './calendar-card.tsx'
import { PhrasesCard } from './phrases-card.tsx'
import { ProfileCard } from './profile-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { SignatureCard } from './signature-card.tsx'
import { SubstitutesCard } from './substitutes-card.tsx'
import { TellingCard } from './telling-card.tsx'

export function AccountPage() {
  const t = useText(WORDS)
  const { data: me } = useQuery(meQuery)
  if (!me) return null
  return (
    <div className="account">
      <PageHead title={t('title')} />
      <ProfileCard me={me} />
      <SignatureCard me={me} />
      <PhrasesCard me={me} />
      <SubstitutesCard me={me} />
      <TellingCard me={me} />
      <CalendarCard />
      <SessionsCard />
    </div>
  )
}
