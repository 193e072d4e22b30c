// The way of a request so far and ahead, from top to bottom: stages, the people in them, times, opinions, signatures.

import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { RequestView } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { SitterLine } from './sitter-line.tsx'
import './way.css'
import { type StageGroup, type StageView, stagesOf } from './way-stages.ts'
import { WORDS } from './words.ts'

const STATES = { done: 'stepDone', now: 'stepNow', ahead: 'stepAhead', skipped: 'stepSkipped' } as const
const MODES = { all: 'together', any: 'oneOf', sequence: 'inOrder', quorum: 'byVote' } as const

export function Way({ request }: { request: RequestView }) {
  const t = useText(WORDS)
  return (
    <Section title={t('way')}>
      <ol className="way">
        {stagesOf(request).map((stage) => (
          <Stage key={stage.key} stage={stage} />
        ))}
      </ol>
    </Section>
  )
}

function Stage({ stage }: { stage: StageView }) {
  const t = useText(WORDS)
  const say = useSay()
  const { state, title, rounds, groups, closedAt } = stage
  return (
    <li className={`way-stage way-stage-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="way-mark">
        {state === 'done' && <Icon name="check" size={14} />}
        <span className="unseen">{t(STATES[state])}</span>
      </span>
      <div className="way-body">
        <h3>
          {say(title)}
          {rounds > 1 && <span className="ui-tag">{t('rounds', { count: rounds })}</span>}
        </h3>
        <Times stage={stage} />
        <Earlier stage={stage} />
        {groups.map((group) => (
          <Group key={group.key} group={group} hasTitle={groups.length > 1} />
        ))}
        {groups.length === 0 && state === 'done' && closedAt && <p className="soft way-note">{t('bySystem')}</p>}
      </div>
    </li>
  )
}

function Times({ stage: { state, closedAt, dueAt } }: { stage: StageView }) {
  const t = useText(WORDS)
  const formats = useFormats()
  if (state === 'skipped') return <p className="soft way-note">{t('stepSkipped')}</p>
  if (dueAt) {
    return <p className="soft way-note number">{t('until', { due: formats.due({ at: dueAt, workingMinutes: 0 }) })}</p>
  }
  return closedAt ? <p className="soft way-note number">{formats.instant(closedAt)}</p> : null
}

function Group({ group: { title, mode, sitters }, hasTitle }: { group: StageGroup; hasTitle: boolean }) {
  const t = useText(WORDS)
  const say = useSay()
  const isOpen = sitters.some(({ state }) => state === undefined || state === 'active' || state === 'waiting')
  return (
    <div className="way-group">
      {hasTitle && <h4>{say(title)}</h4>}
      {sitters.length > 1 && isOpen && <p className="soft way-note">{t(MODES[mode.kind])}</p>}
      <ul className="ui-list">
        {sitters.map((sitter) => (
          <SitterLine key={sitter.key} sitter={sitter} />
        ))}
      </ul>
    </div>
  )
}

function Earlier({ stage: { earlier } }: { stage: StageView }) {
  const t = useText(WORDS)
  const answered = earlier.filter(({ sitters }) => sitters.length > 0)
  if (answered.length === 0) return null
  return (
    <details className="way-earlier">
      <summary>{t('earlierRounds', { count: answered.length })}</summary>
      {answered.map(({ task, sitters }) => (
        <div key={task.id} className="way-group">
          <h4>{t('rounds', { count: task.round })}</h4>
          <ul className="ui-list">
            {sitters.map((sitter) => (
              <SitterLine key={sitter.key} sitter={sitter} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
