// One shift of a roster: when, who, and what is special about it. Where shifts can be changed it is a button.

import type { ReactNode } from 'react'
import { useText } from '../lib/language.ts'
import type { Shift } from './duty.ts'
import { KIND_NAMES, useSpanText } from './shift-text.ts'
import { WORDS } from './words.ts'

export type ShiftLook = {
  readonly zone: string
  /** Whose team it is, where several stand together. */
  readonly teamOf?: ((shift: Shift) => string) | undefined
  /** What is done with a shift that is touched; nothing where it answers nothing. */
  readonly open?: ((shift: Shift) => (() => void) | undefined) | undefined
  /** What that is, as the name of a button. */
  readonly act?: ((shift: Shift) => string) | undefined
}

export function ShiftChip({ shift, look }: { shift: Shift; look: ShiftLook }) {
  const t = useText(WORDS)
  const { zone, teamOf } = look
  const spanText = useSpanText(zone)
  return (
    <Chip shift={shift} look={look}>
      <span className="duty-name">{shift.person.name}</span>
      {shift.state === 'now' && <span className="ui-tag ui-tag-green">{t('isNow')}</span>}
      {shift.kind !== 'day' && <span className={`duty-kind duty-kind-${shift.kind}`}>{t(KIND_NAMES[shift.kind])}</span>}
      <span className="duty-time number">{spanText(shift)}</span>
      {teamOf && <span className="duty-team">{teamOf(shift)}</span>}
      {shift.note && <span className="duty-note">{shift.note}</span>}
    </Chip>
  )
}

function Chip({ shift, look: { act, open }, children }: { shift: Shift; look: ShiftLook; children: ReactNode }) {
  const className = shift.mine ? 'duty-chip duty-mine' : 'duty-chip'
  const onClick = open?.(shift)
  if (!onClick) return <div className={className}>{children}</div>
  return (
    <button type="button" className={className} title={act?.(shift)} onClick={onClick}>
      {children}
    </button>
  )
}
