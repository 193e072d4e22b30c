// What comes back at the same place: how often, which requests these were, and what might be done about it.

import { Link } from '@tanstack/react-router'
import { useSay, useText } from '../../lib/language.ts'
import type { Recurring } from './by-place.ts'
import { WORDS } from './words.ts'

export function RecurringList({ recurring }: { recurring: readonly Recurring[] }) {
  const t = useText(WORDS)
  const say = useSay()
  return (
    <ul className="ui-list recurring">
      {recurring.map(({ place, category, count, requests, proposal }) => (
        <li key={`${place.id} ${category.key}`}>
          <p className="recurring-head">
            <strong>{place.path}</strong>
            <span>{say(category.title)}</span>
            <span className="ui-tag ui-tag-amber number">{t('times', { count })}</span>
          </p>
          <p>{say(proposal)}</p>
          <p className="recurring-requests number">
            {requests.map(({ id, number, title }) => (
              <Link key={id} to="/requests/$id" params={{ id }} title={title}>
                {number}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
