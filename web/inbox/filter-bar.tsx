// What narrows a box down: words that the server searches for, and a process. Both stand in the address.

import { Input, type InputRef, Select } from 'antd'
import { type Ref, useEffect, useRef, useState } from 'react'
import { useSay, useText } from '../lib/language.ts'
import type { ProcessBrief } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export type Filter = { readonly q?: string; readonly process?: string }

type Properties = {
  readonly filter: Filter
  readonly processes: readonly ProcessBrief[]
  readonly change: (filter: Filter) => void
  readonly searchRef: Ref<InputRef>
}

const PAUSE_MS = 250

export function FilterBar({ filter, processes, change, searchRef }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const { process } = filter
  const [typed, type] = useTyped(filter.q ?? '', (q) =>
    change({ ...(process ? { process } : {}), ...(q ? { q } : {}) }),
  )
  const choose = (key: string | undefined) =>
    change({ ...(typed ? { q: typed } : {}), ...(key ? { process: key } : {}) })
  return (
    <search className="inbox-filter">
      <Input
        ref={searchRef}
        type="search"
        className="inbox-search"
        aria-label={t('search')}
        placeholder={t('search')}
        prefix={<Icon name="search" size={18} />}
        value={typed}
        allowClear
        onChange={({ target }) => type(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      {processes.length > 1 && (
        <Select
          className="inbox-process"
          aria-label={t('process')}
          placeholder={t('allProcesses')}
          allowClear
          {...(process ? { value: process } : {})}
          onChange={(key: string | undefined) => choose(key)}
          options={processes.map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
      )}
    </search>
  )
}

/** What is being typed; it is passed on after a pause, and follows when the address is changed by something else. */
function useTyped(given: string, pass: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(given)
  const passed = useRef(given)
  const now = useRef(pass)
  useEffect(() => {
    now.current = pass
  })
  useEffect(() => {
    if (given === passed.current) return
    passed.current = given
    setTyped(given)
  }, [given])
  useEffect(() => {
    if (typed.trim() === passed.current) return undefined
    const timer = setTimeout(() => {
      passed.current = typed.trim()
      now.current(passed.current)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped]
}
