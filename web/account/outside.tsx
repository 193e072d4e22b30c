// The frame of the pages before the sign-in: the name of the house, one card, the choice of language.

import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { LANGUAGES } from './languages.ts'
import './sign-in.css'

type Properties = {
  readonly title: string
  readonly text: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

export function Outside({ title, text, isWide = false, children }: Properties) {
  const { language, choose } = useLanguage()
  const other = LANGUAGES.find(({ value }) => value !== language)
  return (
    <main className="sign-in">
      <div className={isWide ? 'sign-in-box sign-in-wide' : 'sign-in-box'}>
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>{title}</h1>
        <p className="soft">{text}</p>
        <div className="card">{children}</div>
        {other && (
          <button type="button" className="language" lang={other.value} onClick={() => choose(other.value)}>
            {other.label}
          </button>
        )}
      </div>
    </main>
  )
}
