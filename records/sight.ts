// Who may see a request: whoever sent it, whoever has or had a seat in it or was sent a copy, who heads its department,
// and the roles that the process names as its readers. One rule, for single requests, lists, trails and files.
import { PROCESSES } from '../domain/processes/index.ts'
import { type Actor, holdsRole } from './actor.ts'
import type { Sql } from './database.ts'

/** What of a person decides about sight, as values of a statement: person, departments headed, processes read. */
export type Sight = readonly [personId: string, departments: readonly string[], processes: readonly string[]]

export function sightOf(actor: Actor): Sight {
  const headed = actor.roles.flatMap(({ role, departmentId }) =>
    role === 'head' && departmentId ? [departmentId] : [],
  )
  const read = PROCESSES.filter(({ readers }) => holdsRole(actor, ...readers)).map(({ key }) => key)
  return [actor.personId, headed, read]
}

/** The condition on request `r`; the sight stands in three parameters from `first` on. */
export function seenBy(first: number): string {
  const [person, departments, processes] = [first, first + 1, first + 2].map((number) => `$${number}`)
  return `(r.requester_id = ${person} OR r.department_id = ANY(${departments}::uuid[])
    OR r.process = ANY(${processes}::text[])
    OR EXISTS (SELECT FROM seat WHERE seat.request_id = r.id AND seat.person_id = ${person})
    OR EXISTS (SELECT FROM copy WHERE copy.request_id = r.id AND copy.person_id = ${person}))`
}

const SEEN = { name: 'seen-by', text: `SELECT FROM request r WHERE r.id = $4 AND ${seenBy(1)}` }

export async function maySee(sql: Sql, actor: Actor, requestId: string): Promise<boolean> {
  return (await sql.query(SEEN, [...sightOf(actor), requestId])).length > 0
}
