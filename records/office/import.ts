// The people of a table go into the records: all of it in one change of the office, with one entry in its log.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Fields, ImportPlan, ImportRow, KnownPerson } from '../../domain/office/import.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from './change.ts'
import { dayDate } from './days.ts'
import { makeDepartment } from './departments.ts'
import { HOLDING, notEnded } from './roles.ts'

export type Recorded = KnownPerson & { readonly userId?: string }
export type Imported = {
  readonly ok: true
  readonly added: readonly { readonly id: string; readonly name: string }[]
  readonly changed: number
  readonly departments: readonly string[]
}

/** Everybody, also who has left, and all departments; user names are the sign-in's. */
export async function recordedPeople(
  db: Database,
  { schoolId }: Actor,
  today: string,
): Promise<{ people: Recorded[]; departments: string[] }> {
  return db.prisma.inSchool(schoolId, (tx) => readPeople(tx, today))
}

async function readPeople(tx: Tx, today: string): Promise<{ people: Recorded[]; departments: string[] }> {
  const rows = await tx.person.findMany({
    select: {
      id: true,
      name: true,
      userId: true,
      staffNo: true,
      phone: true,
      email: true,
      department: { select: { name: true } },
      roles: { where: notEnded(today), ...HOLDING },
    },
    orderBy: { id: 'asc' },
  })
  const departments = await tx.department.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  const people = rows.map(({ id, userId, department, roles, ...texts }): Recorded => {
    const fields = Object.entries({ ...texts, department: department?.name ?? null })
    return {
      id,
      ...(userId ? { userId } : {}),
      fields: Object.fromEntries(fields.filter(([, text]) => text !== null)),
      roles: roles.map(({ role, department: of }) => ({ role, ...(of ? { department: of.name } : {}) })),
    }
  })
  return { people, departments: departments.map(({ name }) => name) }
}

export type Importing = {
  readonly file: string
  readonly plan: ImportPlan
  readonly today: string
  /** Users of those who get an account, by user name. */
  readonly users: ReadonlyMap<string, string>
  /** Asked once more, when nobody else of the office can change anything: whether the plan is still that of the records. */
  readonly isStill: (now: Awaited<ReturnType<typeof recordedPeople>>) => boolean
  /** Other names for accounts that are there. */
  readonly rename: (row: ImportRow) => Promise<Refusal | undefined>
}

export function importPeople(db: Database, actor: Actor, importing: Importing): Promise<Imported | Refusal> {
  const { plan, today, file } = importing
  return officeChange(db, actor.schoolId, async (tx) => {
    if (!importing.isStill(await readPeople(tx, today))) return refuse('import-changed')
    const made: string[] = []
    for (const name of plan.departments) made.push((await makeDepartment(tx, actor, name)).name)
    const departments = await tx.department.findMany({ select: { id: true, name: true } })
    const idOf = new Map(departments.map(({ id, name }) => [name, id]))
    const added = await addRows(tx, actor, importing, idOf)
    const changed = plan.rows.filter(({ action }) => action === 'change')
    for (const row of changed) {
      const refused = await changeRow(tx, row, importing, idOf)
      if (refused) return refused
    }
    const holdings = [
      ...added.map(({ id, row }) => ({ id, row })),
      ...changed.map((row) => ({ id: row.id ?? '', row })),
    ]
    await giveRoles(tx, actor, holdings, today, idOf)
    const people = added.map(({ id, row }) => ({ id, name: row.name }))
    await noteOffice(tx, actor, {
      type: 'people-imported',
      file,
      added: people,
      changed: changed.map(told),
      departments: made,
    })
    return { ok: true, added: people, changed: changed.length, departments: made }
  })
}

type Ids = ReadonlyMap<string, string>
type Placed = { readonly id: string; readonly row: ImportRow }

async function addRows(tx: Tx, { schoolId }: Actor, { plan, users }: Importing, idOf: Ids): Promise<Placed[]> {
  const added = plan.rows.filter(({ action }) => action === 'add').map((row): Placed => ({ id: newId(), row }))
  await tx.person.createMany({
    data: added.map(({ id, row }) => ({
      id,
      schoolId,
      name: row.name,
      userId: users.get(row.after.username ?? '') ?? null,
      ...columns(row.after, idOf),
    })),
  })
  return added
}

async function changeRow(
  tx: Tx,
  row: ImportRow,
  { users, rename }: Importing,
  idOf: Ids,
): Promise<Refusal | undefined> {
  const { id = '', after } = row
  const userId = users.get(after.username ?? '')
  const name = after.name === undefined ? {} : { name: after.name }
  await tx.person.update({
    where: { id },
    data: { ...columns(after, idOf), ...name, ...(userId === undefined ? {} : { userId }) },
  })
  return userId === undefined ? rename(row) : undefined
}

function columns({ staffNo, phone, email, department }: Fields, idOf: Ids) {
  const departmentId = idOf.get(department ?? '')
  return {
    ...(staffNo === undefined ? {} : { staffNo }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(departmentId === undefined ? {} : { departmentId }),
  }
}

async function giveRoles(
  tx: Tx,
  { schoolId }: Actor,
  placed: readonly Placed[],
  today: string,
  idOf: Ids,
): Promise<void> {
  await tx.roleHolding.createMany({
    data: placed.flatMap(({ id: personId, row }) =>
      row.roles.map(({ role, department }) => ({
        id: newId(),
        schoolId,
        personId,
        role,
        departmentId: idOf.get(department ?? '') ?? null,
        fromOn: dayDate(today),
      })),
    ),
  })
}

function told({ id = '', name, before, after, roles }: ImportRow) {
  const given = roles.length > 0 ? { roles: roles.map(({ role }) => role) } : {}
  return { id, name, before, after: { ...after, ...given } }
}
