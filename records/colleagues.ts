// The people of one's own school, for choosing among them: who works there now, in which department and roles.

import type { Instant } from '../domain/desk/task.ts'
import { roleWords } from '../domain/desk/words.ts'
import type { Words } from '../domain/words.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import type { Department } from './people.ts'
import { literally } from './request-filter.ts'

export type Colleague = {
  readonly id: string
  readonly name: string
  readonly department?: Department
  readonly roles: readonly Words[]
}

const LIST = {
  name: 'colleagues',
  text: `SELECT p.id, p.name, p.department_id, d.name AS department,
      ARRAY(SELECT DISTINCT h.role FROM role_holding h WHERE h.person_id = p.id
        AND ($3::timestamptz AT TIME ZONE s.zone)::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity')
        ORDER BY h.role) AS roles
    FROM person p JOIN school s ON s.id = p.school_id LEFT JOIN department d ON d.id = p.department_id
    WHERE p.school_id = $1 AND p.active
      AND ($2::text IS NULL OR p.name ILIKE $2 OR p.staff_no ILIKE $2 OR d.name ILIKE $2)
    ORDER BY p.name, p.id LIMIT $4`,
}

type Row = { id: string; name: string; department_id: string | null; department: string | null; roles: string[] }

/** `q`: part of the name, the staff number or the department's name. */
export async function colleagues(
  db: Database,
  { schoolId }: Actor,
  { q, limit }: { readonly q?: string; readonly limit: number },
  now: Instant = Date.now(),
): Promise<Colleague[]> {
  const values = [schoolId, q ? `%${literally(q)}%` : null, new Date(now), limit]
  const rows = await db.readSchool<Row>(schoolId, LIST, values)
  return rows.map(({ id, name, department_id, department, roles }) => ({
    id,
    name,
    ...(department_id ? { department: { id: department_id, name: department ?? '' } } : {}),
    roles: roles.map(roleWords),
  }))
}
