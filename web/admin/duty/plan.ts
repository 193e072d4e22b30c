// A plan of duty by turns: what is asked for, and what the api says would come of it.

import type { ShiftKind } from '../../../domain/duty/shift.ts'
import type { ShiftRule } from '../../../domain/duty/slots.ts'
import type { Shift } from '../../duty/duty.ts'
import { put, withQuery } from '../../lib/api.ts'
import type { PersonRef } from '../../lib/types.ts'

export type Plan = {
  readonly team: string
  readonly from: string
  readonly to: string
  readonly people: readonly string[]
  readonly shifts: readonly ShiftRule[]
  readonly replace: boolean
}
export type Share = Readonly<Record<ShiftKind, number>> & { readonly person: PersonRef }
export type Planned = { readonly items: readonly Shift[]; readonly fairness: readonly Share[] }

/** By day on working days, each night, and the days that are free. */
export const USUAL_SHIFTS: readonly ShiftRule[] = [
  { from: '08:00', to: '17:30', kind: 'day', on: 'working' },
  { from: '17:30', to: '08:00', kind: 'night', on: 'all' },
  { from: '08:00', to: '17:30', kind: 'holiday', on: 'free' },
]

export function previewPlan(plan: Plan): Promise<Planned> {
  return put<Planned>(withQuery('/admin/duty', { preview: true }), plan)
}

export async function applyPlan(plan: Plan): Promise<void> {
  await put('/admin/duty', plan)
}
