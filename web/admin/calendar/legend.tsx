// What the colours and signs of the picture mean, and how many days there are of each.

import { useText } from '../../lib/language.ts'
import type { CalendarYear, DayKind } from './calendar.ts'
import { KINDS } from './day-words.ts'
import { WORDS } from './words.ts'

const SHOWN = ['work', 'off', 'holiday', 'make-up', 'special'] as const

export function Legend({ calendar: { days } }: { calendar: CalendarYear }) {
  const t = useText(WORDS)
  const count = (kind: DayKind) => days.filter((day) => day.kind === kind).length
  const worked = days.filter(({ hours }) => hours.length > 0).length
  return (
    <div className="calendar-legend">
      <ul aria-label={t('legend')}>
        {SHOWN.map((kind) => {
          const { name, ...rest } = KINDS[kind]
          return (
            <li key={kind}>
              <span
                className="calendar-day calendar-swatch"
                data-kind={kind}
                data-mark={'mark' in rest ? t(rest.mark) : undefined}
                aria-hidden="true"
              />
              {t(name)}
            </li>
          )
        })}
      </ul>
      <p className="soft number">
        {t('counts', { work: worked, holiday: count('holiday'), makeUp: count('make-up') })}
      </p>
    </div>
  )
}
