// The roster with what is chosen of it: week or month, which team, earlier and later. It stands in the address.

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { longMonth } from '../lib/days.ts'
import { date as dateText, dayOf } from '../lib/format.ts'
import { useLanguage, useSay, useText } from '../lib/language.ts'
import { useIsNarrow } from '../lib/use-media.ts'
import { useNow } from '../lib/use-now.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { daysOf, type Roster, rosterQuery, turned, type View } from './duty.ts'
import './duty.css'
import { RosterPicture } from './roster.tsx'
import type { ShiftLook } from './shift-chip.tsx'
import { WORDS } from './words.ts'

export type Choice = { readonly view?: 'month'; readonly on?: string; readonly team?: string }
type Properties = {
  readonly choice: Choice
  readonly zone: string
  /** Where the roster stands. */
  readonly to: '/duty' | '/admin/$part'
  readonly actions?: ReactNode
  readonly open?: ShiftLook['open']
  readonly act?: ShiftLook['act']
}

export function RosterSection({ choice, zone, to, actions, open, act }: Properties) {
  const t = useText(WORDS)
  const narrow = useIsNarrow()
  const navigate = useNavigate()
  const today = dayOf(useNow(), zone)
  const view: View = choice.view ?? 'week'
  const on = choice.on ?? today
  const days = daysOf(view, on)
  const query = useQuery(rosterQuery(days[0] ?? on, days.at(-1) ?? on))
  const choose = (next: Choice) =>
    void navigate({ to, params: { part: 'duty' }, search: next, replace: true, resetScroll: false })
  const roster = query.data
  return (
    <Section title={t('roster')} actions={actions}>
      <Bar choice={choice} view={view} on={on} today={today} roster={roster} choose={choose} />
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {!roster && !query.error && <Waiting />}
      {roster && !roster.items.some((shift) => choice.team === undefined || shift.team === choice.team) ? (
        <Empty icon="clock" title={t('noRoster')} text={t('noRosterText')} />
      ) : (
        roster && (
          <RosterPicture
            roster={roster}
            days={days}
            view={view}
            narrow={narrow}
            team={choice.team}
            today={today}
            month={on.slice(0, 7)}
            look={{ zone, open, act }}
          />
        )
      )}
    </Section>
  )
}

type BarProperties = {
  readonly choice: Choice
  readonly view: View
  readonly on: string
  readonly today: string
  readonly roster: Roster | undefined
  readonly choose: (choice: Choice) => void
}

function Bar({ choice, view, on, today, roster, choose }: BarProperties) {
  const t = useText(WORDS)
  const say = useSay()
  const { language } = useLanguage()
  const days = daysOf(view, on)
  const said =
    view === 'month'
      ? longMonth(on, language)
      : t('spanOfWeek', { from: dateText(days[0] ?? on, language), to: dateText(days.at(-1) ?? on, language) })
  return (
    <div className="duty-bar">
      <Segmented<View>
        aria-label={t('view')}
        value={view}
        options={[
          { value: 'week', label: t('week') },
          { value: 'month', label: t('month') },
        ]}
        onChange={(next) => choose({ ...without(choice, 'view'), ...(next === 'month' ? { view: next } : {}) })}
      />
      <span className="duty-turn">
        <Button
          type="text"
          aria-label={t('before')}
          icon={<Icon name="back" size={18} />}
          onClick={() => choose({ ...choice, on: turned(view, on, -1) })}
        />
        <strong className="number" aria-live="polite">
          {said}
        </strong>
        <Button
          type="text"
          aria-label={t('after')}
          icon={<Icon name="next" size={18} />}
          onClick={() => choose({ ...choice, on: turned(view, on, 1) })}
        />
        {!days.includes(today) && (
          <Button type="link" onClick={() => choose(without(choice, 'on'))}>
            {t('today')}
          </Button>
        )}
      </span>
      {roster && roster.teams.length > 1 && (
        <Select
          className="duty-team-choice"
          aria-label={t('team')}
          value={choice.team ?? ''}
          options={[
            { value: '', label: t('allTeams') },
            ...roster.teams.map(({ key, title }) => ({ value: key, label: say(title) })),
          ]}
          onChange={(team: string) => choose({ ...without(choice, 'team'), ...(team ? { team } : {}) })}
        />
      )}
    </div>
  )
}

function without(choice: Choice, name: keyof Choice): Choice {
  const { [name]: _, ...rest } = choice
  return rest
}
