// Somebody else was quicker, or what is signed has changed: says who and how, and that nothing typed is lost.

import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { Problem } from '../lib/problem.ts'
import type { Seat, Task } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './act-words.ts'

type Properties = {
  readonly problem: Problem
  readonly isEvidence: boolean
  readonly task: Task
  readonly opinion: string
}

const DID = { approve: 'didApprove', reject: 'didReject', return: 'didReturn', complete: 'didComplete' } as const

export function OvertakenNote({ problem, isEvidence, task, opinion }: Properties) {
  const t = useText(WORDS)
  const formats = useFormats()
  const last = isEvidence ? undefined : lastAnswer(task)
  return (
    <div className="act-note-box" role="alert">
      <Icon name="warn" />
      <div>
        <p>{problem.message}</p>
        {last?.verdict && last.decidedAt && (
          <p>
            {t('takenBy', { name: last.person.name, at: formats.instant(last.decidedAt), did: t(DID[last.verdict]) })}
          </p>
        )}
        <p>{t('look')}</p>
        {opinion && <p>{t('yourText', { text: opinion })}</p>}
      </div>
    </div>
  )
}

function lastAnswer({ groups }: Task): Seat | undefined {
  return groups
    .flatMap(({ seats }) => seats)
    .filter(({ verdict }) => verdict !== undefined)
    .toSorted((one, other) => (one.decidedAt ?? '').localeCompare(other.decidedAt ?? ''))
    .at(-1)
}
