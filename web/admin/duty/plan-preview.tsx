// What a plan comes to: how many shifts of each kind everybody has, and every shift by days.

import { SHIFT_KINDS } from '../../../domain/duty/shift.ts'
import { byDay } from '../../duty/duty.ts'
import { ShiftChip } from '../../duty/shift-chip.tsx'
import { KIND_NAMES } from '../../duty/shift-text.ts'
import { WORDS as DUTY } from '../../duty/words.ts'
import { weekdayName, weekdayOf } from '../../lib/days.ts'
import { useFormats } from '../../lib/format.ts'
import { useLanguage, useText } from '../../lib/language.ts'
import type { Planned, Share } from './plan.ts'
import { WORDS } from './words.ts'

export function PlanPreview({ planned, zone }: { planned: Planned; zone: string }) {
  const t = useText(WORDS)
  const { language } = useLanguage()
  const { date } = useFormats(zone)
  const days = byDay(planned.items, zone)
  return (
    <>
      <h3>{t('fairness')}</h3>
      <Shares shares={planned.fairness} />
      <h3>{t('shiftCount', { count: planned.items.length })}</h3>
      <ol className="duty-planned">
        {[...days].map(([day, shifts]) => (
          <li key={day}>
            <span className="soft number">
              {date(day)} {weekdayName(weekdayOf(day), language, 'short')}
            </span>
            <div>
              {shifts.map((shift) => (
                <ShiftChip key={`${shift.from} ${shift.person.id}`} shift={shift} look={{ zone }} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Shares({ shares }: { shares: readonly Share[] }) {
  const t = useText(WORDS)
  const say = useText(DUTY)
  const sum = (share: Share) => SHIFT_KINDS.reduce((all, kind) => all + share[kind], 0)
  return (
    <table className="duty-shares number">
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          {SHIFT_KINDS.map((kind) => (
            <th key={kind} scope="col">
              {say(KIND_NAMES[kind])}
            </th>
          ))}
          <th scope="col">{t('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.person.id}>
            <th scope="row">{share.person.name}</th>
            {SHIFT_KINDS.map((kind) => (
              <td key={kind}>{share[kind]}</td>
            ))}
            <td>{sum(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
