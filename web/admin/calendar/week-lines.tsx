// A week in few lines: days that follow each other with the same hours stand together.

import { useMemo } from 'react'
import { WEEKDAYS, type Weekday, weekdayName } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { Hours, Timetable } from './calendar.ts'
import { useHoursText } from './day-words.ts'
import { WORDS } from './words.ts'

type Line = { readonly days: string; readonly hours: string }
type Run = { readonly from: Weekday; to: Weekday; readonly hours: Hours }

/** The week as a list of its days and hours. */
export function WeekText({ weekdays }: { weekdays: Timetable['weekdays'] }) {
  return (
    <dl className="calendar-week number">
      {useWeekLines(weekdays).map(({ days, hours }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>{hours}</dd>
        </div>
      ))}
    </dl>
  )
}

function useWeekLines(weekdays: Timetable['weekdays']): readonly Line[] {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const hoursText = useHoursText()
  return useMemo(() => {
    const called = (weekday: Weekday) => weekdayName(weekday, language, 'short')
    return runsOf(weekdays).map(({ from, to, hours }) => ({
      days: from === to ? called(from) : t('weekdays', { from: called(from), to: called(to) }),
      hours: hours.length === 0 ? t('free') : hoursText(hours),
    }))
  }, [weekdays, language, t, hoursText])
}

function runsOf(weekdays: Timetable['weekdays']): Run[] {
  return WEEKDAYS.reduce<Run[]>((runs, weekday) => {
    const hours = weekdays[weekday] ?? []
    const last = runs.at(-1)
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.to = weekday
    else runs.push({ from: weekday, to: weekday, hours })
    return runs
  }, [])
}
