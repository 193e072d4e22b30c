// How the office changes something: one transaction, one after the other in a school, and an entry in the log of the
// office with it. Two admins never see half of each other's change.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { OfficeEvent } from '../../domain/office/event.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'

class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Locks the school for other changes of its office. What `run` refuses is rolled back whole. */
export async function officeChange<T extends object>(
  db: Database,
  schoolId: string,
  run: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await db.prisma.inSchool(schoolId, async (tx) => {
      await tx.$queryRaw`SELECT FROM school WHERE id = ${schoolId}::uuid FOR NO KEY UPDATE`
      const result = await run(tx)
      if (isRefusal(result)) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

export function isRefusal(result: object): result is Refusal {
  return 'ok' in result && result.ok === false
}

/** Written in the transaction of what it tells. */
export async function noteOffice(
  tx: Tx,
  { schoolId, personId, name }: Pick<Actor, 'schoolId' | 'personId' | 'name'>,
  { type, ...content }: OfficeEvent,
): Promise<void> {
  const event = { id: newId(), schoolId, byId: personId, byName: name, type }
  await tx.officeEvent.create({ data: { ...event, content: content as Prisma.InputJsonObject } })
}
