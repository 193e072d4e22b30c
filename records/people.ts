// Who works at the school, in which role and department. Roles are held from a day to a day of the school, both included.
import type { Holder } from '../domain/desk/people.ts'
import type { Sql } from './database.ts'
import { onDutyAt } from './duty/on-duty.ts'

export type Department = { readonly id: string; readonly name: string }
export type HolderRow = { id: string; name: string; role: string; department: string | null; site: string | null }

/**
 * Part of a statement: the holders at an instant, of some roles or of all, by role, then name; as a list of HolderRow.
 * Whoever is on duty at the very instant is among them.
 */
export function holdersOf(at: string, school: string, zone: string, roles?: string): string {
  return HOLDERS(`${heldAt(at, school, zone, roles)} UNION ALL ${onDutyAt(at, school, roles)}`)
}

/** The same where none of the roles is one of being on duty. */
export function holdersOffDuty(at: string, school: string, zone: string, roles: string): string {
  return HOLDERS(heldAt(at, school, zone, roles))
}

const HOLDERS = (rows: string) => `(SELECT json_agg(row_to_json(h) ORDER BY h.role, h.name, h.id) FROM (${rows}) h)`

function heldAt(at: string, school: string, zone: string, roles?: string): string {
  return `SELECT p.id, p.name, h.role, h.department_id AS department, NULL::uuid AS site
      FROM role_holding h JOIN person p ON p.id = h.person_id, (SELECT (${at} AT TIME ZONE ${zone})::date AS day) d
      WHERE h.school_id = ${school} ${roles === undefined ? '' : `AND h.role = ANY(${roles})`} AND p.active
        AND h.from_on <= d.day AND (h.to_on IS NULL OR h.to_on >= d.day)`
}

export function toHolder({ id, name, role, department, site }: HolderRow): Holder {
  return { person: { id, name }, role, ...(department ? { department } : {}), ...(site ? { site } : {}) }
}

/** Part of a statement: all departments by name, as a list of Department. */
export const DEPARTMENT_LIST =
  "(SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name) FROM department d)"

const DEPARTMENTS = { name: 'departments', text: 'SELECT id, name FROM department ORDER BY name' }

export function departments(sql: Sql): Promise<Department[]> {
  return sql.query<Department>(DEPARTMENTS, [])
}
