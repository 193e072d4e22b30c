// The secret address of my calendar: made, shown once with its picture for a phone, removed.

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { get, newKey, post, remove } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { WORDS } from './telling-words.ts'
import { useChange } from './use-change.ts'

const CalendarAddress = lazy(async () => ({ default: (await import('./calendar-address.tsx')).CalendarAddress }))

const calendarQuery = queryOptions({
  queryKey: ['my-calendar'],
  queryFn: ({ signal }) => get<{ made?: string }>('/me/calendar', {}, signal),
})

export function CalendarCard() {
  const t = useText(WORDS)
  const { instant } = useFormats()
  const query = useQuery(calendarQuery)
  const [address, setAddress] = useState<string>()
  const making = useMaking(setAddress)
  const made = query.data?.made
  return (
    <Section title={t('calendar')}>
      <p className="soft account-text">{t('calendarText')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {address && (
        <Suspense fallback={<Waiting rows={2} />}>
          <CalendarAddress address={address} />
        </Suspense>
      )}
      {query.data && !address && (
        <p className="account-none">{made ? t('calendarMade', { at: instant(made) }) : t('calendarNone')}</p>
      )}
      {made && <p className="soft account-text">{t('calendarLost')}</p>}
      <ProblemNote error={making.error} />
      <div className="account-buttons">
        <Button loading={making.busy} onClick={() => void making.make()}>
          {t(made ? 'makeAnew' : 'make')}
        </Button>
        {made && (
          <Button type="text" danger disabled={making.busy} onClick={() => void making.end()}>
            {t('removeAddress')}
          </Button>
        )}
      </div>
    </Section>
  )
}

function useMaking(setAddress: (address: string | undefined) => void) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const { busy, error, run } = useChange()
  const make = () =>
    run(async () => {
      const { address } = await post<{ address: string }>('/me/calendar', {}, newKey())
      setAddress(address)
      client.setQueryData(calendarQuery.queryKey, { made: new Date().toISOString() })
    })
  const end = () =>
    run(async () => {
      await remove('/me/calendar')
      setAddress(undefined)
      client.setQueryData(calendarQuery.queryKey, {})
      void message.success(t('removed'))
    })
  return { busy, error, make, end }
}
