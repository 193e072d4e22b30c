// The clock of a piece of work: why and since when it stands still, and what was worked and waited so far.

import { Link } from '@tanstack/react-router'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { Spent, TaskProgress } from '../../lib/types.ts'
import { Icon } from '../../ui/icon.tsx'
import { WORDS } from './words.ts'

export function ClockNote({ progress: { clock }, time }: { progress: TaskProgress; time: Spent | undefined }) {
  return (
    <>
      {clock && <Stopped clock={clock} />}
      {time && <SpentLine time={time} />}
    </>
  )
}

function Stopped({ clock }: { clock: NonNullable<TaskProgress['clock']> }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant, date } = useFormats()
  const { at, reason, title, remark, until, contact, link } = clock
  return (
    <div className="progress-stopped">
      <Icon name="pause" />
      <div>
        <p>{t('stopped', { at: instant(at), why: say(title) || reason })}</p>
        {remark && <p className="progress-remark">{remark}</p>}
        <p className="progress-more">
          {until && <span>{t('expected', { day: date(until) })}</span>}
          {contact && <span>{t('contact', { contact })}</span>}
          {link && (
            <Link to="/requests/$id" params={{ id: link }}>
              {t('linked')}
            </Link>
          )}
        </p>
      </div>
    </div>
  )
}

function SpentLine({ time: { workedMinutes, waitedMinutes = 0 } }: { time: Spent }) {
  const t = useText(WORDS)
  const { span } = useFormats()
  if (workedMinutes + waitedMinutes === 0) return null
  return (
    <p className="progress-spent soft number">
      <span>{t('worked', { span: span(workedMinutes) })}</span>
      {waitedMinutes > 0 && <span>{t('waited', { span: span(waitedMinutes) })}</span>}
    </p>
  )
}
