// Says why something is to be done once more.

import { useText } from '../lib/language.ts'
import type { RequestView, Task } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './act-words.ts'
import { cameBackFrom } from './came-back-from.ts'

export function CameBack({ request, task }: { request: RequestView; task: Task }) {
  const t = useText(WORDS)
  const seat = cameBackFrom(request, task)
  if (!seat?.opinion) return null
  return (
    <div className="act-note-box">
      <Icon name="warn" />
      <p>
        <strong>{t(seat.verdict === 'reject' ? 'notAccepted' : 'cameBack', { name: seat.person.name })}</strong>
        {seat.opinion}
      </p>
    </div>
  )
}
