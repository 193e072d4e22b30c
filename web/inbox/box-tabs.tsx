// The four boxes as tabs. Which one is open stands in the address.

import { Link } from '@tanstack/react-router'
import { useText } from '../lib/language.ts'
import type { Box, Me } from '../lib/types.ts'
import { WORDS } from './words.ts'

const BOXES: readonly Box[] = ['todo', 'done', 'started', 'copied']

export function BoxTabs({ box, me }: { box: Box; me: Me }) {
  const t = useText(WORDS)
  return (
    <nav className="inbox-tabs" aria-label={t('boxes')}>
      {BOXES.map((name) => (
        <Link
          key={name}
          to="/"
          search={name === 'todo' ? {} : { box: name }}
          className="inbox-tab"
          activeOptions={{ exact: true }}
          aria-current={name === box ? 'page' : undefined}
        >
          {t(name)}
          <Count name={name} me={me} />
        </Link>
      ))}
    </nav>
  )
}

/** How many wait, or have not been looked at; the words are for who does not see the number beside its tab. */
function Count({ name, me }: { name: Box; me: Me }) {
  const t = useText(WORDS)
  const count = name === 'todo' ? me.todo : name === 'copied' ? me.copied : 0
  if (!count) return null
  return (
    <>
      <span className="inbox-count number" aria-hidden="true">
        {count}
      </span>
      <span className="unseen">{t(name === 'todo' ? 'waiting' : 'unread', { count })}</span>
    </>
  )
}
