// A policy is changed: a new version, with a line in the office's log that says what is different. The school is locked
// for other changes of its office.
import { type Problem, type Refusal, refuseForm } from '../domain/desk/refusal.ts'
import { policyChanges } from '../domain/policy/changes.ts'
import { problemsOf } from '../domain/processes/issues.ts'
import type { Process } from '../domain/processes/process.ts'
import type { Actor } from './actor.ts'
import type { Database, Sql } from './database.ts'
import { raiseVersion } from './office/calendar-version.ts'
import { isRefusal, noteOffice, officeChange } from './office/change.ts'
import { currentPolicy, savePolicy } from './policies.ts'
import { rawIn } from './raw-in.ts'

type Change = {
  readonly process: Process
  readonly data: unknown
  readonly after: number
  /** Its deadlines also hold for running requests. */
  readonly running?: boolean
}

/** Data that change nothing make no new version: the answer is the version that says so already. */
export function changePolicy(db: Database, actor: Actor, change: Change): Promise<{ version: number } | Refusal> {
  const { process, after, running = false } = change
  const { schoolId } = actor
  return officeChange(db, schoolId, async (tx): Promise<{ version: number } | Refusal> => {
    const sql = rawIn(tx)
    const checked = await checkPolicy(sql, process, change.data)
    if ('ok' in checked) return checked
    const present = await currentPolicy(sql, schoolId, process.key)
    const changes = policyChanges(process.policy, present.data, checked.data)
    if (changes.length === 0 && !running) return { version: present.version }
    const saved =
      changes.length === 0
        ? present
        : await savePolicy(sql, schoolId, {
            process: process.key,
            data: checked.data,
            after,
            changedBy: actor.personId,
          })
    if (isRefusal(saved)) return saved
    const { version } = saved
    const event = { type: 'policy-changed', process: process.key, version, changes } as const
    const calendar = running ? await raiseVersion(tx, schoolId) : undefined
    await noteOffice(tx, actor, calendar ? { ...event, calendarVersion: calendar.version } : event)
    return { version }
  })
}

/** Whole, with what was left out filled in; or everything that is wrong with it. */
export async function checkPolicy(sql: Sql, { policy }: Process, data: unknown): Promise<{ data: unknown } | Refusal> {
  const parsed = policy.schema.safeParse(data, { reportInput: true })
  if (!parsed.success) return refuseForm(problemsOf(parsed.error))
  const strangers = await unknownPeople(sql, parsed.data)
  return strangers.length > 0 ? refuseForm(strangers) : { data: parsed.data }
}

const ACTIVE = { name: 'people-active', text: 'SELECT id FROM person WHERE id = ANY($1::uuid[]) AND active' }

/** Whoever is named in a policy works at the school. */
async function unknownPeople(sql: Sql, data: unknown): Promise<Problem[]> {
  const named = peopleIn(data, '')
  if (named.length === 0) return []
  const rows = await sql.query<{ id: string }>(ACTIVE, [named.map(({ id }) => id)])
  const known = new Set(rows.map(({ id }) => id))
  return named.filter(({ id }) => !known.has(id.toLowerCase())).map(({ field }) => ({ code: 'unknown-person', field }))
}

function peopleIn(value: unknown, field: string): { id: string; field: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const path = field === '' ? key : `${field}.${key}`
    const { id } = (key === 'person' && inner ? inner : {}) as { id?: unknown }
    return typeof id === 'string' ? [{ id, field: path }] : peopleIn(inner, path)
  })
}
