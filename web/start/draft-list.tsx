// What one has begun to write and not sent.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { remove } from '../lib/api.ts'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { ProcessBrief, RequestDraft } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { useProblemText } from '../ui/problem-note.tsx'
import { draftsOnlyHere, draftsQuery, forgetHere } from './drafts.ts'
import { WORDS } from './words.ts'

/** The rest would hide what can be begun. */
const MOST_SHOWN = 4

export function DraftList({ processes }: { processes: readonly ProcessBrief[] }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const { data } = useQuery(draftsQuery)
  const [showsAll, showAll] = useState(false)
  const throwAway = useThrowAway()
  const saved = data?.items ?? []
  const all = [...draftsOnlyHere(saved), ...saved]
  const drafts = showsAll ? all : all.slice(0, MOST_SHOWN)
  if (drafts.length === 0) return null
  return (
    <section>
      <h2 className="start-group-title">{t('drafts')}</h2>
      <ul className="start-processes">
        {drafts.map((draft) => {
          const title = draft.title ?? t('untitled')
          const process = processes.find(({ key }) => key === draft.process)
          return (
            <li key={draft.id} className="start-draft">
              <Link
                to="/start/$process"
                params={{ process: draft.process }}
                search={{ draft: draft.id }}
                className="start-process"
              >
                <Icon name="pen" size={20} />
                <span>
                  <span className="start-name">{title}</span>
                  <span className="start-soft">
                    {say(process?.title)} · {t('savedAt', { at: instant(draft.updatedAt) })}
                  </span>
                </span>
              </Link>
              <Popconfirm
                title={t('removeDraftAsk')}
                okText={t('remove')}
                cancelText={t('cancel')}
                onConfirm={() => void throwAway(draft)}
              >
                <Button type="text" aria-label={t('removeDraft', { title })} icon={<Icon name="trash" size={18} />} />
              </Popconfirm>
            </li>
          )
        })}
      </ul>
      {drafts.length < all.length && (
        <Button type="link" className="start-more" onClick={() => showAll(true)}>
          {t('allDrafts', { count: all.length })}
        </Button>
      )}
    </section>
  )
}

/** Gone at once; back again if the server does not agree. */
function useThrowAway(): (draft: RequestDraft) => Promise<void> {
  const t = useText(WORDS)
  const client = useQueryClient()
  const problemText = useProblemText()
  const { message } = App.useApp()
  return async ({ id }) => {
    const before = client.getQueryData(draftsQuery.queryKey)
    client.setQueryData(draftsQuery.queryKey, (old) => old && { items: old.items.filter((one) => one.id !== id) })
    try {
      await remove(`/drafts/${id}`)
      forgetHere(id)
      void message.success(t('draftRemoved'))
    } catch (error) {
      client.setQueryData(draftsQuery.queryKey, before)
      void message.error(problemText(error))
    }
  }
}
