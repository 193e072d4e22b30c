// The papers of a request, each a part of the page: the form that it was sent with, then what its tasks have filled in.
// What a later round has replaced is folded away.

import { useSay, useText } from '../lib/language.ts'
import type { Paper } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { Blocks } from './blocks.tsx'
import './papers.css'
import { shownPapers } from './shown.ts'
import { WORDS } from './words.ts'

export function Papers({ papers }: { papers: readonly Paper[] }) {
  const t = useText(WORDS)
  const say = useSay()
  return shownPapers(papers).map(({ paper, isReplaced }) =>
    isReplaced ? (
      <details key={idOf(paper)} className="card papers-earlier">
        <summary>{t('earlier', { count: paper.round, title: say(paper.title) })}</summary>
        <Blocks blocks={paper.blocks} />
      </details>
    ) : (
      <Section
        key={idOf(paper)}
        title={say(paper.title)}
        actions={paper.round > 1 && <span className="soft">{t('round', { count: paper.round })}</span>}
      >
        <Warnings paper={paper} />
        <Blocks blocks={paper.blocks} />
      </Section>
    ),
  )
}

function Warnings({ paper: { warnings } }: { paper: Paper }) {
  const t = useText(WORDS)
  if (warnings.length === 0) return null
  return (
    <div className="papers-warnings">
      <p>
        <Icon name="warn" size={18} />
        {t('warnings')}
      </p>
      <ul>
        {warnings.map(({ code, field, message }) => (
          <li key={`${code}-${field ?? ''}-${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function idOf({ key, taskId }: Paper): string {
  return taskId ?? key
}
