// One message: of which request, what has happened, when. The whole row is its target.

import { Link } from '@tanstack/react-router'
import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import type { Notice } from './notices.ts'
import { WORDS } from './words.ts'

type Properties = { readonly notice: Notice; readonly see: () => void }

export function NoticeRow({ notice, see }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const { at, seenAt, subject, text } = notice
  return (
    <div className={seenAt ? 'notices-row' : 'notices-row notices-new'}>
      <div className="notices-main">
        <p className="notices-subject">
          {!seenAt && <span className="unseen">{t('isNew')}</span>}
          <Target notice={notice} see={see}>
            {say(subject)}
          </Target>
        </p>
        <p className="notices-text">{say(text)}</p>
      </div>
      <time className="soft number" dateTime={at}>
        {instant(at)}
      </time>
      <span className="notices-act">
        {!seenAt && (
          <button type="button" aria-label={t('seeOf', { subject: say(subject) })} title={t('see')} onClick={see}>
            <Icon name="check" size={18} />
          </button>
        )}
      </span>
    </div>
  )
}

type TargetProperties = Properties & { readonly children: string }

function Target({ notice: { request, taskId, page, seenAt }, see, children }: TargetProperties) {
  const shared = { className: 'notices-link', onClick: () => seenAt || see(), children }
  if (taskId) return <Link to="/tasks/$id" params={{ id: taskId }} {...shared} />
  if (request) return <Link to="/requests/$id" params={{ id: request.id }} {...shared} />
  return <Link to={page === 'visitors' ? '/visitors' : '/duty'} {...shared} />
}
