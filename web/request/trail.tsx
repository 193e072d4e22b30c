// What happened, in sentences with times, the latest first.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { trailQuery } from '../lib/queries.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { WORDS } from './words.ts'

const LATEST = 6

export function Trail({ requestId }: { requestId: string }) {
  const t = useText(WORDS)
  const say = useSay()
  const formats = useFormats()
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useQuery(trailQuery(requestId))
  const entries = data?.items.toReversed() ?? []
  const shown = all ? entries : entries.slice(0, LATEST)
  return (
    <Section title={t('trail')}>
      {!data && !error && <Waiting rows={4} />}
      {!data && <ProblemNote error={error} retry={() => void refetch()} />}
      <ol className="ui-list trail" reversed>
        {shown.map(({ seq, at, sentence }) => (
          <li key={seq}>
            <time className="soft number" dateTime={at}>
              {formats.instant(at)}
            </time>
            <span>{say(sentence)}</span>
          </li>
        ))}
      </ol>
      {entries.length > LATEST && (
        <Button type="link" className="trail-more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('lessOfTrail') : t('allOfTrail', { count: entries.length })}
        </Button>
      )}
    </Section>
  )
}
