// What every page stands in: language, look, questions to the api, addresses.

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider, App as Messages } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, useMemo, useState } from 'react'
import { speak } from '../lib/api.ts'
import { firstLanguage, keepLanguage, type Language, LanguageContext } from '../lib/language.ts'
import { newQueryClient } from '../lib/queries.ts'
import { useCalm } from './calm.ts'
import { makeRouter } from './router.tsx'
import { CALM_THEME, THEME } from './theme.ts'

const client = newQueryClient()
const router = makeRouter(client)
const LOCALES = { zh: zhCN, en: enGB }
const TAGS = { zh: 'zh-CN', en: 'en' }

export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  const isCalm = useCalm()
  const choice = useMemo(() => ({ language, choose: chooseBy(setLanguage) }), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = TAGS[language]
    speak(language)
  }, [language])
  return (
    <LanguageContext value={choice}>
      <ConfigProvider
        theme={isCalm ? CALM_THEME : THEME}
        locale={LOCALES[language]}
        button={{ autoInsertSpace: false }}
      >
        <Messages message={{ maxCount: 3 }}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Messages>
      </ConfigProvider>
    </LanguageContext>
  )
}

/** Sentences that the server has said are asked for again in the other language. */
function chooseBy(set: (language: Language) => void) {
  return (language: Language) => {
    keepLanguage(language)
    speak(language)
    set(language)
    void client.invalidateQueries()
  }
}
