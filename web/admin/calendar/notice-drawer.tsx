// The yearly notice of the public holidays: pasted, read, looked at, put into the calendar.

import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useChange } from '../../account/use-change.ts'
import { post } from '../../lib/api.ts'
import type { Weekday } from '../../lib/days.ts'
import { useText } from '../../lib/language.ts'
import { isProblem } from '../../lib/problem.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SideDrawer } from '../drawer.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import type { CalendarYear } from './calendar.ts'
import { type Notice, NoticePreview } from './notice-preview.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly open: boolean
  readonly calendar: CalendarYear
  readonly onClose: () => void
  readonly onApplied: (year: number) => void
}

export function NoticeDrawer({ open, onClose, ...rest }: Properties) {
  const t = useText(WORDS)
  return (
    <SideDrawer open={open} title={t('noticeTitle')} onClose={onClose}>
      <NoticeForm {...rest} onClose={onClose} />
    </SideDrawer>
  )
}

function NoticeForm({ calendar, onClose, onApplied }: Omit<Properties, 'open'>) {
  const t = useText(WORDS)
  const [text, setText] = useState('')
  const [year, setYear] = useState('')
  const [notice, setNotice] = useState<Notice>()
  const reading = useChange()
  const applying = useOfficeChange()
  const keep = useKeepCalendar()
  const read = () =>
    reading.run(async () => {
      setNotice(await post<Notice>('/admin/calendar/import', { text, ...(year ? { year: Number(year) } : {}) }))
    })
  const apply = async (found: Notice, chosen: Readonly<Record<string, Weekday>>) => {
    const done = await applying.save(async () => {
      await keep('/worktime/days', {
        days: found.changes.map(({ on, after }) => ({ on, ...after, ...(chosen[on] ? { as: chosen[on] } : {}) })),
        year: { year: found.year, published: true, ...(found.source ? { source: found.source } : {}) },
        after: calendar.version,
      })
      return t('applied', { year: found.year })
    })
    if (!done) return
    onClose()
    onApplied(found.year)
  }
  if (notice) {
    return (
      <NoticePreview
        notice={notice}
        busy={applying.busy}
        error={applying.error}
        back={() => setNotice(undefined)}
        apply={(chosen) => void apply(notice, chosen)}
      />
    )
  }
  return (
    <NoticeText
      text={text}
      setText={setText}
      year={year}
      setYear={setYear}
      busy={reading.busy}
      error={reading.error}
      read={() => void read()}
    />
  )
}

type TextProperties = {
  readonly text: string
  readonly setText: (text: string) => void
  readonly year: string
  readonly setYear: (year: string) => void
  readonly busy: boolean
  readonly error: unknown
  readonly read: () => void
}

function NoticeText({ text, setText, year, setYear, busy, error, read }: TextProperties) {
  const t = useText(WORDS)
  const id = useId()
  const asksYear = isProblem(error, 'notice-no-year') || year !== ''
  return (
    <form
      className="calendar-notice"
      onSubmit={(event) => {
        event.preventDefault()
        read()
      }}
    >
      <p className="soft admin-flush" id={`${id}-help`}>
        {t('noticeText')}
      </p>
      <label htmlFor={id}>{t('notice')}</label>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-help`}
        value={text}
        autoSize={{ minRows: 10, maxRows: 20 }}
        onChange={({ target }) => setText(target.value)}
      />
      {asksYear && (
        <>
          <label htmlFor={`${id}-year`}>{t('year')}</label>
          <Input
            id={`${id}-year`}
            className="calendar-notice-year"
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={({ target }) => setYear(target.value.replaceAll(/\D/g, ''))}
          />
        </>
      )}
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          {t('read')}
        </Button>
      </div>
    </form>
  )
}
