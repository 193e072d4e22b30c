// The people of a school as its office sees them: also who has left, and with staff numbers and roles to come. Names of
// accounts are the sign-in's.

import type { Refusal } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import { BAD_CURSOR, idOf, idText, type Page, type PageRequest, page } from '../cursor.ts'
import type { Database } from '../database.ts'
import type { Department } from '../people.ts'
import { literally } from '../request-filter.ts'
import { HOLDING, type Holding, notEnded, toHolding } from './roles.ts'

export type OfficePerson = {
  readonly id: string
  readonly name: string
  readonly userId?: string
  readonly staffNo?: string
  readonly phone?: string
  readonly email?: string
  readonly department?: Department
  readonly active: boolean
  readonly roles: readonly Holding[]
}

export type PeopleAsked = PageRequest & {
  readonly q?: string
  /** Users whose account's name has `q` in it. */
  readonly users: readonly string[]
  readonly today: string
}

const SELECT = {
  id: true,
  name: true,
  userId: true,
  staffNo: true,
  phone: true,
  email: true,
  active: true,
  department: { select: { id: true, name: true } },
} as const

export async function listPeople(
  db: Database,
  actor: Actor,
  asked: PeopleAsked,
): Promise<Page<OfficePerson> | Refusal> {
  const { q, users, cursor, limit, today } = asked
  const after = cursor === undefined ? undefined : idOf(cursor)
  if (cursor !== undefined && after === undefined) return BAD_CURSOR
  const has = { contains: literally(q ?? ''), mode: 'insensitive' as const }
  const found = [
    { name: has },
    { staffNo: has },
    { phone: has },
    { email: has },
    { department: { name: has } },
    { userId: { in: [...users] } },
  ]
  const rows = await db.prisma.inSchool(actor.schoolId, (tx) =>
    tx.person.findMany({
      where: q === undefined ? {} : { OR: found },
      orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }],
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
      take: limit + 1,
      select: { ...SELECT, roles: rolesFrom(today) },
    }),
  )
  return page(rows, limit, { item: toPerson, cursor: ({ id }) => idText(id) })
}

/** Of everybody who has an account. */
export async function userIdsOf(db: Database, { schoolId }: Actor): Promise<string[]> {
  const rows = await db.prisma.inSchool(schoolId, (tx) =>
    tx.person.findMany({ where: { userId: { not: null } }, select: { userId: true } }),
  )
  return rows.flatMap(({ userId }) => userId ?? [])
}

export async function personWith(
  db: Database,
  actor: Actor,
  id: string,
  today: string,
): Promise<OfficePerson | undefined> {
  const row = await db.prisma.inSchool(actor.schoolId, (tx) =>
    tx.person.findUnique({ where: { id }, select: { ...SELECT, roles: rolesFrom(today) } }),
  )
  return row ? toPerson(row) : undefined
}

function rolesFrom(today: string) {
  const byBeginning = [{ fromOn: 'asc' as const }, { id: 'asc' as const }]
  return { where: notEnded(today), orderBy: byBeginning, ...HOLDING }
}

type Row = {
  id: string
  name: string
  userId: string | null
  staffNo: string | null
  phone: string | null
  email: string | null
  active: boolean
  department: Department | null
  roles: Parameters<typeof toHolding>[0][]
}

function toPerson({ id, name, userId, staffNo, phone, email, active, department, roles }: Row): OfficePerson {
  return {
    id,
    name,
    ...(userId ? { userId } : {}),
    ...(staffNo ? { staffNo } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(department ? { department } : {}),
    active,
    roles: roles.map(toHolding),
  }
}
