// The parts of the overview, in a line above them; where nothing is asked for at a place there is only one.

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import '../admin/admin.css'
import { useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { WORDS } from './places/words.ts'

export function Views({ here }: { here: 'general' | 'places' }) {
  const t = useText(WORDS)
  const { data: me } = useSuspenseQuery(meQuery)
  if (!me.processes.some(({ place }) => place)) return null
  return (
    <nav className="admin-nav" aria-label={t('views')}>
      <Link
        to="/overview"
        // Else it counts as here on the pages below it as well.
        activeOptions={{ exact: true }}
        aria-current={here === 'general' ? 'page' : undefined}
      >
        {t('general')}
      </Link>
      <Link to="/overview/places" aria-current={here === 'places' ? 'page' : undefined}>
        {t('places')}
      </Link>
    </nav>
  )
}
