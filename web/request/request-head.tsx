// The head of a request: what it is, how much, whose; how it stands; and what can be done with it as a whole.

import { useFormats } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import type { RequestView } from '../lib/types.ts'
import { Marks } from '../ui/marks.tsx'
import { Money } from '../ui/money.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { RequestActs } from './request-acts.tsx'
import { StateLine } from './state-line.tsx'
import { WORDS } from './words.ts'

export function RequestHead({ request }: { request: RequestView }) {
  const t = useText(WORDS)
  const say = useSay()
  const formats = useFormats()
  const { title, number, words, amountFen, requester, department, submittedAt, status, time } = request
  return (
    <>
      <PageHead
        title={title}
        above={`${say(words.process)} ${number}`}
        back="/"
        actions={<RequestActs request={request} />}
      />
      <div className="request-facts">
        {amountFen !== undefined && (
          <span className="request-amount">
            <span className="unseen">{t('amount')}</span>
            <Money fen={amountFen} strong />
          </span>
        )}
        <StatusTag status={status} words={words.status} />
        <Marks words={words.marks} />
        <span className="soft">
          <span className="unseen">{t('requester')}</span>
          {department ? t('person', { name: requester.name, sits: department.name }) : requester.name}
        </span>
        <span className="soft number">
          <span className="unseen">{t('sent')}</span>
          {formats.instant(submittedAt)}
        </span>
        {time && time.workedMinutes > 0 && (
          <span className="soft number">
            {t('worked')} {formats.span(time.workedMinutes)}
          </span>
        )}
      </div>
      <StateLine request={request} />
    </>
  )
}
