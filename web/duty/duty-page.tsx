// Who is on duty when: now, for myself, and as a roster; swaps and what one shift leaves to the next.

import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../lib/language.ts'
import { meQuery } from '../lib/queries.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Waiting } from '../ui/waiting.tsx'
import type { Shift } from './duty.ts'
import './duty.css'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { HandOverNote } from './hand-over-note.tsx'
import { MyShifts } from './my-shifts.tsx'
import { OnDutyNow } from './on-duty-now.tsx'
import { RosterSection } from './roster-section.tsx'
import { useShiftText } from './shift-text.ts'
import { SwapDialog } from './swap-dialog.tsx'
import { Swaps } from './swaps.tsx'
import { WORDS } from './words.ts'

const ZONE = 'Asia/Shanghai'

export function DutyPage() {
  const t = useText(WORDS)
  const choice = useSearch({ from: '/signed-in/duty' })
  const { data: me } = useQuery(meQuery)
  const [swapping, setSwapping] = useState<Shift>()
  const [leaving, setLeaving] = useState<Shift>()
  const zone = me?.school.zone ?? ZONE
  const shiftText = useShiftText(zone)
  if (!me) return <Waiting />
  return (
    <>
      <PageHead title={t('title')} />
      <HandOverNote zone={zone} />
      <Swaps me={me} />
      <div className="duty-top">
        <OnDutyNow zone={zone} />
        <MyShifts zone={zone} swap={setSwapping} leave={setLeaving} />
      </div>
      <RosterSection
        choice={choice}
        zone={zone}
        to="/duty"
        act={(shift) => t('swapOf', { when: shiftText(shift) })}
        open={(shift) => (shift.mine && shift.state !== 'past' ? () => setSwapping(shift) : undefined)}
      />
      <SwapDialog me={me} shift={swapping} onClose={() => setSwapping(undefined)} />
      <HandOverDialog zone={zone} shift={leaving} onClose={() => setLeaving(undefined)} />
    </>
  )
}
