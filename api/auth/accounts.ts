// The accounts of people: made, renamed and given passwords by the office, never by sign-up. Accounts belong to no school;
// whose they are is the records' business.

import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Database } from '../../records/database.ts'
import { newId } from '../../records/id.ts'
import { literally } from '../../records/request-filter.ts'
import { USER_NAME, USER_NAME_LENGTH } from './auth.ts'

export const PASSWORD_LEAST = 10
/** Without letters and digits that are taken for each other on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GENERATED_LENGTH = 12
const CREDENTIAL = 'credential'
/** Hashing is slow on purpose; so many at once leave room for people who sign in. */
const HASHES_AT_ONCE = 2

export type NewAccount = { readonly username: string; readonly name: string; readonly password: string }
export type MadeAccount = { readonly userId: string; readonly username: string }

export class Accounts {
  readonly #db: Database

  /** `db` as houqin_sign_in. */
  constructor(db: Database) {
    this.#db = db
  }

  /** All of them or none. A user name stands for itself in any case of its letters, in all schools. */
  async make(accounts: readonly NewAccount[]): Promise<{ ok: true; made: MadeAccount[] } | Refusal> {
    const taken = await this.usersNamed(accounts.map(({ username }) => username))
    const [first] = taken.keys()
    if (first !== undefined) return usernameTaken(first)
    const hashes = await inTurns(accounts, ({ password }) => hashPassword(password))
    const made = accounts.map(({ username, name }) => ({ userId: newId(), username: normal(username), name }))
    try {
      await this.#insert(made, hashes)
    } catch (error) {
      // Somebody else has taken the name in between.
      if ((error as { code?: unknown }).code !== 'P2002') throw error
      return usernameTaken(made[0]?.username ?? '')
    }
    return { ok: true, made }
  }

  async #insert(made: readonly (MadeAccount & { name: string })[], hashes: readonly string[]): Promise<void> {
    const { client } = this.#db.prisma
    const updatedAt = new Date()
    await client.$transaction([
      client.authUser.createMany({
        data: made.map(({ userId, username, name }) => ({ id: userId, name, ...named(username), updatedAt })),
      }),
      client.authAccount.createMany({
        data: made.map(({ userId }, index) => ({
          id: newId(),
          accountId: userId,
          providerId: CREDENTIAL,
          userId,
          password: hashes[index] ?? null,
          updatedAt,
        })),
      }),
    ])
  }

  /** For what was made a moment ago and then not needed. */
  async unmake(userIds: readonly string[]): Promise<void> {
    await this.#db.prisma.client.authUser.deleteMany({ where: { id: { in: [...userIds] } } })
  }

  /** Those of the names that are taken, with the user who has it. */
  async usersNamed(usernames: readonly string[]): Promise<Map<string, string>> {
    const where = { username: { in: usernames.map(normal) } }
    const users = await this.#db.prisma.client.authUser.findMany({ where, select: { id: true, username: true } })
    return new Map(users.map(({ id, username }) => [username ?? '', id]))
  }

  async usernamesOf(userIds: readonly string[]): Promise<Map<string, string>> {
    const where = { id: { in: [...userIds] } }
    const users = await this.#db.prisma.client.authUser.findMany({ where, select: { id: true, username: true } })
    return new Map(users.map(({ id, username }) => [id, username ?? '']))
  }

  /** Those of the users whose name contains the text. */
  async usersLike(text: string, among: readonly string[]): Promise<string[]> {
    const where = { id: { in: [...among] }, username: { contains: literally(normal(text)) } }
    const users = await this.#db.prisma.client.authUser.findMany({ where, select: { id: true } })
    return users.map(({ id }) => id)
  }

  /** Undefined when it is done. */
  async rename(userId: string, { username, name }: { username: string; name: string }): Promise<Refusal | undefined> {
    const holder = (await this.usersNamed([username])).get(normal(username))
    if (holder !== undefined && holder !== userId) return usernameTaken(username)
    await this.#db.prisma.client.authUser.update({ where: { id: userId }, data: { name, ...named(normal(username)) } })
    return undefined
  }

  async hasPassword(userId: string, password: string): Promise<boolean> {
    const where = { userId, providerId: CREDENTIAL }
    const account = await this.#db.prisma.client.authAccount.findFirst({ where, select: { password: true } })
    return account?.password ? verifyPassword({ hash: account.password, password }) : false
  }

  /** Those of the users who have this password. Equal hashes are looked at once. */
  async withPassword(userIds: readonly string[], password: string): Promise<Set<string>> {
    const where = { userId: { in: [...userIds] }, providerId: CREDENTIAL }
    const found = await this.#db.prisma.client.authAccount.findMany({ where, select: { userId: true, password: true } })
    const hashes = [...new Set(found.flatMap(({ password: hash }) => (hash ? [hash] : [])))]
    const verdicts = await inTurns(hashes, (hash) => verifyPassword({ hash, password }))
    const right = new Set(hashes.filter((_, index) => verdicts[index]))
    return new Set(found.flatMap(({ userId, password: hash }) => (hash && right.has(hash) ? [userId] : [])))
  }

  /** Ends the sessions of the user, all but the one that is kept. */
  async setPassword(userId: string, password: string, keep?: { session: string }): Promise<void> {
    const hash = await hashPassword(password)
    const where = { userId, providerId: CREDENTIAL }
    await this.#db.prisma.client.authAccount.updateMany({ where, data: { password: hash } })
    await this.endSessions([userId], keep)
  }

  /** `keep` is the token of the session that goes on. */
  async endSessions(userIds: readonly string[], keep?: { session: string }): Promise<void> {
    const others = keep ? { token: { not: keep.session } } : {}
    await this.#db.prisma.client.authSession.deleteMany({ where: { userId: { in: [...userIds] }, ...others } })
  }
}

function named(username: string) {
  return { username, displayUsername: username, email: `${username}@users.houqin.invalid` }
}

/** As the sign-in looks for it. */
export function normal(username: string): string {
  return username.trim().toLowerCase()
}

function usernameTaken(username: string): Refusal {
  return refuse('username-taken', { field: 'username', values: { username } })
}

export function checkUsername(username: string, field = 'username'): Refusal | undefined {
  const { length } = username
  const fits = length >= USER_NAME_LENGTH.min && length <= USER_NAME_LENGTH.max && USER_NAME.test(username)
  return fits ? undefined : refuse('bad-username', { field })
}

export function checkPassword(password: string, field = 'password'): Refusal | undefined {
  if (Array.from(password).length >= PASSWORD_LEAST) return undefined
  return refuse('password-short', { field, values: { minimum: PASSWORD_LEAST } })
}

/** A password that is told once, on paper or by voice. */
export function onePassword(): string {
  return Array.from({ length: GENERATED_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += HASHES_AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + HASHES_AT_ONCE).map(work))))
  }
  return results
}
