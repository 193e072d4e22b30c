// Twelve months beside each other. One day of the year is in the order of the tab key; arrows go from day to day and from
// month to month.

import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { monthName, shifted, WEEKDAYS, weekdayName, weekdayOf } from '../../lib/days.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { CalendarDay, CalendarYear } from './calendar.ts'
import { KINDS, useDayText } from './day-words.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly calendar: CalendarYear
  readonly today: string
  readonly open: (day: CalendarDay) => void
}

const WEEK = 7
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK }

export function YearPicture({ calendar: { year, days }, today, open }: Properties) {
  const t = useText(WORDS)
  const box = useRef<HTMLDivElement>(null)
  const first = today.startsWith(`${year}-`) ? today : `${year}-01-01`
  const [reached, setReached] = useState(first)
  const months = useMemo(
    () => MONTHS.map((month) => days.filter(({ on }) => Number(on.slice(5, 7)) === month + 1)),
    [days],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const next = targetOf(event.key, reached)
    if (next === undefined || !next.startsWith(`${year}-`) || event.altKey || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    setReached(next)
    box.current?.querySelector<HTMLElement>(`[data-on="${next}"]`)?.focus()
  }
  const choose = useCallback(
    (day: CalendarDay) => {
      setReached(day.on)
      open(day)
    },
    [open],
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within. */}
      <div ref={box} className="calendar-year" onKeyDown={onKeyDown}>
        {months.map((inMonth, month) => (
          <Month
            // biome-ignore lint/suspicious/noArrayIndexKey: months are always these twelve.
            key={month}
            month={month}
            days={inMonth}
            today={today}
            reached={inMonth.some(({ on }) => on === reached) ? reached : ''}
            choose={choose}
          />
        ))}
      </div>
      <p className="soft calendar-hint">{t('hint')}</p>
    </>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month)

function targetOf(key: string, day: string): string | undefined {
  const step = STEPS[key]
  if (step !== undefined) return shifted(day, step)
  const at = WEEKDAYS.indexOf(weekdayOf(day))
  if (key === 'Home') return shifted(day, -at)
  if (key === 'End') return shifted(day, WEEK - 1 - at)
  if (key === 'PageUp' || key === 'PageDown') return shifted(day, key === 'PageUp' ? -4 * WEEK : 4 * WEEK)
  return undefined
}

type MonthProperties = {
  readonly month: number
  readonly days: readonly CalendarDay[]
  readonly today: string
  /** The day of this month that the tab key reaches. */
  readonly reached: string
  readonly choose: (day: CalendarDay) => void
}

const Month = memo(function Month({ month, days, today, reached, choose }: MonthProperties) {
  const { language } = useLanguage()
  const weeks = useMemo(() => weeksOf(days), [days])
  return (
    <table className="calendar-month">
      <caption>{monthName(month, language)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekdayName(weekday, language)}>{weekdayName(weekday, language, 'narrow')}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== undefined)?.on}>
            {week.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven places.
              <td key={at}>
                {day && <Day day={day} isToday={day.on === today} isReached={day.on === reached} choose={choose} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | undefined)[][] {
  const [first] = days
  if (!first) return []
  const places = [...Array.from({ length: WEEKDAYS.indexOf(weekdayOf(first.on)) }, () => undefined), ...days]
  const weeks: (CalendarDay | undefined)[][] = []
  for (let at = 0; at < places.length; at += WEEK)
    weeks.push(Array.from({ length: WEEK }, (_, place) => places[at + place]))
  return weeks
}

type DayProperties = {
  readonly day: CalendarDay
  readonly isToday: boolean
  readonly isReached: boolean
  readonly choose: (day: CalendarDay) => void
}

function Day({ day, isToday, isReached, choose }: DayProperties) {
  const t = useText(WORDS)
  const dayText = useDayText()
  const { on, kind } = day
  const said = dayText(day)
  const shown = KINDS[kind]
  return (
    <button
      type="button"
      className="calendar-day number"
      data-on={on}
      data-kind={kind}
      data-mark={'mark' in shown ? t(shown.mark) : undefined}
      aria-current={isToday ? 'date' : undefined}
      aria-label={said}
      title={said}
      tabIndex={isReached ? 0 : -1}
      onClick={() => choose(day)}
    >
      {Number(on.slice(8))}
    </button>
  )
}
