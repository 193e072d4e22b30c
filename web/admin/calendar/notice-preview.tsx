// What a notice says and which days it would change. A make-up day of which nobody can tell whose hours it has is asked for.

import { Button, Select } from 'antd'
import { useState } from 'react'
import { longDate, WEEKDAYS, type Weekday, weekdayName } from '../../lib/days.ts'
import { useFormats } from '../../lib/format.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SCROLLED } from '../../ui/scrolled.ts'
import type { WantedDay } from './calendar.ts'
import { useKindText } from './day-words.ts'
import { WORDS } from './words.ts'

type Stood = Omit<WantedDay, 'on' | 'hours'>
export type Notice = {
  readonly year: number
  readonly source?: string
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly makeUp: readonly { readonly on: string; readonly name: string; readonly as?: Weekday }[]
  readonly changes: readonly { readonly on: string; readonly before?: Stood; readonly after: Stood }[]
  readonly problems: readonly FieldProblem[]
}
type Chosen = Readonly<Record<string, Weekday>>
type Properties = {
  readonly notice: Notice
  readonly busy: boolean
  readonly error: unknown
  readonly back: () => void
  readonly apply: (chosen: Chosen) => void
}

export function NoticePreview({ notice, busy, error, back, apply }: Properties) {
  const t = useText(WORDS)
  const [chosen, setChosen] = useState<Chosen>({})
  const { year, changes, problems, makeUp } = notice
  const lacks = makeUp.some(({ on, as }) => !as && !chosen[on] && changes.some((change) => change.on === on))
  return (
    <div className="calendar-notice">
      {problems.length > 0 && (
        <div className="admin-warning">
          <Icon name="warn" />
          <span>
            {problems.map(({ code, message }) => (
              <span key={message + code} className="calendar-problem">
                {message}
              </span>
            ))}
          </span>
        </div>
      )}
      <Said notice={notice} chosen={chosen} choose={(on, as) => setChosen({ ...chosen, [on]: as })} />
      <Changes notice={notice} chosen={chosen} />
      {lacks && <p className="soft admin-flush">{t('chooseAs')}</p>}
      <ProblemNote error={error} />
      <div className="admin-buttons">
        <Button onClick={back}>{t('readAgain')}</Button>
        <Button type="primary" loading={busy} disabled={lacks} onClick={() => apply(chosen)}>
          {t('apply', { year })}
        </Button>
      </div>
    </div>
  )
}

type SaidProperties = {
  readonly notice: Notice
  readonly chosen: Chosen
  readonly choose: (on: string, as: Weekday) => void
}

function Said({ notice: { holidays, makeUp }, chosen, choose }: SaidProperties) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const { date } = useFormats()
  return (
    <>
      <h2>{t('holidays')}</h2>
      <ul className="calendar-said number">
        {holidays.map(({ name, from, to }) => (
          <li key={from}>
            <strong>{name}</strong>
            <span>{from === to ? date(from) : t('fromTo', { from: date(from), to: date(to) })}</span>
          </li>
        ))}
      </ul>
      {makeUp.length > 0 && <h2>{t('makeUps')}</h2>}
      <ul className="calendar-said number">
        {makeUp.map(({ on, as }) => (
          <li key={on}>
            <span>{longDate(on, language)}</span>
            {as ? (
              <span className="soft">{t('asDay', { weekday: weekdayName(as, language) })}</span>
            ) : (
              <Select<Weekday>
                aria-label={`${longDate(on, language)} ${t('as')}`}
                placeholder={t('as')}
                value={chosen[on] ?? null}
                status={chosen[on] ? '' : 'warning'}
                options={WEEKDAYS.map((weekday) => ({ value: weekday, label: weekdayName(weekday, language) }))}
                onChange={(weekday) => choose(on, weekday)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ notice: { changes }, chosen }: { notice: Notice; chosen: Chosen }) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const kindText = useKindText()
  if (changes.length === 0) return <p>{t('noChanges')}</p>
  return (
    <>
      <h2>{t('changes', { count: changes.length })}</h2>
      <ul className="calendar-changes number" {...SCROLLED}>
        {changes.map(({ on, before, after }) => {
          const as = after.as ?? chosen[on]
          return (
            <li key={on}>
              <span>{longDate(on, language)}</span>
              <span>
                {t('becomes', {
                  before: kindText(before ?? { kind: 'plain' }),
                  after: kindText({ ...after, ...(as ? { as } : {}) }),
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
