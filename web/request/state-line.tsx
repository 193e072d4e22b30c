// How a request stands, in the viewer's words: for whom it waits and until when, or how it ended.

import { useFormats } from '../lib/format.ts'
import { useLanguage, useSay, useText } from '../lib/language.ts'
import type { RequestView } from '../lib/types.ts'
import { DueTag } from '../ui/due-tag.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { ProgressTag } from './progress/progress-tag.tsx'
import { type Waiting, waitingFor } from './waiting-for.ts'
import { WORDS } from './words.ts'

const ENDED = { closed: 'closed', rejected: 'rejected', withdrawn: 'withdrawn', void: 'void' } as const

type Tone = 'mine' | 'plain' | 'done' | 'red'
const ICONS: Record<Tone, IconName> = { mine: 'pen', plain: 'clock', done: 'check', red: 'cross' }

export function StateLine({ request }: { request: RequestView }) {
  const t = useText(WORDS)
  const waiting = request.status === 'open' ? waitingFor(request) : []
  if (request.status !== 'open') return <Ended request={request} />
  if (waiting.length === 0) {
    return (
      <Line tone="plain">
        <span>{t('forNobody')}</span>
      </Line>
    )
  }
  return waiting.map((each) => <WaitsFor key={each.task.id} waiting={each} />)
}

function Line({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <p className={`request-state request-state-${tone}`} role="status">
      <Icon name={ICONS[tone]} />
      <span className="request-state-body">{children}</span>
    </p>
  )
}

function Ended({ request: { status, endedAt, submittedAt } }: { request: RequestView }) {
  const t = useText(WORDS)
  const formats = useFormats()
  if (status === 'open') return null
  return (
    <Line tone={status === 'closed' ? 'done' : 'red'}>
      <span>{t(ENDED[status], { at: formats.instant(endedAt ?? submittedAt) })}</span>
    </Line>
  )
}

function WaitsFor({ waiting: { task, title, people, isAnyOf, isMine } }: { waiting: Waiting }) {
  const t = useText(WORDS)
  const say = useSay()
  const { language } = useLanguage()
  const sign = task.kind === 'approval'
  const named = people.map(({ name, sits }) => (sits ? t('person', { name, sits: say(sits) }) : name))
  const list = new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    type: isAnyOf ? 'disjunction' : 'conjunction',
  }).format(named)
  const text = isMine
    ? t(sign ? 'forYouSign' : 'forYouWork', { title: say(title) })
    : t(sign ? 'forOthersSign' : 'forOthersWork', { people: list, title: say(title) })
  return (
    <Line tone={isMine ? 'mine' : 'plain'}>
      <span>{text}</span>
      {task.progress && <ProgressTag progress={task.progress} />}
      {task.dueAt && <DueTag due={{ at: task.dueAt, workingMinutes: minutesLeft(task.dueAt) }} />}
    </Line>
  )
}

/** Told by the clock alone: working time is known to lists only. */
function minutesLeft(at: string): number {
  const left = Date.parse(at) - Date.now()
  return left < 0 ? 0 : left / 60_000
}
