// One person is added or changed. Who may sign in under which name is settled by the callers, within the change: what
// cannot be recorded leaves no account behind.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from './change.ts'
import { holdsAdmin, LAST_ADMIN, lacksAdmin } from './last-admin.ts'
import { giveWithin, type NewHolding } from './roles.ts'

/** `told` is what the log says of the account: the user name. */
export type Account = { readonly ok: true; readonly userId: string; readonly told: Values }
/** Another user name, or the same account as before. */
export type AccountChange = Partial<Omit<Account, 'ok'>> & { readonly ok: true; readonly before?: Values }
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
    const { name: _, ...after } = withoutEmpty((await told(tx, id)) ?? {})
    const held = roles.length > 0 ? { roles: roles.map(({ role }) => role) } : {}
    await noteOffice(tx, actor, {
      type: 'person-added',
      person: { id, name },
      after: { ...after, ...made.told, ...held },
    })
    return { ok: true, id }
  })
}

type Before = { readonly userId: string | null; readonly name: string }
type Changing = {
  readonly today: string
  /** Asked when the person is found, with the user who it is so far; answers who it is from now on. */
  readonly account: (before: Before) => Promise<AccountChange | Refusal>
}

export function changePerson(
  db: Database,
  actor: Actor,
  id: string,
  change: PersonChange,
  { today, account }: Changing,
): Promise<(Done & { readonly userId?: string }) | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await tx.person.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    const bad = await refusedField(tx, change, id)
    if (bad) return bad
    const now = await account(found)
    if (!now.ok) return now
    const before = await told(tx, id)
    const userId = now.userId ?? found.userId
    await tx.person.update({ where: { id }, data: { ...columns(change), userId } })
    if (found.active && change.active === false && (await leavesNoAdmin(tx, id, today))) return LAST_ADMIN
    const changed = difference({ ...before, ...now.before }, { ...(await told(tx, id)), ...now.told })
    const person = { id, name: change.name ?? found.name }
    if (changed) await noteOffice(tx, actor, { type: 'person-changed', person, ...changed })
    return { ok: true, id, ...(userId === null ? {} : { userId }) }
  })
}

/** What the log tells of a person. */
export async function told(tx: Tx, id: string): Promise<Values | undefined> {
  const fields = { name: true, staffNo: true, phone: true, email: true, active: true } as const
  const row = await tx.person.findUnique({
    where: { id },
    select: { ...fields, department: { select: { name: true } } },
  })
  return row ? { ...row, department: row.department?.name ?? null } : undefined
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== true))
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

type Values = Readonly<Record<string, unknown>>

/** Only what is another value than before; undefined when all is the same. */
export function difference(before: Values, after: Values): { before: Values; after: Values } | undefined {
  const fields = Object.keys(after).filter((field) => before[field] !== after[field])
  if (fields.length === 0) return undefined
  const pick = (values: Values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}
