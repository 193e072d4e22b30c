// A shift in words: which day, from when to when, of which team.

import { useCallback } from 'react'
import type { ShiftKind } from '../../domain/duty/shift.ts'
import { shifted } from '../lib/days.ts'
import { dayOf, timeOf, useFormats } from '../lib/format.ts'
import { useText } from '../lib/language.ts'
import type { Shift } from './duty.ts'
import { WORDS } from './words.ts'

export const KIND_NAMES = { day: 'kindDay', night: 'kindNight', holiday: 'kindHoliday' } as const satisfies Record<
  ShiftKind,
  keyof typeof WORDS
>

/** '08:00–17:30'; one that goes over midnight says so. */
export function useSpanText(zone: string): (shift: Pick<Shift, 'from' | 'to'>) => string {
  const t = useText(WORDS)
  return useCallback(
    ({ from, to }) => {
      const [start, end] = [new Date(from), new Date(to)]
      const isNext = dayOf(end, zone) === shifted(dayOf(start, zone), 1)
      return t(isNext ? 'spanNext' : 'span', { from: timeOf(start, zone), to: timeOf(end, zone) })
    },
    [t, zone],
  )
}

/** With its day. */
export function useShiftText(zone: string): (shift: Pick<Shift, 'from' | 'to'>) => string {
  const spanText = useSpanText(zone)
  const { date } = useFormats(zone)
  return useCallback((shift) => `${date(dayOf(new Date(shift.from), zone))} ${spanText(shift)}`, [date, spanText, zone])
}
