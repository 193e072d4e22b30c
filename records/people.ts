// Who works at the school, in which role and department. Roles are held from a day to a day, both included.
import type { Sql } from './database.ts'

export type RoleHolder = {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly departmentId?: string
}
export type Department = { readonly id: string; readonly name: string }

type HolderRow = { person_id: string; name: string; role: string; department_id: string | null }

const HOLDERS = {
  name: 'holders',
  text: `SELECT p.id AS person_id, p.name, h.role, h.department_id
    FROM role_holding h JOIN person p ON p.id = h.person_id
    WHERE h.school_id = $1 AND h.role = ANY($2) AND p.active
      AND h.from_on <= $3::date AND (h.to_on IS NULL OR h.to_on >= $3::date)
    ORDER BY h.role, p.name, p.id, h.department_id`,
}
const DEPARTMENTS = { name: 'departments', text: 'SELECT id, name FROM department ORDER BY name' }

/** The holders of any of the roles on a day of the school ('YYYY-MM-DD'), by role, then name. */
export async function holders(
  sql: Sql,
  schoolId: string,
  roles: readonly string[],
  day: string,
): Promise<RoleHolder[]> {
  const rows = await sql.query<HolderRow>(HOLDERS, [schoolId, roles, day])
  return rows.map(({ person_id, name, role, department_id }) => ({
    personId: person_id,
    name,
    role,
    ...(department_id ? { departmentId: department_id } : {}),
  }))
}

export function departments(sql: Sql): Promise<Department[]> {
  return sql.query<Department>(DEPARTMENTS, [])
}
