// The first school and its first admin. Only while there is no school at all: afterwards admins add people.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Database } from '../../records/database.ts'
import { hasNoSchool } from '../../records/first-start.ts'
import { newId } from '../../records/id.ts'
import { noteOffice } from '../../records/office/change.ts'
import { dayIn } from '../../records/office/days.ts'
import { chinaRows } from '../../records/office/first-calendar.ts'
import { foundSchool } from '../../records/office/found.ts'
import { type Accounts, checkPassword, checkUsername, normal } from './accounts.ts'

export type FirstSchool = {
  readonly school: { readonly name: string }
  readonly admin: { readonly name: string; readonly username: string; readonly password: string }
}
type SetUp = {
  readonly ok: true
  readonly school: { id: string; name: string }
  readonly admin: { id: string; name: string }
}

const CODE = 'school'
const ZONE = 'Asia/Shanghai'
/** Where the admin sits until the school has entered its own departments. */
const OFFICE = '校办公室'
const LOGISTICS = '总务处'

export async function setUpSchool(
  { db, accounts, now }: { db: Database; accounts: Accounts; now: () => number },
  first: FirstSchool,
): Promise<SetUp | Refusal> {
  if (!(await hasNoSchool(db))) return refuse('setup-done')
  const { admin } = first
  const bad = checkUsername(admin.username, 'admin.username') ?? checkPassword(admin.password, 'admin.password')
  if (bad) return bad
  const account = await accountOf(accounts, admin)
  if (!account.ok) return account
  try {
    return await foundWith(db, first, account.userId, now())
  } catch (error) {
    // Somebody else was quicker.
    if (!(await hasNoSchool(db))) return refuse('setup-done')
    throw error
  }
}

/** Without a school no account is anybody's: one of that name was left by an attempt that was interrupted, and serves. */
async function accountOf(
  accounts: Accounts,
  admin: FirstSchool['admin'],
): Promise<{ ok: true; userId: string } | Refusal> {
  const made = await accounts.make([admin])
  if (made.ok) return { ok: true, userId: made.made[0]?.userId ?? '' }
  const userId = (await accounts.usersNamed([admin.username])).get(normal(admin.username))
  if (userId === undefined) return made
  await accounts.setPassword(userId, admin.password)
  return { ok: true, userId }
}

async function foundWith(db: Database, first: FirstSchool, userId: string, at: number): Promise<SetUp> {
  const school = { id: newId(), name: first.school.name }
  const admin = { id: newId(), name: first.admin.name }
  const departments = [OFFICE, LOGISTICS].map((name) => ({ id: newId(), name }))
  const departmentId = departments[0]?.id ?? ''
  await db.prisma.inSchool(school.id, async (tx) => {
    await foundSchool(tx, {
      ...school,
      code: CODE,
      zone: ZONE,
      demo: false,
      departments,
      people: [{ ...admin, userId, departmentId }],
      roles: [{ personId: admin.id, role: 'admin' }],
      since: dayIn(ZONE, at),
      calendar: chinaRows(),
    })
    const by = { schoolId: school.id, personId: admin.id, name: admin.name }
    await noteOffice(tx, by, { type: 'school-founded', school: school.name, admin })
  })
  return { ok: true, school, admin }
}
