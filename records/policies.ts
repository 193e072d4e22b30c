// What a school has decided for a process: numbered versions that are never changed. Version 0 is what the process
// brings along. A request pins the version under which it was submitted.
import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import { processNamed } from '../domain/processes/index.ts'
import { problemsOf } from '../domain/processes/issues.ts'
import type { Process } from '../domain/processes/process.ts'
import type { Sql } from './database.ts'
import { recent } from './recent.ts'

export type PolicyVersion = { readonly version: number; readonly data: unknown }

const MOST_KEPT = 500
const kept = recent<PolicyVersion>(MOST_KEPT)

const CURRENT = {
  name: 'policy-current',
  text: `SELECT version, data FROM policy WHERE school_id = $1 AND process = $2 ORDER BY version DESC LIMIT 1`,
}
const PINNED = {
  name: 'policy-pinned',
  text: 'SELECT version, data FROM policy WHERE school_id = $1 AND process = $2 AND version = $3',
}
const SAVE = {
  name: 'policy-save',
  text: `INSERT INTO policy (school_id, process, version, data, changed_by)
    SELECT $1::uuid, $2, $3::int + 1, $4::jsonb, $5::uuid
    WHERE $3::int = coalesce((SELECT max(version) FROM policy WHERE school_id = $1 AND process = $2), 0)
    ON CONFLICT DO NOTHING RETURNING version`,
}

function processOf(key: string): Process {
  const process = processNamed(key)
  if (!process) throw new Error(`there is no process ${key}`)
  return process
}

/** The version that a request submitted now is under. */
export async function currentPolicy(sql: Sql, schoolId: string, process: string): Promise<PolicyVersion> {
  const [row] = await sql.query<PolicyVersion>(CURRENT, [schoolId, process])
  return filled(process, row)
}

/** Read once for each version. Throws when there is no such version. */
export async function pinnedPolicy(
  sql: Sql,
  schoolId: string,
  process: string,
  version: number,
): Promise<PolicyVersion> {
  if (version === 0) return filled(process, undefined)
  const key = `${schoolId}/${process}/${version}`
  const known = kept.get(key)
  if (known) return known
  const [row] = await sql.query<PolicyVersion>(PINNED, [schoolId, process, version])
  if (!row) throw new Error(`there is no version ${version} of the policy of ${process}`)
  const read = filled(process, row)
  kept.set(key, read)
  return read
}

/** What a version leaves out is as the process brings it along. */
function filled(process: string, row: PolicyVersion | undefined): PolicyVersion {
  const { schema, defaults } = processOf(process).policy
  return row ? { version: row.version, data: schema.parse(row.data) } : { version: 0, data: defaults }
}

export type NewPolicy = {
  readonly process: string
  readonly data: unknown
  /** The version that was changed: somebody else's newer one is not written over. */
  readonly after: number
  readonly changedBy?: string
}

/** A new version, kept whole: what it leaves out is filled in now, and stays when the process changes what it brings. */
export async function savePolicy(
  sql: Sql,
  schoolId: string,
  { process, data, after, changedBy }: NewPolicy,
): Promise<PolicyVersion | Refusal> {
  const checked = processOf(process).policy.schema.safeParse(data)
  if (!checked.success) return refuseForm(problemsOf(checked.error))
  const values = [schoolId, process, after, JSON.stringify(checked.data), changedBy ?? null]
  const [row] = await sql.query<{ version: number }>(SAVE, values)
  return row ? { version: row.version, data: checked.data } : refuse('policy-changed', { values: { after } })
}
