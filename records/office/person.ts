// One person is added or changed. Who may sign in under which name is settled by the callers, within the change: what
// cannot be recorded leaves no account behind.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from './change.ts'
import { holdsAdmin, LAST_ADMIN, lacksAdmin } from './last-admin.ts'
import { giveWithin, type NewHolding } from './roles.ts'

export type Account = { readonly ok: true; readonly userId: string }
export type NewPerson = {
  readonly name: string
  readonly staffNo?: string | null
  /** Its id. */
  readonly department?: string | null
  readonly phone?: string | null
  readonly email?: string | null
  readonly roles?: readonly NewHolding[]
}
export type PersonChange = Partial<Omit<NewPerson, 'roles'>> & { readonly active?: boolean }
type Done = { readonly ok: true; readonly id: string }

export function addPerson(
  db: Database,
  actor: Actor,
  { roles = [], ...person }: NewPerson,
  { today, account }: { today: string; account: () => Promise<Account | Refusal> },
): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const { name, staffNo = null, department: departmentId = null, phone = null, email = null } = person
    const bad = await refusedField(tx, person)
    if (bad) return bad
    const made = await account()
    if (!made.ok) return made
    const id = newId()
    const row = { name, staffNo, departmentId, phone, email }
    await tx.person.create({ data: { id, schoolId: actor.schoolId, userId: made.userId, ...row } })
    for (const [index, holding] of roles.entries()) {
      const given = await giveWithin(tx, actor, { id, name }, holding, today, `roles.${index}.`)
      if (!given.ok) return given
    }
    const after = { ...person, ...(roles.length > 0 ? { roles: roles.map(({ role }) => role) } : {}) }
    await noteOffice(tx, actor, { type: 'person-added', person: { id, name }, after })
    return { ok: true, id }
  })
}

type Before = { readonly userId: string | null; readonly name: string }
type Changing = {
  readonly today: string
  /** Asked when the person is found, with the user who it is so far; answers who it is from now on. */
  readonly account: (before: Before) => Promise<Account | { ok: true } | Refusal>
}

export function changePerson(
  db: Database,
  actor: Actor,
  id: string,
  change: PersonChange,
  { today, account }: Changing,
): Promise<(Done & { readonly userId?: string }) | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const before = await tx.person.findUnique({ where: { id } })
    if (!before) return refuse('not-found')
    const bad = await refusedField(tx, change, id)
    if (bad) return bad
    const now = await account(before)
    if (!now.ok) return now
    const userId = 'userId' in now ? now.userId : before.userId
    const data = { ...columns(change), userId }
    await tx.person.update({ where: { id }, data })
    if (before.active && change.active === false && (await leavesNoAdmin(tx, id, today))) return LAST_ADMIN
    await noteChanged(tx, actor, before, data)
    return { ok: true, id, ...(userId === null ? {} : { userId }) }
  })
}

async function noteChanged(tx: Tx, actor: Actor, before: Values & Named, data: Values & Partial<Named>): Promise<void> {
  const changed = difference(before, data)
  const person = { id: before.id, name: data.name ?? before.name }
  if (changed) await noteOffice(tx, actor, { type: 'person-changed', person, ...changed })
}

function columns({ department, ...same }: PersonChange) {
  return { ...same, ...(department === undefined ? {} : { departmentId: department }) }
}

async function leavesNoAdmin(tx: Tx, id: string, today: string): Promise<boolean> {
  return (await holdsAdmin(tx, id)) && lacksAdmin(tx, 'admin', today)
}

/** A department that is not there, a staff number that somebody else has. */
async function refusedField(tx: Tx, { department, staffNo }: PersonChange, id?: string): Promise<Refusal | undefined> {
  if (department && (await tx.department.count({ where: { id: department } })) === 0) {
    return refuse('unknown-department', { field: 'department' })
  }
  if (!staffNo) return undefined
  const others = await tx.person.count({ where: { staffNo, ...(id === undefined ? {} : { id: { not: id } }) } })
  return others > 0 ? refuse('staff-no-taken', { field: 'staffNo', values: { staffNo } }) : undefined
}

type Named = { readonly id: string; readonly name: string }
type Values = Readonly<Record<string, unknown>>

/** Only what is another value than before; undefined when all is the same. Whose account it is stays out. */
export function difference(before: Values, after: Values): { before: Values; after: Values } | undefined {
  const fields = Object.keys(after).filter((field) => field !== 'userId' && before[field] !== after[field])
  if (fields.length === 0) return undefined
  const pick = (values: Values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}
