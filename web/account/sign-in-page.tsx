// The first page of everybody who has not signed in. Where there is no school yet it leads to the first start.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { useLanguage, useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import type { Me } from '../lib/types.ts'
import { useTitle } from '../ui/page-head.tsx'
import { Outside } from './outside.tsx'
import { setupQuery } from './setup-query.ts'
import { SignInForm } from './sign-in-form.tsx'
import { WORDS } from './words.ts'

export function SignInPage() {
  const t = useText(WORDS)
  useTitle(t('title'))
  const { language, choose } = useLanguage()
  const client = useQueryClient()
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  const { data: setup } = useQuery(setupQuery)
  const enter = (me: Me) => {
    client.setQueryData(meQuery.queryKey, me)
    const wanted = me.preferences?.language
    if (wanted && wanted !== language) choose(wanted)
    router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/')
  }
  if (setup?.needed) return <Navigate to="/setup" replace />
  return (
    <Outside title={t('house')} text={t('tagline')}>
      <SignInForm onSignedIn={enter} />
    </Outside>
  )
}
