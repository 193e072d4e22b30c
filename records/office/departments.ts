// The departments of a school: who sits in them is told with people, who heads them with roles.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import type { Department } from '../people.ts'
import { noteOffice, officeChange } from './change.ts'

type Done = { readonly ok: true; readonly department: Department }
type Counted = Department & { readonly people: number }

/** With how many people who work there now sit in each. */
export async function listDepartments(db: Database, { schoolId }: Actor): Promise<Counted[]> {
  const rows = await db.prisma.inSchool(schoolId, (tx) =>
    tx.department.findMany({
      orderBy: { name: 'asc' },
      select: { id: true, name: true, _count: { select: { people: { where: { active: true } } } } },
    }),
  )
  return rows.map(({ id, name, _count }) => ({ id, name, people: _count.people }))
}

export function addDepartment(db: Database, actor: Actor, name: string): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    if (await isTaken(tx, name)) return refuse('department-taken', { field: 'name', values: { name } })
    const department = await makeDepartment(tx, actor, name)
    await noteOffice(tx, actor, { type: 'department-added', department })
    return { ok: true, department }
  })
}

export async function makeDepartment(tx: Tx, { schoolId }: Actor, name: string): Promise<Department> {
  const department = { id: newId(), name }
  await tx.department.create({ data: { ...department, schoolId } })
  return department
}

export function renameDepartment(db: Database, actor: Actor, id: string, name: string): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await tx.department.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    const department = { id, name }
    if (found.name === name) return { ok: true, department }
    if (await isTaken(tx, name)) return refuse('department-taken', { field: 'name', values: { name } })
    await tx.department.update({ where: { id }, data: { name } })
    await noteOffice(tx, actor, { type: 'department-renamed', department, before: found.name })
    return { ok: true, department }
  })
}

async function isTaken(tx: Tx, name: string): Promise<boolean> {
  return (await tx.department.count({ where: { name } })) > 0
}
