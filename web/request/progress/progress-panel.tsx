// How far the work has come and what whoever does it may say next: taken on, on the way, begun, resting, going on.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import type { Me, ProgressKind, RequestView, Task, TaskProgress } from '../../lib/types.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { ActBar } from '../act-bar.tsx'
import { ClockNote } from './clock-note.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import './progress.css'
import { stateWord } from './state-word.ts'
import { useProgress } from './use-progress.ts'
import { WORDS } from './words.ts'

type Word = keyof typeof WORDS
const ACTS = {
  accepted: { word: 'accept', icon: 'check' },
  'on-the-way': { word: 'go', icon: 'next' },
  started: { word: 'begin', icon: 'play' },
  paused: { word: 'pause', icon: 'pause' },
  resumed: { word: 'resume', icon: 'play' },
} as const satisfies Record<ProgressKind, { word: Word; icon: IconName }>

const STEPS = [
  ['accepted', 'accepted'],
  ['on-the-way', 'onTheWay'],
  ['started', 'started'],
] as const

type Properties = {
  readonly request: RequestView
  readonly task: Task
  readonly progress: TaskProgress
  readonly me: Me
  /** Opens the form of the result, while what one says next comes first. */
  readonly fillIn: (() => void) | undefined
}

export function ProgressPanel({ request, task, progress, me, fillIn }: Properties) {
  const t = useText(WORDS)
  const { busy, send, say } = useProgress({ request, task, me })
  const [pausing, setPausing] = useState(false)
  const pause = useRef<HTMLButtonElement>(null)
  const may = progress.may ?? []
  const main = fillIn ? may.find((kind) => kind !== 'paused') : undefined
  const button = (kind: ProgressKind) => (
    <Button
      key={kind}
      size="large"
      type={kind === main ? 'primary' : 'default'}
      className={kind === main ? 'act-main' : ''}
      icon={<Icon name={ACTS[kind].icon} size={18} />}
      loading={busy === kind}
      disabled={busy !== undefined && busy !== kind}
      ref={kind === 'paused' ? pause : undefined}
      onClick={() => (kind === 'paused' ? setPausing(true) : void say(kind))}
    >
      {t(ACTS[kind].word)}
    </Button>
  )
  // Nothing is told of what nobody has taken on.
  const others = main === 'accepted' ? [] : may.filter((kind) => kind !== main)
  return (
    <section className="progress" aria-label={t('progress')}>
      <Steps progress={progress} />
      <ClockNote progress={progress} time={task.time} />
      {others.length > 0 && <div className="progress-acts">{others.map(button)}</div>}
      {fillIn && (
        <ActBar>
          <Button size="large" onClick={fillIn}>
            {t('fillIn')}
          </Button>
          {main && button(main)}
        </ActBar>
      )}
      <PauseDialog
        open={pausing}
        pauses={progress.pauses}
        onPause={(given) => send({ kind: 'paused', ...given })}
        onClose={() => {
          setPausing(false)
          pause.current?.focus()
        }}
      />
    </section>
  )
}

/** The way so far in three steps, with who stands where and since when. */
function Steps({ progress: { state, by, at } }: { progress: TaskProgress }) {
  const t = useText(WORDS)
  const { instant } = useFormats()
  const reached = STEPS.findIndex(([step]) => step === state) + 1
  const isPaused = state === 'paused'
  return (
    <div className="progress-state">
      {!isPaused && (
        <ol className="progress-steps" aria-hidden="true">
          {STEPS.map(([step, word], place) => (
            <li key={step} className={place < reached ? 'progress-done' : undefined}>
              {t(word)}
            </li>
          ))}
        </ol>
      )}
      <p role="status">
        <strong className={isPaused ? 'progress-paused' : undefined}>{t(stateWord(state))}</strong>
        {by && at && !isPaused && <span className="soft number">{t('by', { name: by.name, at: instant(at) })}</span>}
      </p>
    </div>
  )
}
