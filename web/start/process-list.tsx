// Processes to begin, each a link.

import { Link } from '@tanstack/react-router'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { ProcessBrief } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Properties = {
  readonly processes: readonly ProcessBrief[]
  /** Where it is asked for. */
  readonly place?: string
}

export function ProcessList({ processes, place }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  return (
    <ul className="start-processes">
      {processes.map(({ key, title, lastUsedAt }) => (
        <li key={key}>
          <Link
            to="/start/$process"
            params={{ process: key }}
            search={place === undefined ? {} : { place }}
            className="start-process"
          >
            <span className="start-initial" aria-hidden="true">
              {say(title).slice(0, 1)}
            </span>
            <span>
              <span className="start-name">{say(title)}</span>
              {lastUsedAt && <span className="start-soft">{t('lastUsed', { at: instant(lastUsedAt) })}</span>}
            </span>
            <Icon name="next" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
