// The calendar of the school as a picture of the year, with its timetables.

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { meQuery } from '../../lib/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { type CalendarDay, type CalendarYear, calendarQuery } from './calendar.ts'
import './calendar.css'
import { DayDialog } from './day-dialog.tsx'
import { Legend } from './legend.tsx'
import { NoticeDrawer } from './notice-drawer.tsx'
import { OwnHours } from './own-hours.tsx'
import { Terms } from './terms.tsx'
import { Timetables } from './timetables.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WORDS } from './words.ts'
import { YearPicture } from './year-picture.tsx'

const ZONE = 'Asia/Shanghai'

export function CalendarPart() {
  const t = useText(WORDS)
  const navigate = useNavigate()
  const { year: asked } = useSearch({ strict: false }) as { year?: number }
  const { data: me } = useQuery(meQuery)
  const today = dayOf(new Date(), me?.school.zone ?? ZONE)
  const year = asked ?? Number(today.slice(0, 4))
  const query = useQuery(calendarQuery(year))
  const [importing, setImporting] = useState(false)
  const [changing, setChanging] = useState<CalendarDay>()
  const calendar = query.data
  return (
    <>
      <PartHead
        name="calendar"
        title={t('yearTitle', { year })}
        actions={<Button onClick={() => setImporting(true)}>{t('import')}</Button>}
      />
      <YearLine year={year} today={today} calendar={calendar?.year === year ? calendar : undefined} />
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!calendar && !query.error && <Waiting />}
      {calendar && (
        <>
          {!calendar.published && calendar.year === year && (
            <Provisional calendar={calendar} open={() => setImporting(true)} />
          )}
          <Legend calendar={calendar} />
          <YearPicture key={calendar.year} calendar={calendar} today={today} open={setChanging} />
          <Timetables calendar={calendar} />
          <OwnHours />
          <Terms />
          <DayDialog day={changing} calendar={calendar} onClose={() => setChanging(undefined)} />
          <NoticeDrawer
            open={importing}
            calendar={calendar}
            onClose={() => setImporting(false)}
            onApplied={(applied) =>
              void navigate({ to: '/admin/$part', params: { part: 'calendar' }, search: { year: applied } })
            }
          />
        </>
      )}
    </>
  )
}

type LineProperties = { year: number; today: string; calendar: CalendarYear | undefined }

function YearLine({ year, today, calendar }: LineProperties) {
  const t = useText(WORDS)
  const to = (other: number) => ({ to: '/admin/$part', params: { part: 'calendar' }, search: { year: other } }) as const
  return (
    <div className="calendar-line">
      <Link {...to(year - 1)} className="calendar-turn" aria-label={t('before', { year: year - 1 })}>
        <Icon name="back" size={18} />
        <span className="number">{year - 1}</span>
      </Link>
      {year !== Number(today.slice(0, 4)) && <Link {...to(Number(today.slice(0, 4)))}>{t('thisYear')}</Link>}
      <Link {...to(year + 1)} className="calendar-turn" aria-label={t('after', { year: year + 1 })}>
        <span className="number">{year + 1}</span>
        <Icon name="next" size={18} />
      </Link>
      {calendar && (
        <span className="calendar-state">
          <span className={calendar.published ? 'ui-tag ui-tag-green' : 'ui-tag ui-tag-amber'}>
            {t(calendar.published ? 'published' : 'provisional')}
          </span>
          {calendar.source && <span className="soft">{t('source', { source: calendar.source })}</span>}
        </span>
      )}
    </div>
  )
}

function Provisional({ calendar: { year, version }, open }: { calendar: CalendarYear; open: () => void }) {
  const t = useText(WORDS)
  const keep = useKeepCalendar()
  const { busy, error, save } = useOfficeChange()
  const mark = () =>
    save(async () => {
      await keep('/worktime/days', { days: [], year: { year, published: true }, after: version })
      return t('marked', { year })
    })
  return (
    <div className="admin-warning">
      <Icon name="warn" />
      <span>{t('provisionalText', { year })}</span>
      <span className="admin-acts">
        <Button size="small" onClick={open}>
          {t('import')}
        </Button>
        <Button size="small" loading={busy} onClick={() => void mark()}>
          {t('markPublished')}
        </Button>
      </span>
      <ProblemNote error={error} />
    </div>
  )
}
