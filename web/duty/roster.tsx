// A roster: a table of a week by teams, or of a month by weeks; on phones a list of days.

import { WEEKDAYS, weekdayName, weekdayOf } from '../lib/days.ts'
import { date as dateText } from '../lib/format.ts'
import { useLanguage, useSay, useText } from '../lib/language.ts'
import { byDay, type Roster, type Shift, type View } from './duty.ts'
import { ShiftChip, type ShiftLook } from './shift-chip.tsx'
import { WORDS } from './words.ts'

export type RosterProperties = {
  readonly roster: Roster
  /** Whole weeks. */
  readonly days: readonly string[]
  readonly view: View
  readonly narrow: boolean
  /** Only this one. */
  readonly team: string | undefined
  readonly today: string
  /** The month that is meant, where days of others are shown for whole weeks. */
  readonly month: string
  readonly look: ShiftLook
}

export function RosterPicture(properties: RosterProperties) {
  const { roster, team, narrow, view } = properties
  const say = useSay()
  const shown = roster.items.filter((shift) => team === undefined || shift.team === team)
  const titles = new Map(roster.teams.map(({ key, title }) => [key, title]))
  const teamOf = (shift: Shift) => say(titles.get(shift.team))
  const look = { ...properties.look, ...(team === undefined ? { teamOf } : {}) }
  if (narrow) return <Days {...properties} look={look} shown={shown} />
  if (view === 'month') return <Month {...properties} look={look} shown={shown} />
  return <Week {...properties} shown={shown} />
}

type Shown = RosterProperties & { readonly shown: readonly Shift[] }

function Week({ roster, days, shown, today, look }: Shown) {
  const t = useText(WORDS)
  const say = useSay()
  const teams = roster.teams.filter(({ key }) => shown.some((shift) => shift.team === key))
  return (
    <table className="duty-table">
      <thead>
        <tr>
          <th scope="col">{t('team')}</th>
          {days.map((day) => (
            <DayHead key={day} day={day} today={today} />
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(({ key, title }) => {
          const ofDay = byDay(
            shown.filter((shift) => shift.team === key),
            look.zone,
          )
          return (
            <tr key={key}>
              <th scope="row">{say(title)}</th>
              {days.map((day) => (
                <td key={day} className={day === today ? 'duty-today' : undefined}>
                  <Shifts shifts={ofDay.get(day)} look={look} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function DayHead({ day, today }: { day: string; today: string }) {
  const { language } = useLanguage()
  return (
    <th
      scope="col"
      aria-current={day === today ? 'date' : undefined}
      className={day === today ? 'duty-today' : undefined}
    >
      {weekdayName(weekdayOf(day), language, 'short')} <span className="number">{dateText(day, language, day)}</span>
    </th>
  )
}

function Shifts({ shifts = [], look }: { shifts: readonly Shift[] | undefined; look: ShiftLook }) {
  const t = useText(WORDS)
  if (shifts.length === 0) return <span className="unseen">{t('nobody')}</span>
  return shifts.map((shift) => <ShiftChip key={shift.id} shift={shift} look={look} />)
}

function Month({ days, shown, today, month, look }: Shown) {
  const { language } = useLanguage()
  const ofDay = byDay(shown, look.zone)
  const weeks = Array.from({ length: days.length / WEEKDAYS.length }, (_, week) =>
    days.slice(week * WEEKDAYS.length, (week + 1) * WEEKDAYS.length),
  )
  return (
    <table className="duty-table duty-month">
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday, language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={classOfDay(day, today, month)}>
                <p className="duty-date number">
                  {day.startsWith(month) ? Number(day.slice(8)) : dateText(day, language, day)}
                </p>
                <Shifts shifts={ofDay.get(day)} look={look} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOfDay(day: string, today: string, month: string): string | undefined {
  if (day === today) return 'duty-today'
  return day.startsWith(month) ? undefined : 'duty-other'
}

/** Of the days of other months, and of days without anybody, a phone shows nothing. */
function Days({ days, shown, today, view, month, look }: Shown) {
  const { language } = useLanguage()
  const ofDay = byDay(shown, look.zone)
  const worth = days.filter((day) => ofDay.has(day) && (view === 'week' || day.startsWith(month)))
  return (
    <ol className="duty-days">
      {worth.map((day) => (
        <li key={day} aria-current={day === today ? 'date' : undefined}>
          <h3 className="number">
            {dateText(day, language, day)} {weekdayName(weekdayOf(day), language, 'short')}
          </h3>
          <Shifts shifts={ofDay.get(day)} look={look} />
        </li>
      ))}
    </ol>
  )
}
