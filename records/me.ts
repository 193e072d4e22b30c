// What a signed-in person is told about themselves.
import type { Actor, HeldRole } from './actor.ts'
import type { Database } from './database.ts'
import type { Department } from './people.ts'

export type Me = {
  readonly person: { readonly id: string; readonly name: string }
  readonly department?: Department
  readonly roles: readonly HeldRole[]
  readonly school: { readonly id: string; readonly name: string; readonly zone: string; readonly demo: boolean }
  /** How many tasks wait for the person. */
  readonly todo: number
}

const ME = {
  name: 'me',
  text: `SELECT (SELECT name FROM department WHERE id = $2) AS department,
      (SELECT count(DISTINCT s.task_id) FROM seat s JOIN task t ON t.id = s.task_id
       WHERE s.person_id = $1 AND s.state = 'active' AND t.state = 'open') AS todo`,
}

export async function me(db: Database, actor: Actor): Promise<Me> {
  const { schoolId, personId, name, departmentId, roles, school } = actor
  const asked = [personId, departmentId ?? null]
  const [row] = await db.readSchool<{ department: string | null; todo: number }>(schoolId, ME, asked)
  return {
    person: { id: personId, name },
    ...(departmentId && row?.department ? { department: { id: departmentId, name: row.department } } : {}),
    roles,
    school: { id: schoolId, ...school },
    todo: row?.todo ?? 0,
  }
}
