// The person behind a signed-in user, with the roles held on the school's date. Found before the school is known: the
// one question that the database answers across schools (function houqin_actor of the migrations).
import type { Instant, PersonRef } from '../domain/desk/task.ts'
import type { Database } from './database.ts'

export type HeldRole = { readonly role: string; readonly departmentId?: string }

export type Actor = {
  readonly schoolId: string
  readonly personId: string
  readonly name: string
  readonly departmentId?: string
  readonly roles: readonly HeldRole[]
  readonly school: { readonly name: string; readonly zone: string; readonly demo: boolean }
}

type Row = {
  school_id: string
  person_id: string
  name: string
  department_id: string | null
  school_name: string
  zone: string
  demo: boolean
  roles: { role: string; departmentId: string | null }[]
}

const ACTOR = { name: 'actor', text: 'SELECT * FROM houqin_actor($1, $2)' }

/** Undefined when the user is nobody in a school, or no longer. */
export async function actorOf(db: Database, userId: string, at: Instant): Promise<Actor | undefined> {
  const [row] = await db.query<Row>(ACTOR, [userId, new Date(at)])
  if (!row) return undefined
  return {
    schoolId: row.school_id,
    personId: row.person_id,
    name: row.name,
    ...(row.department_id ? { departmentId: row.department_id } : {}),
    roles: row.roles.map(({ role, departmentId }) => (departmentId ? { role, departmentId } : { role })),
    school: { name: row.school_name, zone: row.zone, demo: row.demo },
  }
}

export function personOf({ personId, name }: Pick<Actor, 'personId' | 'name'>): PersonRef {
  return { id: personId, name }
}

export function holdsRole(actor: Actor, ...roles: readonly string[]): boolean {
  return actor.roles.some(({ role }) => roles.includes(role))
}
