// What may be asked for, by group; what was used last and what was left half written stand first.

import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { type Language, useLanguage, useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import type { ProcessBrief } from '../lib/types.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { DraftList } from './draft-list.tsx'
import { ProcessList } from './process-list.tsx'
import './start.css'
import { WORDS } from './words.ts'

/** With fewer there is nothing to look for. */
const RECENT_FROM = 4
const RECENT_MOST = 4

export function CataloguePage() {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const [q, setQ] = useState('')
  const wanted = useDeferredValue(q.trim().toLowerCase())
  if (!me) return <Waiting />
  const found = me.processes.filter((process) => isMeant(process, wanted))
  const recent = wanted === '' && me.processes.length >= RECENT_FROM ? lastUsed(me.processes) : []
  return (
    <>
      <PageHead title={t('title')} />
      <div className="start-catalogue">
        <Input
          size="large"
          allowClear
          type="search"
          value={q}
          aria-label={t('search')}
          placeholder={t('search')}
          prefix={<Icon name="search" size={18} />}
          onChange={({ target }) => setQ(target.value)}
        />
        {wanted === '' && <DraftList processes={me.processes} />}
        {recent.length > 0 && <Group title={t('recent')} processes={recent} />}
        {byGroup(found, language).map(([group, processes]) => (
          <Group key={group} title={group} processes={processes} />
        ))}
        {found.length === 0 && <Empty icon="search" title={t('nothingFound')} text={t('nothingFoundText')} />}
      </div>
    </>
  )
}

function Group({ title, processes }: { title: string; processes: readonly ProcessBrief[] }) {
  return (
    <section>
      <h2 className="start-group-title">{title}</h2>
      <ProcessList processes={processes} />
    </section>
  )
}

function isMeant({ key, title, group }: ProcessBrief, wanted: string): boolean {
  return [key, title.zh, title.en, group.zh, group.en].some((text) => text.toLowerCase().includes(wanted))
}

function lastUsed(processes: readonly ProcessBrief[]): ProcessBrief[] {
  return processes
    .filter(({ lastUsedAt }) => lastUsedAt)
    .toSorted((one, other) => (other.lastUsedAt ?? '').localeCompare(one.lastUsedAt ?? ''))
    .slice(0, RECENT_MOST)
}

/** In each group what was used last comes first. */
function byGroup(processes: readonly ProcessBrief[], language: Language): [string, ProcessBrief[]][] {
  const groups = new Map<string, ProcessBrief[]>()
  for (const process of processes) {
    const name = process.group[language]
    groups.set(name, [...(groups.get(name) ?? []), process])
  }
  return [...groups].map(([name, all]) => [name, [...lastUsed(all), ...all.filter(({ lastUsedAt }) => !lastUsedAt)]])
}
