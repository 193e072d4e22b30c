// Who heads whom: the head of one's department, then the head of logistics, a vice principal, the principal. Whoever is one
// of them has the next one above.

import type { Candidate, Holder } from './people.ts'
import { resolve } from './people.ts'
import type { PersonRef } from './task.ts'

const ABOVE_DEPARTMENTS = ['logistics-head', 'vice-principal', 'principal'] as const
/** The roles whose holders must be known before a superior can be found. */
export const SUPERIOR_ROLES: readonly string[] = ['head', ...ABOVE_DEPARTMENTS]

/** As what somebody stands among the holders who only works in a department. */
export const MEMBER = 'member'

type Among = {
  readonly requester: PersonRef
  readonly holders: readonly Holder[]
  /** Who sits there already, or may not: the next one above is taken. */
  readonly isOut: (personId: string) => boolean
}

/** The nearest one above the person who is not out; several where a role is held by several. */
export function superiorsOf({ id }: PersonRef, { requester, holders, isOut }: Among): Candidate[] {
  const mine = holders.filter(({ person }) => person.id === id)
  const rank = Math.max(...mine.map(({ role }) => SUPERIOR_ROLES.indexOf(role)), -1)
  const departments = rank < 0 ? new Set(mine.flatMap(({ department }) => department ?? [])) : new Set<string>()
  const steps = [
    ...[...departments].map((department) => ({ role: 'head', department })),
    ...ABOVE_DEPARTMENTS.filter((role) => SUPERIOR_ROLES.indexOf(role) > rank).map((role) => ({ role })),
  ]
  for (const who of steps) {
    const free = resolve(who, { requester, holders }).filter(({ person }) => person.id !== id && !isOut(person.id))
    if (free.length > 0) return free
  }
  return []
}
