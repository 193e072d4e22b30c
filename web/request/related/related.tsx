// The requests that belong to this one, each with how it belongs.

import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/language.ts'
import type { LinkKind, RequestLink } from '../../lib/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import './related.css'
import { WORDS } from './words.ts'

const SAID = {
  'part-order': 'kindPartOrder',
  'merged-into': 'kindMergedInto',
  merged: 'kindMerged',
  'split-from': 'kindSplitFrom',
  split: 'kindSplit',
  again: 'kindAgain',
  'again-of': 'kindAgainOf',
} as const satisfies Record<LinkKind, keyof typeof WORDS>

export function Related({ links = [] }: { links: readonly RequestLink[] | undefined }) {
  const t = useText(WORDS)
  if (links.length === 0) return null
  return (
    <Section title={t('links')}>
      <ul className="ui-list related">
        {links.map(({ kind, request }) => (
          <li key={`${kind} ${request.id}`}>
            <Link to="/requests/$id" params={{ id: request.id }}>
              <span className="soft">{t(SAID[kind])}</span>
              <span className="related-title">
                <span className="number">{request.number}</span> {request.title}
              </span>
              <Icon name="next" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
