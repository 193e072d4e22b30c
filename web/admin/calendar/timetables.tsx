// The timetables of the school, each from a day on.

import { App, Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import type { CalendarYear, Timetable } from './calendar.ts'
import { TimetableDialog } from './timetable-dialog.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { useWeekLines } from './week-lines.ts'
import { WORDS } from './words.ts'

export function Timetables({ calendar }: { calendar: CalendarYear }) {
  const t = useText(WORDS)
  const keep = useKeepCalendar()
  const { error, save } = useOfficeChange()
  const [edited, setEdited] = useState<number | 'new'>()
  const shown = useLast(edited)
  const { timetables, version } = calendar
  const put = (next: readonly Timetable[]) =>
    keep('/admin/timetables', {
      timetables: next.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
      after: version,
    })
  const remove = (at: number) =>
    save(async () => {
      await put(timetables.toSpliced(at, 1))
      return t('removed')
    })
  return (
    <Section title={t('timetables')} actions={<Button onClick={() => setEdited('new')}>{t('addTimetable')}</Button>}>
      <p className="soft admin-flush">{t('timetablesText')}</p>
      <ProblemNote error={error} />
      <ul className="calendar-timetables">
        {timetables.map((timetable, at) => (
          <One
            key={timetable.from}
            timetable={timetable}
            edit={() => setEdited(at)}
            remove={timetables.length > 1 ? () => remove(at) : undefined}
          />
        ))}
      </ul>
      <TimetableDialog
        open={edited !== undefined}
        before={typeof shown === 'number' ? timetables[shown] : undefined}
        last={timetables.at(-1)}
        onClose={() => setEdited(undefined)}
        keep={(next) => put(typeof shown === 'number' ? timetables.with(shown, next) : [...timetables, next])}
      />
    </Section>
  )
}

type Properties = {
  readonly timetable: Timetable
  readonly edit: () => void
  readonly remove: (() => Promise<boolean>) | undefined
}

function One({ timetable, edit, remove }: Properties) {
  const t = useText(WORDS)
  const { date } = useFormats()
  const { modal } = App.useApp()
  const lines = useWeekLines(timetable.weekdays)
  const { name, from } = timetable
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk', { name }),
      content: t('removeText'),
      okText: t('removeIt'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: async () => void (await remove?.()),
    })
  return (
    <li>
      <div className="calendar-timetable-head">
        <h3>{name}</h3>
        <span className="soft number">{t('since', { from: date(from) })}</span>
        <span className="admin-holding-acts">
          <Button type="text" size="small" aria-label={t('editOf', { name })} onClick={edit}>
            {t('edit')}
          </Button>
          {remove && (
            <Button type="text" size="small" danger aria-label={t('removeOf', { name })} onClick={ask}>
              {t('removeIt')}
            </Button>
          )}
        </span>
      </div>
      <dl className="calendar-week number">
        {lines.map(({ days, hours }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd>{hours}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
