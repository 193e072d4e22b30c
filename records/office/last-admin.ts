// A school that nobody administers could not be mended by anybody in it.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Tx } from '../database.ts'
import { dayDate } from './days.ts'

const ADMIN = 'admin'
export const LAST_ADMIN: Refusal = refuse('last-admin')

/** Asked after a change of this role: whether nobody who can sign in holds it today and without an end. */
export async function lacksAdmin(tx: Tx, role: string, today: string): Promise<boolean> {
  if (role !== ADMIN) return false
  const person = { active: true, userId: { not: null } }
  const where = { role: ADMIN, fromOn: { lte: dayDate(today) }, toOn: null, person }
  return (await tx.roleHolding.count({ where })) === 0
}

export async function holdsAdmin(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.roleHolding.count({ where: { personId, role: ADMIN } })) > 0
}
