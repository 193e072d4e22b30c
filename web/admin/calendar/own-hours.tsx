// Hours of their own, of sites and of teams, each from a day on.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useSay, useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { type OwnHours as Entry, hoursQuery } from './calendar.ts'
import { EntryActs } from './entry-acts.tsx'
import { OwnHoursDialog } from './own-hours-dialog.tsx'
import { useKeepCalendar } from './use-keep-calendar.ts'
import { WeekText } from './week-lines.tsx'
import { WORDS } from './words.ts'

export function OwnHours() {
  const t = useText(WORDS)
  const say = useSay()
  const keep = useKeepCalendar()
  const query = useQuery(hoursQuery)
  const [edited, setEdited] = useState<number | 'new'>()
  const { items = [], choices = [], version } = query.data ?? {}
  const put = (next: readonly Entry[]) => keep('/admin/hours', { items: next, after: version })
  const nameOf = (of: string) => say(choices.find(({ key }) => key === of)?.title) || of
  return (
    <Section title={t('ownHours')} actions={<Button onClick={() => setEdited('new')}>{t('addOwnHours')}</Button>}>
      <p className="soft admin-flush">{t('ownHoursText')}</p>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && items.length === 0 && <p className="calendar-none">{t('noOwnHours')}</p>}
      <ul className="calendar-timetables">
        {items.map((entry, at) => (
          <One
            key={`${entry.of} ${entry.from}`}
            entry={entry}
            name={nameOf(entry.of)}
            edit={() => setEdited(at)}
            remove={() => put(items.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <OwnHoursDialog
        edited={edited}
        items={items}
        choices={choices}
        nameOf={nameOf}
        keep={(next, at) => put(typeof at === 'number' ? items.with(at, next) : [...items, next])}
        onClose={() => setEdited(undefined)}
      />
    </Section>
  )
}

type Properties = {
  readonly entry: Entry
  readonly name: string
  readonly edit: () => void
  readonly remove: () => Promise<void>
}

function One({ entry: { from, weekdays, holidays }, name, edit, remove }: Properties) {
  const t = useText(WORDS)
  const { date } = useFormats()
  return (
    <li>
      <div className="calendar-timetable-head">
        <h3>{name}</h3>
        <span className="soft number">{t('since', { from: date(from) })}</span>
        {!holidays && <span className="ui-tag">{t('worksHolidays')}</span>}
        <EntryActs name={name} text={t('removeText')} edit={edit} remove={remove} />
      </div>
      <WeekText weekdays={weekdays} />
    </li>
  )
}
