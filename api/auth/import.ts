// A table of people is looked at, and then applied exactly as it was shown: the hash of the preview says which file and
// which plan that was. Nothing is kept in between but the file.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { findColumns } from '../../domain/office/columns.ts'
import { type ImportPlan, type ImportRow, planImport, type Table } from '../../domain/office/import.ts'
import type { Actor } from '../../records/actor.ts'
import { dayIn } from '../../records/office/days.ts'
import { importPeople, type Recorded, recordedPeople } from '../../records/office/import.ts'
import { canonicalJson, sha256 } from '../../records/trail-hash.ts'
import type { Services } from '../services.ts'
import { onePassword } from './accounts.ts'

export type Previewed = { readonly ok: true; readonly plan: ImportPlan; readonly hash: string }
export type Applied = {
  readonly ok: true
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Rows that have problems. */
  readonly skipped: number
  readonly departments: readonly string[]
  readonly passwords: readonly { row: number; name: string; username: string; password: string }[]
}
type School = { readonly people: readonly Recorded[]; readonly departments: readonly string[] }
type Names = { readonly usernames: ReadonlyMap<string, string>; readonly taken: ReadonlySet<string> }

export async function previewImport(services: Services, actor: Actor, table: Table): Promise<Previewed | Refusal> {
  const { school, names } = await present(services, actor, table)
  return planned(table, school, names)
}

export async function applyImport(
  services: Services,
  actor: Actor,
  { name: file, table, hash }: { name: string; table: Table; hash: string },
): Promise<Applied | Refusal> {
  const { school, names, today } = await present(services, actor, table)
  const previewed = planned(table, school, names)
  if (!previewed.ok) return previewed
  if (previewed.hash !== hash) return refuse('import-changed')
  const { plan } = previewed
  const userOf = new Map(school.people.map(({ id, userId }) => [id, userId]))
  const newcomers = plan.rows.filter((row) => needsAccount(row, userOf.get(row.id ?? '')))
  const passwords = newcomers.map(({ row, name, after: { username = '' } }) => {
    return { row, name, username, password: onePassword() }
  })
  const made = await services.accounts.make(passwords)
  if (!made.ok) return refuse('import-changed')
  const users = new Map(made.made.map(({ userId, username }) => [username, userId]))
  let isWell = false
  try {
    const done = await importPeople(services.db, actor, {
      file,
      plan,
      today,
      users,
      isStill: (now) => isSamePlan(planned(table, now, names), hash),
      rename: (row) => renamed(services, row, userOf.get(row.id ?? ''), names),
    })
    if (!done.ok) return done
    isWell = true
    services.sessions.forgetAll()
    const { departments, changed } = done
    return { ok: true, added: done.added.length, changed, departments, ...counted(plan), passwords }
  } finally {
    if (!isWell) await services.accounts.unmake([...users.values()])
  }
}

function needsAccount({ action, after }: ImportRow, userId: string | undefined): boolean {
  return action === 'add' || (action === 'change' && after.username !== undefined && userId === undefined)
}

function counted({ rows }: ImportPlan): { same: number; skipped: number } {
  const count = (action: ImportRow['action']) => rows.filter((row) => row.action === action).length
  return { same: count('same'), skipped: count('problem') }
}

async function present(
  services: Services,
  actor: Actor,
  table: Table,
): Promise<{ school: School; names: Names; today: string }> {
  const today = dayIn(actor.school.zone, services.now())
  const school = await recordedPeople(services.db, actor, today)
  const { accounts } = services
  const own = school.people.flatMap(({ userId }) => userId ?? [])
  const usernames = await accounts.usernamesOf(own)
  const written = await accounts.usersNamed(wordsIn(table))
  const taken = new Set([...written].filter(([, userId]) => !usernames.has(userId)).map(([username]) => username))
  return { school, names: { usernames, taken }, today }
}

/** Whatever could be a user name: of its column, and staff numbers, which may become one. */
function wordsIn(table: Table): string[] {
  const { columns = {} } = findColumns(table) ?? {}
  const places = [columns.username, columns.staffNo].filter((place) => place !== undefined)
  return places.flatMap((place) => table.map((row) => row[place] ?? '')).filter(Boolean)
}

function planned(table: Table, { people, departments }: School, { usernames, taken }: Names): Previewed | Refusal {
  const known = people.map((person) => {
    const username = usernames.get(person.userId ?? '')
    return username === undefined ? person : { ...person, fields: { ...person.fields, username } }
  })
  const plan = planImport(table, { people: known, departments, taken })
  if (!plan) return refuse('import-headers', { field: 'file' })
  return { ok: true, plan, hash: sha256(canonicalJson({ table, plan })) }
}

function isSamePlan(now: Previewed | Refusal, hash: string): boolean {
  return now.ok && now.hash === hash
}

async function renamed(
  { accounts }: Services,
  { name, after }: ImportRow,
  userId: string | undefined,
  { usernames }: Names,
): Promise<Refusal | undefined> {
  const known = usernames.get(userId ?? '')
  if (userId === undefined || known === undefined) return undefined
  if (after.username === undefined && after.name === undefined) return undefined
  return accounts.rename(userId, { username: after.username ?? known, name })
}
