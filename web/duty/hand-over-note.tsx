// What the shift before has left to mine, until I say that I have read it.

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useChange } from '../account/use-change.ts'
import { get, post } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { PersonRef } from '../lib/types.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { refreshDuty } from './swap.ts'
import { WORDS } from './words.ts'

type Note = { readonly id: string; readonly by: PersonRef; readonly at: string; readonly text: string }

const noteQuery = queryOptions({
  queryKey: ['duty', 'hand-over'],
  queryFn: ({ signal }) => get<{ note: Note | null }>('/duty/hand-over', {}, signal),
})

export function HandOverNote({ zone }: { zone: string }) {
  const t = useText(WORDS)
  const { data, error, refetch } = useQuery(noteQuery)
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data?.note) return null
  return (
    <Section title={t('handOver')}>
      <One key={data.note.id} note={data.note} zone={zone} />
    </Section>
  )
}

function One({ note: { id, by, at, text }, zone }: { note: Note; zone: string }) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const { message } = App.useApp()
  const { instant } = useFormats(zone)
  const { busy, error, run } = useChange()
  const read = () =>
    run(async () => {
      await post(`/duty/hand-over/${id}/read`, {}, keyFor(id))
      void message.success(t('readDone'))
      await refreshDuty(client)
    })
  return (
    <article className="duty-hand-over">
      <p className="soft number">{t('fromBefore', { name: by.name, at: instant(at) })}</p>
      <p className="duty-hand-over-text">{text}</p>
      <ProblemNote error={error} />
      <Button loading={busy} onClick={() => void read()}>
        {t('read')}
      </Button>
    </article>
  )
}
