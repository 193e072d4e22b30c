// A cell that lists roles, in either language: '教师、班主任', 'Teacher, Buyer', 'class-teacher'.

import type { Problem } from '../desk/refusal.ts'
import { ROLE_WORDS } from '../desk/words.ts'

/** `department` is a name; only a head has one. */
export type RoleAsked = { readonly role: string; readonly department?: string }

const BETWEEN = /[、,，;；/|\n]+/
const HEAD = 'head'

/** `department` is the one that the person sits in: whoever is a head heads that one. */
export function rolesIn(cell: string, department: string | undefined): { asked: RoleAsked[]; problems: Problem[] } {
  const names = cell.split(BETWEEN).map((name) => name.trim())
  const keys = new Map(names.filter(Boolean).map((name) => [name, roleNamed(name)]))
  const problems = [...keys].flatMap(([name, key]): Problem[] => {
    if (key === undefined) return [{ code: 'import-role', field: 'roles', values: { role: name } }]
    return key === HEAD && department === undefined ? [{ code: 'department-needed', field: 'roles' }] : []
  })
  const asked = [...new Set(keys.values())].flatMap((role): RoleAsked[] => {
    if (role === undefined) return []
    return role === HEAD && department !== undefined ? [{ role, department }] : [{ role }]
  })
  return { asked, problems }
}

function roleNamed(name: string): string | undefined {
  const wanted = name.toLowerCase()
  const found = Object.entries(ROLE_WORDS).find(([key, { zh, en }]) => [key, zh, en.toLowerCase()].includes(wanted))
  return found?.[0]
}
