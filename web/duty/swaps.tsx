// Swaps that wait: those that somebody asks of me, with my answer; those that I have asked for.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useChange } from '../account/use-change.ts'
import { post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { useShiftText } from './shift-text.ts'
import { refreshDuty, type Swap, type SwapAnswer, swapsQuery } from './swap.ts'
import { WORDS } from './words.ts'

const DONE = { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn' } as const

export function Swaps({ me }: { me: Me }) {
  const t = useText(WORDS)
  const query = useQuery(swapsQuery)
  const waiting = query.data?.items.filter(({ may }) => may.length > 0) ?? []
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />
  if (waiting.length === 0) return null
  return (
    <Section title={t('swaps')}>
      <ul className="duty-swaps">
        {waiting.map((swap) => (
          <One key={swap.id} swap={swap} me={me} />
        ))}
      </ul>
    </Section>
  )
}

function One({ swap, me }: { swap: Swap; me: Me }) {
  const t = useText(WORDS)
  const shiftText = useShiftText(me.school.zone)
  const { busy, error, answer } = useAnswer(swap)
  const { shift, from, to, against, reason } = swap
  const isAsked = to.id === me.person.id
  const [taken, given] = isAsked ? [shift, against] : [against, shift]
  return (
    <li>
      <div className="duty-swap-text">
        <strong>{isAsked ? t('askedYou', { name: from.name }) : t('youAsked', { name: to.name })}</strong>
        {taken && <span className="number">{t('takes', { shift: shiftText(taken) })}</span>}
        {given && <span className="number">{t('gives', { shift: shiftText(given) })}</span>}
        {reason && <span className="soft">{t('because', { reason })}</span>}
        <ProblemNote error={error} />
      </div>
      <span className="duty-acts">
        {swap.may.map((verdict) => (
          <Button
            key={verdict}
            type={verdict === 'agree' ? 'primary' : 'default'}
            loading={busy === verdict}
            disabled={busy !== undefined && busy !== verdict}
            onClick={() => void answer(verdict)}
          >
            {t(verdict)}
          </Button>
        ))}
      </span>
    </li>
  )
}

/** One answer is on its way at a time. */
function useAnswer({ id }: Swap) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const keyFor = useKeyFor()
  const { busy, error, run } = useChange()
  const [given, setGiven] = useState<SwapAnswer>()
  const answer = (verdict: SwapAnswer) =>
    run(async () => {
      setGiven(verdict)
      try {
        await post(`/duty/swaps/${id}/${verdict}`, {}, keyFor({ id, verdict }))
        void message.success(t(DONE[verdict]))
      } finally {
        // What is refused has changed meanwhile.
        void refreshDuty(client)
      }
    })
  return { busy: busy ? given : undefined, error, answer }
}
