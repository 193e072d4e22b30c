// People with their accounts: what the records and the sign-in must do together. An account that was made for somebody
// whom the records then refused is taken away again.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../../records/actor.ts'
import { dayIn } from '../../records/office/days.ts'
import { noteReset } from '../../records/office/password.ts'
import {
  type Account,
  type AccountChange,
  addPerson,
  changePerson,
  type NewPerson,
  type PersonChange,
} from '../../records/office/person.ts'
import type { Services } from '../services.ts'
import { checkPassword, checkUsername, normal, onePassword } from './accounts.ts'

type Done = { readonly ok: true; readonly id: string; readonly password?: string }
type With<Person> = Person & { readonly username: string; readonly password?: string }

export async function addPersonWithAccount(
  services: Services,
  actor: Actor,
  { username, password: given, ...person }: With<NewPerson>,
): Promise<Done | Refusal> {
  const bad = checkUsername(username) ?? (given === undefined ? undefined : checkPassword(given))
  if (bad) return bad
  const password = given ?? onePassword()
  const added = await withNewAccount(services, (make) =>
    addPerson(services.db, actor, person, {
      today: dayIn(actor.school.zone, services.now()),
      account: () => make({ username, name: person.name, password }),
    }),
  )
  return added.ok && given === undefined ? { ...added, password } : added
}

type Make = (account: { username: string; name: string; password: string }) => Promise<Account | Refusal>

/** What was made is kept only when `run` comes to a good end. */
async function withNewAccount<T extends { ok: boolean }>(
  { accounts }: Services,
  run: (make: Make) => Promise<T>,
): Promise<T> {
  const made: string[] = []
  const make: Make = async (account) => {
    const done = await accounts.make([account])
    if (!done.ok) return done
    const [first] = done.made
    made.push(first?.userId ?? '')
    return { ok: true, userId: first?.userId ?? '', told: { username: first?.username } }
  }
  let isWell = false
  try {
    const result = await run(make)
    isWell = result.ok
    return result
  } finally {
    if (!isWell && made.length > 0) await accounts.unmake(made)
  }
}

/** Who had no account gets one with a first user name, and then a password that is told. */
export async function changePersonWithAccount(
  services: Services,
  actor: Actor,
  id: string,
  { username, ...change }: PersonChange & { readonly username?: string },
): Promise<Done | Refusal> {
  const bad = username === undefined ? undefined : checkUsername(username)
  if (bad) return bad
  let password: string | undefined
  const changed = await withNewAccount(services, (make) =>
    changePerson(services.db, actor, id, change, {
      today: dayIn(actor.school.zone, services.now()),
      account: async ({ userId, name: before }) => {
        const name = change.name ?? before
        if (userId !== null) return renamed(services, userId, { username, name, isSame: name === before })
        if (username === undefined) return { ok: true }
        password = onePassword()
        return make({ username, name, password })
      },
    }),
  )
  if (!changed.ok) return changed
  if (change.active === false && changed.userId) await services.accounts.endSessions([changed.userId])
  services.sessions.forgetAll()
  return { ok: true, id, ...(password === undefined ? {} : { password }) }
}

async function renamed(
  { accounts }: Services,
  userId: string,
  { username, name, isSame }: { username: string | undefined; name: string; isSame: boolean },
): Promise<AccountChange | Refusal> {
  const known = (await accounts.usernamesOf([userId])).get(userId) ?? ''
  const wanted = username === undefined ? known : normal(username)
  if (wanted === known && isSame) return { ok: true }
  const refused = await accounts.rename(userId, { username: wanted, name })
  return refused ?? { ok: true, before: { username: known }, told: { username: wanted } }
}

/** Somebody's sessions end with the old password. */
export async function newPassword(services: Services, actor: Actor, id: string): Promise<Done | Refusal> {
  const noted = await noteReset(services.db, actor, id)
  if (!noted.ok) return noted
  if (noted.userId === undefined) return refuse('no-account')
  const password = onePassword()
  await services.accounts.setPassword(noted.userId, password)
  services.sessions.forgetAll()
  return { ok: true, id, password }
}
