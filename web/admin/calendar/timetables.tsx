// The timetables of the school, each from a day on.

import { Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/language.ts'
import { useLast } from '../../request/use-last.ts'
import { Section } from '../../ui/section.tsx'
import type { CalendarYear, Timetable } from './calendar.ts'
import { EntryActs } from './entry-acts.tsx'
import { TimetableDialog } from './timetable-dialog.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WeekText } from './week-lines.tsx'
import { WORDS } from './words.ts'

export function Timetables({ calendar }: { calendar: CalendarYear }) {
  const t = useText(WORDS)
  const keep = useKeepCalendar()
  const [edited, setEdited] = useState<number | 'new'>()
  const shown = useLast(edited)
  const { timetables, version } = calendar
  const put = (next: readonly Timetable[]) =>
    keep('/admin/timetables', {
      timetables: next.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
      after: version,
    })
  return (
    <Section title={t('timetables')} actions={<Button onClick={() => setEdited('new')}>{t('addTimetable')}</Button>}>
      <p className="soft admin-flush">{t('timetablesText')}</p>
      <ul className="calendar-timetables">
        {timetables.map((timetable, at) => (
          <One
            key={timetable.from}
            timetable={timetable}
            edit={() => setEdited(at)}
            remove={timetables.length > 1 ? () => put(timetables.toSpliced(at, 1)) : undefined}
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
  readonly remove: (() => Promise<void>) | undefined
}

function One({ timetable: { name, from, weekdays }, edit, remove }: Properties) {
  const t = useText(WORDS)
  const { date } = useFormats()
  return (
    <li>
      <div className="calendar-timetable-head">
        <h3>{name}</h3>
        <span className="soft number">{t('since', { from: date(from) })}</span>
        <EntryActs name={name} text={t('removeText')} edit={edit} remove={remove} />
      </div>
      <WeekText weekdays={weekdays} />
    </li>
  )
}
