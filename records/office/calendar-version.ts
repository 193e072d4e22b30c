// The version of a school's calendar: of everything that deadlines are counted by. Who raises it calls the worker, which
// plans the running deadlines again; what tells why stands in the office's log with the same number.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { OfficeEvent } from '../../domain/office/event.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { noteOffice, officeChange } from './change.ts'

/** On which the worker listens for versions that were raised. */
export const REPLANS = 'houqin_replans'

export type Versioned = { readonly version: number }

/**
 * Runs a change with the version that there is, unless `after` names an older one: somebody else's newer change is not
 * written over.
 */
export function calendarChange(
  db: Database,
  schoolId: string,
  after: number | undefined,
  run: (tx: Tx, present: number) => Promise<Versioned | Refusal>,
): Promise<Versioned | Refusal> {
  return officeChange(db, schoolId, async (tx): Promise<Versioned | Refusal> => {
    const present = await versionOf(tx, schoolId)
    if (after !== undefined && after !== present) return refuse('calendar-changed')
    return run(tx, present)
  })
}

type ListChange<Item> = {
  readonly after?: number | undefined
  /** In one order and with one order of fields, so that it can be compared with what there is. */
  readonly items: readonly Item[]
  readonly read: (tx: Tx) => Promise<readonly Item[]>
  readonly write: (tx: Tx, items: readonly Item[]) => Promise<unknown>
  readonly event: (lists: { before: readonly Item[]; after: readonly Item[]; calendarVersion: number }) => OfficeEvent
}

/** A list of the calendar, all of it anew. What is so already raises no version. */
export function replaceList<Item>(
  db: Database,
  actor: Actor,
  { after, items, read, write, event }: ListChange<Item>,
): Promise<Versioned | Refusal> {
  return calendarChange(db, actor.schoolId, after, async (tx, present) => {
    const before = await read(tx)
    if (JSON.stringify(before) === JSON.stringify(items)) return { version: present }
    await write(tx, items)
    await noteOffice(tx, actor, event({ before, after: items, calendarVersion: present + 1 }))
    return raiseVersion(tx, actor.schoolId)
  })
}

/** The school is locked by officeChange: the next version is the present one and one. */
export async function versionOf(tx: Tx, id: string): Promise<number> {
  const { calendarVersion } = await tx.school.findUniqueOrThrow({ where: { id }, select: { calendarVersion: true } })
  return calendarVersion
}

export async function raiseVersion(tx: Tx, id: string): Promise<Versioned> {
  const data = { calendarVersion: { increment: 1 } }
  const { calendarVersion } = await tx.school.update({ where: { id }, data, select: { calendarVersion: true } })
  await tx.$executeRaw`SELECT pg_notify(${REPLANS}, '')`
  return { version: calendarVersion }
}
