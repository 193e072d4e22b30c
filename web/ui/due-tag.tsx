// Until when something is to be done, in words; the colour says how near that is in working time.

import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { Due } from '../lib/types.ts'
import './ui.css'
import { WORDS } from './words.ts'

/** One working day: what is nearer than this wants doing now. */
const NEAR_MINUTES = 480

export type Nearness = 'overdue' | 'near' | 'far'

export function nearness(due: Due): Nearness {
  if (due.workingMinutes < 0 || Date.parse(due.at) < Date.now()) return 'overdue'
  return due.workingMinutes < NEAR_MINUTES ? 'near' : 'far'
}

const TONES: Record<Nearness, string> = { overdue: 'red', near: 'amber', far: 'green' }

export function DueTag({ due }: { due: Due }) {
  const t = useText(WORDS)
  const formats = useFormats()
  const near = nearness(due)
  const said = formats.due(due)
  return (
    <time className={`ui-tag ui-tag-${TONES[near]} number`} dateTime={due.at}>
      {near === 'overdue' ? said : t('until', { due: said })}
    </time>
  )
}
