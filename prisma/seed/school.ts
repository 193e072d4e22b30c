// Makes a school with its people, their accounts and its calendar: the demo school, and the schools of the tests. It goes
// in by the same doors as the application: the records under the school's own rows, the accounts as the sign-in.
import { hashPassword } from 'better-auth/crypto'
import { type Database, openDatabase } from '../../records/database.ts'
import { newId } from '../../records/id.ts'
import { type CalendarRows, chinaRows } from '../../records/office/first-calendar.ts'
import { type FirstRecords, foundSchool } from '../../records/office/found.ts'
import { DEMO_PASSWORD } from '../../records/office/school.ts'
import { foundPlaces } from '../../records/places/import.ts'
import { DEPARTMENTS, STAFF, type StaffMember } from './staff.ts'

export { DEMO_PASSWORD }

export type NewSchool = {
  readonly id?: string
  readonly code: string
  readonly name: string
  readonly demo?: boolean
  readonly zone?: string
  /** Stands before each user name: those are one list for all schools. */
  readonly prefix?: string
  readonly password?: string
  readonly departments?: readonly string[]
  /** Each in one of the departments. */
  readonly staff?: readonly StaffMember[]
  readonly calendar?: CalendarRows
  /** Lines as 主楼/三层/301. */
  readonly places?: string
  /** The first day on which the roles are held. */
  readonly since?: string
}

export type MadePerson = {
  readonly id: string
  readonly userId: string
  readonly username: string
  readonly name: string
  readonly departmentId: string
}
export type MadeSchool = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** By name. */
  readonly departments: Readonly<Record<string, string>>
  /** By user name without the prefix. */
  readonly people: Readonly<Record<string, MadePerson>>
}

const FIRST_DAY = '2024-01-01'

const hashes = new Map<string, Promise<string>>()

/** One hash for each password: hashing is slow on purpose, and invented people need no salt of their own. */
function hashOnce(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

/**
 * Throws when the code or a user name is taken. The accounts are made first and may be there already: what an interrupted
 * attempt left is used by the next one.
 */
export async function makeSchool(url: string, school: NewSchool): Promise<MadeSchool> {
  const asApp = openDatabase(url, { max: 1 })
  const asSignIn = openDatabase(url, { role: 'houqin_sign_in', max: 1 })
  try {
    const made = plan(school)
    await makeAccounts(asSignIn, Object.values(made.people), await hashOnce(school.password ?? DEMO_PASSWORD))
    await asApp.prisma.inSchool(made.id, async (tx) => {
      await foundSchool(tx, recordsOf(school, made))
      if (school.places) await foundPlaces(tx, made.id, school.places)
    })
    return made
  } finally {
    await Promise.all([asApp.close(), asSignIn.close()])
  }
}

function plan({ id = newId(), code, name, prefix = '', staff = STAFF, ...more }: NewSchool): MadeSchool {
  const names = more.departments ?? DEPARTMENTS
  const departments = Object.fromEntries(names.map((department) => [department, newId()]))
  const people = staff.map(({ username, name: of, department }): [string, MadePerson] => [
    username,
    {
      id: newId(),
      userId: `user-${prefix}${username}`,
      username: `${prefix}${username}`,
      name: of,
      departmentId: departmentIn(departments, department),
    },
  ])
  return { id, code, name, departments, people: Object.fromEntries(people) }
}

function departmentIn(departments: Readonly<Record<string, string>>, name: string): string {
  const id = departments[name]
  if (!id) throw new Error(`there is no department ${name}`)
  return id
}

async function makeAccounts(db: Database, people: readonly MadePerson[], password: string): Promise<void> {
  const now = new Date()
  await db.prisma.client.$transaction([
    db.prisma.client.authUser.createMany({
      data: people.map(({ userId, username, name }) => ({
        id: userId,
        name,
        username,
        displayUsername: username,
        email: `${username}@users.houqin.invalid`,
        updatedAt: now,
      })),
      skipDuplicates: true,
    }),
    db.prisma.client.authAccount.createMany({
      data: people.map(({ userId }) => ({
        id: `credential-${userId}`,
        accountId: userId,
        providerId: 'credential',
        userId,
        password,
        updatedAt: now,
      })),
      skipDuplicates: true,
    }),
  ])
}

/** Everybody holds their roles from the same day on. */
function recordsOf(school: NewSchool, { id, code, name, departments, people }: MadeSchool): FirstRecords {
  const { zone = 'Asia/Shanghai', demo = false, staff = STAFF, since = FIRST_DAY } = school
  return {
    id,
    code,
    name,
    zone,
    demo,
    departments: Object.entries(departments).map(([of, departmentId]) => ({ id: departmentId, name: of })),
    people: Object.values(people),
    roles: staff.flatMap(({ username, roles }) =>
      roles.map(({ role, department }) => ({
        personId: people[username]!.id,
        role,
        ...(department ? { departmentId: departmentIn(departments, department) } : {}),
      })),
    ),
    since,
    calendar: school.calendar ?? chinaRows(),
  }
}
