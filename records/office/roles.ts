// Who holds which role from when to when. A role that was ever held is never struck out: it gets a last day.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { ROLE_WORDS } from '../../domain/desk/words.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import type { Department } from '../people.ts'
import { noteOffice, officeChange } from './change.ts'
import { dayBefore, dayDate, dayText } from './days.ts'
import { LAST_ADMIN, lacksAdmin } from './last-admin.ts'

export type Holding = {
  readonly id: string
  readonly role: string
  readonly department?: Department
  readonly from: string
  readonly to?: string
}
/** Without a first day from today on. */
export type NewHolding = {
  readonly role: string
  readonly department?: string
  readonly from?: string
  readonly to?: string
}
type Named = { readonly id: string; readonly name: string }
type Done = { readonly ok: true; readonly holding: Holding }

export const HOLDING = {
  select: { id: true, role: true, fromOn: true, toOn: true, department: { select: { id: true, name: true } } },
} as const
type Row = { id: string; role: string; fromOn: Date; toOn: Date | null; department: Department | null }

export function toHolding({ id, role, fromOn, toOn, department }: Row): Holding {
  return {
    id,
    role,
    ...(department ? { department } : {}),
    from: dayText(fromOn),
    ...(toOn ? { to: dayText(toOn) } : {}),
  }
}

/** Those that are held or will be held. */
export function notEnded(today: string) {
  return { OR: [{ toOn: null }, { toOn: { gte: dayDate(today) } }] }
}

export function giveRole(
  db: Database,
  actor: Actor,
  personId: string,
  holding: NewHolding,
  today: string,
): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true, name: true } })
    if (!person) return refuse('not-found')
    const given = await giveWithin(tx, actor, person, holding, today)
    if (!given.ok) return given
    const { id: _, ...told } = given.holding
    await noteOffice(tx, actor, { type: 'role-given', person, ...told })
    return given
  })
}

/** As part of another change, which is noted itself. `at` stands before the names of fields. */
export async function giveWithin(
  tx: Tx,
  { schoolId }: Actor,
  { id: personId }: Named,
  { role, department: departmentId, from = '', to }: NewHolding,
  today: string,
  at = '',
): Promise<Done | Refusal> {
  const first = from || today
  if (!Object.hasOwn(ROLE_WORDS, role)) return refuse('unknown-role', { field: `${at}role` })
  if (to !== undefined && to < first) return refuse('days-reversed', { field: `${at}to` })
  if (role === 'head' && departmentId === undefined) return refuse('department-needed', { field: `${at}department` })
  const department = departmentId === undefined ? null : await departmentWith(tx, departmentId)
  if (department === undefined) return refuse('unknown-department', { field: `${at}department` })
  const days = { fromOn: dayDate(first), toOn: to === undefined ? null : dayDate(to) }
  const same = { personId, role, departmentId: department?.id ?? null }
  if (await isHeld(tx, same, days)) return refuse('role-held', { field: `${at}role` })
  const row = { id: newId(), schoolId, ...same, ...days }
  await tx.roleHolding.create({ data: row })
  return { ok: true, holding: toHolding({ ...row, department }) }
}

async function departmentWith(tx: Tx, id: string): Promise<Department | undefined> {
  return (await tx.department.findUnique({ where: { id }, select: { id: true, name: true } })) ?? undefined
}

type Same = { personId: string; role: string; departmentId: string | null }
type Days = { fromOn: Date; toOn: Date | null }

async function isHeld(tx: Tx, same: Same, { fromOn, toOn }: Days, besides?: string): Promise<boolean> {
  const where = {
    ...same,
    ...(besides === undefined ? {} : { id: { not: besides } }),
    ...(toOn ? { fromOn: { lte: toOn } } : {}),
    OR: [{ toOn: null }, { toOn: { gte: fromOn } }],
  }
  return (await tx.roleHolding.count({ where })) > 0
}

/** `to: null` takes the last day away. */
export type DaysChange = { readonly from?: string; readonly to?: string | null }

export function changeDays(
  db: Database,
  actor: Actor,
  id: string,
  change: DaysChange,
  today: string,
): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await heldBy(tx, id)
    if (!found) return refuse('not-found')
    const before = toHolding(found)
    const days = newDays(before, change)
    if ('ok' in days) return days
    const same = { personId: found.person.id, role: found.role, departmentId: found.department?.id ?? null }
    if (await isHeld(tx, same, days, id)) return refuse('role-held', { field: 'from' })
    await tx.roleHolding.update({ where: { id }, data: days })
    if (await lacksAdmin(tx, found.role, today)) return LAST_ADMIN
    const holding = toHolding({ ...found, ...days })
    const changed = { before: daysOf(before), after: daysOf(holding) }
    await noteOffice(tx, actor, { type: 'role-changed', ...onRole(found), ...changed })
    return { ok: true, holding }
  })
}

function newDays(before: Holding, { from, to }: DaysChange): Days | Refusal {
  const first = from ?? before.from
  const last = to === undefined ? before.to : to
  if (last && last < first) return refuse('days-reversed', { field: 'to' })
  return { fromOn: dayDate(first), toOn: last ? dayDate(last) : null }
}

/** Ends at once: what had begun before today gets yesterday for its last day, what had not is as if it had never been. */
export function takeRole(db: Database, actor: Actor, id: string, today: string): Promise<{ ok: true } | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await heldBy(tx, id)
    if (!found) return refuse('not-found')
    const { from, to } = toHolding(found)
    if (to !== undefined && to < today) return { ok: true }
    const lastOn = from < today ? dayBefore(today) : undefined
    if (lastOn === undefined) await tx.roleHolding.delete({ where: { id } })
    else await tx.roleHolding.update({ where: { id }, data: { toOn: dayDate(lastOn) } })
    if (await lacksAdmin(tx, found.role, today)) return LAST_ADMIN
    await noteOffice(tx, actor, { type: 'role-taken', ...onRole(found), ...(lastOn === undefined ? {} : { lastOn }) })
    return { ok: true }
  })
}

type Held = Row & { person: Named }

function heldBy(tx: Tx, id: string): Promise<Held | null> {
  const person = { select: { id: true, name: true } }
  return tx.roleHolding.findUnique({ where: { id }, select: { ...HOLDING.select, person } })
}

function onRole({ person, role, department }: Held) {
  return { person, role, ...(department ? { department } : {}) }
}

function daysOf({ from, to }: Holding): { from: string; to?: string } {
  return { from, ...(to === undefined ? {} : { to }) }
}
