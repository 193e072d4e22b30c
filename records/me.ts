// What a signed-in person is told about themselves.
import { type Actor, type HeldRole, holdsRole } from './actor.ts'
import type { Database } from './database.ts'
import type { Department } from './people.ts'
import { isoOf } from './request-summary.ts'

export type Me = {
  readonly person: { readonly id: string; readonly name: string }
  readonly department?: Department
  readonly roles: readonly HeldRole[]
  readonly school: { readonly id: string; readonly name: string; readonly zone: string; readonly demo: boolean }
  /** How many tasks wait for the person. */
  readonly todo: number
  /** How many copies the person has not looked at yet. */
  readonly copied: number
  /** How many messages the person has not seen yet. */
  readonly notices: number
  /** When the person last sent a request of a process (ISO 8601), by its key. */
  readonly lastUsedAt: Readonly<Record<string, string>>
  readonly may: May
}

/** What a person may look at beside requests and tasks. */
export type May = { readonly admin: boolean; readonly overview: boolean }

const LEADERS = ['logistics-head', 'vice-principal', 'principal', 'accountant', 'admin']

export function mayOf(actor: Actor): May {
  return { admin: holdsRole(actor, 'admin'), overview: holdsRole(actor, ...LEADERS) }
}

/** Of so many of a person's latest requests it is told when each process was used. */
const MOST_LOOKED_AT = 300

const ME = {
  name: 'me',
  text: `SELECT (SELECT name FROM department WHERE id = $2) AS department,
      (SELECT count(DISTINCT s.task_id) FROM seat s JOIN task t ON t.id = s.task_id
       WHERE s.person_id = $1 AND s.state = 'active' AND t.state = 'open') AS todo,
      (SELECT count(*) FROM copy WHERE person_id = $1 AND seen_at IS NULL) AS copied,
      (SELECT count(*) FROM notice WHERE person_id = $1 AND channel = 'app' AND seen_at IS NULL) AS notices,
      (SELECT json_object_agg(u.process, u.at) FROM (SELECT latest.process, max(latest.submitted_at) AS at
        FROM (SELECT process, submitted_at FROM request WHERE requester_id = $1 ORDER BY id DESC LIMIT ${MOST_LOOKED_AT}) latest
        GROUP BY latest.process) u) AS used`,
}

type Row = {
  department: string | null
  todo: number
  copied: number
  notices: number
  used: Record<string, string> | null
}

export async function me(db: Database, actor: Actor): Promise<Me> {
  const { schoolId, personId, name, departmentId, roles, school } = actor
  const asked = [personId, departmentId ?? null]
  const [row] = await db.readSchool<Row>(schoolId, ME, asked)
  return {
    person: { id: personId, name },
    ...(departmentId && row?.department ? { department: { id: departmentId, name: row.department } } : {}),
    roles,
    school: { id: schoolId, ...school },
    todo: row?.todo ?? 0,
    copied: row?.copied ?? 0,
    notices: row?.notices ?? 0,
    lastUsedAt: Object.fromEntries(Object.entries(row?.used ?? {}).map(([process, at]) => [process, isoOf(at)])),
    may: mayOf(actor),
  }
}
