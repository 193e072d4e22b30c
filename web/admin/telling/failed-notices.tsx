// Messages that could not be sent: to whom, why; each can be sent again.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { KIND_WORDS } from '../../../domain/telling/kinds.ts'
import { post } from '../../lib/api.ts'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { useKeyFor } from '../../lib/use-key.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { failedQuery, type SentNotice } from './telling.ts'
import { WORDS } from './words.ts'

export function FailedNotices() {
  const t = useText(WORDS)
  const query = useInfiniteQuery(failedQuery)
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <Section title={t('failed')}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!items && !query.error && <Waiting rows={3} />}
      {items?.length === 0 && <p className="soft admin-flush">{t('noFailed')}</p>}
      <ul className="robots">
        {items?.map((notice) => (
          <One key={notice.id} notice={notice} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Section>
  )
}

function One({ notice }: { notice: SentNotice }) {
  const t = useText(WORDS)
  const say = useSay()
  const { instant } = useFormats()
  const keyFor = useKeyFor()
  const { busy, error, save } = useOfficeChange()
  const { id, at, channel, kind, person, robot, request, attempts, failure } = notice
  const what = [kind === 'digest' ? t('digest') : kind === 'test' ? t('trial') : say(KIND_WORDS[kind]), request?.number]
    .filter(Boolean)
    .join(' ')
  const again = () =>
    save(async () => {
      await post(`/admin/notices/${id}/again`, {}, keyFor({ id, attempts }))
      return t('sentAgain')
    })
  return (
    <li>
      <div className="robots-main">
        <h3>{what}</h3>
        <p className="soft number">
          {[person?.name ?? robot?.name, t(channel), instant(at), t('tried', { count: attempts })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {failure && <p className="robots-failure">{say(failure)}</p>}
        <ProblemNote error={error} />
      </div>
      <span className="robots-acts">
        <Button loading={busy} aria-label={t('againOf', { subject: what })} onClick={() => void again()}>
          {t('again')}
        </Button>
      </span>
    </li>
  )
}
