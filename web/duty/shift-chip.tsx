// One shift of a roster: when, who, and what is special about it. Where shifts can be changed it is a button.

import type { ReactNode } from 'react'
import { useText } from '../lib/language.ts'
import type { Shift } from './duty.ts'
import { KIND_NAMES, useShiftText, useSpanText } from './shift-text.ts'
import { WORDS } from './words.ts'

export type ShiftLook = {
  readonly zone: string
  /** Whose team it is, where several stand together. */
  readonly teamOf?: ((shift: Shift) => string) | undefined
  readonly open?: ((shift: Shift) => void) | undefined
}

export function ShiftChip({ shift, look }: { shift: Shift; look: ShiftLook }) {
  const t = useText(WORDS)
  const { zone, teamOf, open } = look
  const spanText = useSpanText(zone)
  return (
    <Chip shift={shift} look={look}>
      <span className="duty-name">{shift.person.name}</span>
      {shift.state === 'now' && <span className="ui-tag ui-tag-green">{t('isNow')}</span>}
      {shift.kind !== 'day' && <span className={`duty-kind duty-kind-${shift.kind}`}>{t(KIND_NAMES[shift.kind])}</span>}
      <span className="duty-time number">{spanText(shift)}</span>
      {teamOf && <span className="duty-team">{teamOf(shift)}</span>}
      {shift.note && !open && <span className="duty-note">{shift.note}</span>}
    </Chip>
  )
}

function Chip({ shift, look: { zone, open }, children }: { shift: Shift; look: ShiftLook; children: ReactNode }) {
  const shiftText = useShiftText(zone)
  const className = shift.mine ? 'duty-chip duty-mine' : 'duty-chip'
  if (!open) return <div className={className}>{children}</div>
  return (
    <button
      type="button"
      className={className}
      aria-label={`${shift.person.name} ${shiftText(shift)}`}
      onClick={() => open(shift)}
    >
      {children}
    </button>
  )
}
