// My own shifts of the coming weeks; each can be swapped, the present one leaves a note to the next.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { shifted } from '../lib/days.ts'
import { dayOf } from '../lib/format.ts'
import { useSay, useText } from '../lib/language.ts'
import { useNow } from '../lib/use-now.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { rosterQuery, type Shift } from './duty.ts'
import { KIND_NAMES, useShiftText } from './shift-text.ts'
import { WORDS } from './words.ts'

const AHEAD_DAYS = 28
const SHOWN = 4

type Acts = { readonly swap: (shift: Shift) => void; readonly leave: (shift: Shift) => void }

export function MyShifts({ zone, ...acts }: Acts & { readonly zone: string }) {
  const t = useText(WORDS)
  const say = useSay()
  const today = dayOf(useNow(), zone)
  const query = useQuery(rosterQuery(today, shifted(today, AHEAD_DAYS)))
  const mine = query.data?.items
    .filter(({ mine, state }) => mine && state !== 'past')
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))
    .slice(0, SHOWN)
  const titles = new Map(query.data?.teams.map(({ key, title }) => [key, say(title)]))
  return (
    <Section title={t('mine')}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {mine?.length === 0 && <p className="soft duty-none">{t('noneMine')}</p>}
      <ul className="duty-mine-list">
        {mine?.map((shift) => (
          <One key={shift.id} shift={shift} team={titles.get(shift.team) ?? ''} zone={zone} {...acts} />
        ))}
      </ul>
    </Section>
  )
}

type Properties = Acts & { readonly shift: Shift; readonly team: string; readonly zone: string }

function One({ shift, team, zone, swap, leave }: Properties) {
  const t = useText(WORDS)
  const shiftText = useShiftText(zone)
  const when = shiftText(shift)
  return (
    <li>
      <span className="duty-mine-when">
        <span className="number">{when}</span>
        <span className="soft">
          {team} · {t(KIND_NAMES[shift.kind])}
        </span>
        {shift.note && <span className="soft">{shift.note}</span>}
      </span>
      <span className="duty-acts">
        {shift.state === 'now' && (
          <Button aria-label={t('writeOf', { when })} onClick={() => leave(shift)}>
            {t('write')}
          </Button>
        )}
        <Button aria-label={t('swapOf', { when })} onClick={() => swap(shift)}>
          {t('swap')}
        </Button>
      </span>
    </li>
  )
}
