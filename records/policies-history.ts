// The versions of a school's policies: which there are, and who changed them. Version 0, which the process brings along,
// was made by nobody.

import { type PolicyChange, policyChanges } from '../domain/policy/changes.ts'
import { PROCESSES } from '../domain/processes/index.ts'
import type { Process } from '../domain/processes/process.ts'
import type { Sql } from './database.ts'
import { currentPolicy, pinnedPolicy } from './policies.ts'

export type VersionNote = {
  readonly version: number
  readonly at?: string
  readonly by?: { readonly id: string; readonly name: string }
}

type Row = { process: string; version: number; at: Date; byId: string | null; byName: string | null }

const COLUMNS = `p.process, p.version, p.created_at AS at, p.changed_by AS "byId", n.name AS "byName"
  FROM policy p LEFT JOIN person n ON n.id = p.changed_by`
const LATEST = {
  name: 'policies-latest',
  text: `SELECT DISTINCT ON (p.process) ${COLUMNS} WHERE p.school_id = $1 ORDER BY p.process, p.version DESC`,
}
const VERSIONS = {
  name: 'policy-versions',
  text: `SELECT ${COLUMNS} WHERE p.school_id = $1 AND p.process = $2 ORDER BY p.version DESC`,
}

const BROUGHT_ALONG: VersionNote = { version: 0 }

/** Of every process, the version now in force. */
export async function latestVersions(sql: Sql, schoolId: string): Promise<(VersionNote & { process: Process })[]> {
  const rows = await sql.query<Row>(LATEST, [schoolId])
  return PROCESSES.map((process) => {
    const row = rows.find(({ process: key }) => key === process.key)
    return { process, ...(row ? toNote(row) : BROUGHT_ALONG) }
  })
}

/** Newest first; version 0 is the last. */
export async function versionsOf(sql: Sql, schoolId: string, process: string): Promise<VersionNote[]> {
  const rows = await sql.query<Row>(VERSIONS, [schoolId, process])
  return [...rows.map(toNote), BROUGHT_ALONG]
}

export type PolicyVersionView = VersionNote & {
  readonly data: unknown
  /** Against the version before. */
  readonly changes: readonly PolicyChange[]
}

/** Undefined when there is no such version. */
export async function versionOf(
  sql: Sql,
  schoolId: string,
  process: Process,
  version: number,
): Promise<PolicyVersionView | undefined> {
  const note = (await versionsOf(sql, schoolId, process.key)).find((each) => each.version === version)
  if (!note) return undefined
  const { data } = await pinnedPolicy(sql, schoolId, process.key, version)
  const before = version === 0 ? data : (await pinnedPolicy(sql, schoolId, process.key, version - 1)).data
  return { ...note, data, changes: policyChanges(process.policy, before, data) }
}

export async function presentPolicy(sql: Sql, schoolId: string, process: string) {
  const { version, data } = await currentPolicy(sql, schoolId, process)
  return { version, data, versions: await versionsOf(sql, schoolId, process) }
}

function toNote({ version, at, byId, byName }: Row): VersionNote {
  return { version, at: at.toISOString(), ...(byId && byName ? { by: { id: byId, name: byName } } : {}) }
}
