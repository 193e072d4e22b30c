// That somebody was given a new password stands in the log of the office; the password itself is the sign-in's.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database } from '../database.ts'
import { noteOffice, officeChange } from './change.ts'

export function noteReset(
  db: Database,
  actor: Actor,
  id: string,
): Promise<{ readonly ok: true; readonly userId?: string } | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await tx.person.findUnique({ where: { id }, select: { id: true, name: true, userId: true } })
    if (!found) return refuse('not-found')
    const { userId, ...person } = found
    if (userId === null) return { ok: true }
    await noteOffice(tx, actor, { type: 'password-reset', person })
    return { ok: true, userId }
  })
}
