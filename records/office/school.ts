// The school itself: its name, and the end of a demo.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { noteOffice, officeChange } from './change.ts'

/** What the invented people of a demo sign in with. */
export const DEMO_PASSWORD = 'houqin-demo'

export type SchoolNow = { readonly id: string; readonly name: string; readonly zone: string; readonly demo: boolean }
type Named = { readonly id: string; readonly name: string }
type Account = Named & { readonly userId: string }
type Done = { readonly ok: true; readonly school: SchoolNow; readonly left: readonly Account[] }

/** Those of the school who may sign in. */
export async function accountsOf(db: Database, { schoolId }: Actor): Promise<Account[]> {
  const people = await db.prisma.inSchool(schoolId, (tx) =>
    tx.person.findMany({
      where: { active: true, userId: { not: null } },
      select: { id: true, name: true, userId: true },
    }),
  )
  return people.map(({ userId, ...person }) => ({ ...person, userId: userId ?? '' }))
}

/** `leaving` are the people of the demo: they are not active any more when it is over. */
export function changeSchool(
  db: Database,
  actor: Actor,
  { name, endDemo }: { readonly name?: string; readonly endDemo: boolean },
  leaving: readonly Account[],
): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const before = await tx.school.findUniqueOrThrow({ where: { id: actor.schoolId } })
    if (name !== undefined && name !== before.name) {
      const changed = { before: { name: before.name }, after: { name } }
      await noteOffice(tx, actor, { type: 'school-changed', ...changed })
    }
    const left = endDemo && before.demo ? await leaveDemo(tx, actor, leaving) : []
    const data = { name: name ?? before.name, demo: before.demo && !endDemo }
    await tx.school.update({ where: { id: actor.schoolId }, data })
    return { ok: true, school: { id: before.id, zone: before.zone, ...data }, left }
  })
}

async function leaveDemo(tx: Tx, actor: Actor, leaving: readonly Account[]): Promise<readonly Account[]> {
  const left = leaving.filter(({ id }) => id !== actor.personId)
  await tx.person.updateMany({ where: { id: { in: left.map(({ id }) => id) } }, data: { active: false } })
  const people = left.map(({ id, name }) => ({ id, name }))
  await noteOffice(tx, actor, { type: 'demo-ended', people })
  return left
}
