// The first page of everybody who has not signed in.

import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useLanguage, useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import type { Me } from '../lib/types.ts'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'
import { WORDS } from './words.ts'

export function SignInPage() {
  const t = useText(WORDS)
  const { language, choose } = useLanguage()
  const client = useQueryClient()
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  const enter = (me: Me) => {
    client.setQueryData(meQuery.queryKey, me)
    router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/')
  }
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>后勤 Houqin</h1>
        <p className="soft">{t('tagline')}</p>
        <div className="card">
          <SignInForm onSignedIn={enter} />
        </div>
        <button type="button" className="language" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </div>
    </main>
  )
}
