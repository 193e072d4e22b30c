// Every role with who holds it now or will, and which roles a process needs that nobody holds.

import { ROLE_WORDS } from '../../domain/desk/words.ts'
import { PROCESSES } from '../../domain/processes/index.ts'
import type { Actor } from '../actor.ts'
import type { Database } from '../database.ts'
import { currentPolicy } from '../policies.ts'
import { dayDate } from './days.ts'
import { HOLDING, type Holding, notEnded, toHolding } from './roles.ts'

export type RoleHolders = {
  readonly role: string
  readonly holders: readonly (Omit<Holding, 'role'> & {
    readonly person: { readonly id: string; readonly name: string }
  })[]
  /** A process needs it, and nobody holds it today. */
  readonly missing: boolean
}

export async function listRoles(db: Database, actor: Actor, today: string): Promise<RoleHolders[]> {
  const [needed, rows] = await Promise.all([rolesNeeded(db, actor), holdings(db, actor, today)])
  const roles = new Set([...Object.keys(ROLE_WORDS), ...needed])
  return [...roles].map((role): RoleHolders => {
    const held = rows.filter((row) => row.role === role)
    const isHeld = held.some(({ fromOn }) => fromOn <= dayDate(today))
    const holders = held.map((row) => {
      const { role: _, ...holding } = toHolding(row)
      return { ...holding, person: row.person }
    })
    return { role, holders, missing: needed.has(role) && !isHeld }
  })
}

function holdings(db: Database, { schoolId }: Actor, today: string) {
  const person = { select: { id: true, name: true } }
  return db.prisma.inSchool(schoolId, (tx) =>
    tx.roleHolding.findMany({
      where: { person: { active: true }, ...notEnded(today) },
      select: { ...HOLDING.select, person },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    }),
  )
}

/** Named anywhere in the policies that are now in force. */
async function rolesNeeded(db: Database, { schoolId }: Actor): Promise<Set<string>> {
  const policies = await db.inSchool(schoolId, async (sql) => {
    const found: unknown[] = []
    for (const { key } of PROCESSES) found.push((await currentPolicy(sql, schoolId, key)).data)
    return found
  })
  return new Set(policies.flatMap(rolesIn))
}

function rolesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const inner = Object.values(value).flatMap(rolesIn)
  const { role } = value as { role?: unknown }
  return typeof role === 'string' ? [role, ...inner] : inner
}
