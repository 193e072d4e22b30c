// A shift goes to somebody else. What has been done of it stays with who did it: a shift that has begun ends there, and
// what is left of it is a shift of its own.

import type { Tx } from '../database.ts'
import { newId } from '../id.ts'
import type { ShiftRow } from './rows.ts'

export type KeptShift = ShiftRow & { readonly schoolId: string; readonly createdBy: string; readonly createdAt: Date }

/** Answers the shift of the other person. `changes` are what else becomes different of it. */
export async function giveShift(
  tx: Tx,
  shift: KeptShift,
  personId: string,
  at: Date,
  changes: Partial<Pick<ShiftRow, 'fromAt' | 'toAt' | 'kind' | 'siteId' | 'note'>> = {},
): Promise<ShiftRow> {
  if (shift.fromAt >= at) {
    return tx.dutyShift.update({ where: { id: shift.id }, data: { ...changes, personId } })
  }
  await tx.dutyShift.update({ where: { id: shift.id }, data: { toAt: at } })
  const rest = { ...shift, ...changes, id: newId(), personId, fromAt: at, createdAt: at }
  return tx.dutyShift.create({ data: rest })
}

/** What of a shift is still to come. */
export function restOf({ fromAt, toAt }: Pick<ShiftRow, 'fromAt' | 'toAt'>, at: Date): { fromAt: Date; toAt: Date } {
  return { fromAt: fromAt > at ? fromAt : at, toAt }
}

/** Nobody answers any more for a shift that is gone or somebody else's. */
export async function dropSwaps(tx: Tx, shifts: readonly string[], at: Date): Promise<void> {
  const ids = { in: [...shifts] }
  await tx.dutySwap.updateMany({
    where: { state: 'asked', OR: [{ shiftId: ids }, { againstId: ids }] },
    data: { state: 'taken-back', decidedAt: at },
  })
}
