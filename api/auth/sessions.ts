// Who is asking. A session and its person are looked up once in five seconds, so that an act costs no round trip for them.
// Sign-out here takes effect at once; a sign-out through another api process, a role given or taken, within five seconds.

import type { Request, RequestHandler } from 'express'
import { refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../../records/actor.ts'
import { sendRefusal } from '../http/problem.ts'
import type { Auth } from './auth.ts'
import { authHeaders, passCookies, sessionCookie } from './cookies.ts'

const KNOWN_MS = 5_000
const MOST_KNOWN = 10_000

export type Known =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'no-person'; readonly headers: Headers }
  | { readonly kind: 'person'; readonly actor: Actor; readonly headers: Headers }

export type ActorOf = (userId: string) => Promise<Actor | undefined>

type Entry = { readonly until: number; readonly known: Promise<Known> }

export class Sessions {
  readonly #auth: Auth
  readonly #actorOf: ActorOf
  readonly #entries = new Map<string, Entry>()

  constructor(auth: Auth, actorOf: ActorOf) {
    this.#auth = auth
    this.#actorOf = actorOf
  }

  /** Puts the person into `res.locals.actor`; without one, and when one is needed, the request ends here. */
  identify(needed: boolean): RequestHandler {
    return async (req, res, next) => {
      if (!needed) return next()
      const { known, fresh } = this.#look(req)
      const found = await known
      if (found.kind === 'nobody') return sendRefusal(req, res, refuse('unauthenticated'))
      if (fresh) passCookies(req, res, found.headers)
      if (found.kind === 'no-person') return sendRefusal(req, res, refuse('no-person'))
      res.locals['actor'] = found.actor
      next()
    }
  }

  /** Asked again while a stream is open: a session that has ended must not go on hearing. */
  who(req: Request): Promise<Known> {
    return this.#look(req).known
  }

  forget(req: Request): void {
    const cookie = sessionCookie(req)
    if (cookie !== undefined) this.#entries.delete(cookie)
  }

  /** Something about people has changed: everybody is looked up anew. */
  forgetAll(): void {
    this.#entries.clear()
  }

  /** Kept from the moment it is asked: many requests at once ask once, and a sign-out drops what is still on its way. */
  #look(req: Request): { known: Promise<Known>; fresh: boolean } {
    const cookie = sessionCookie(req)
    if (cookie === undefined) return { known: Promise.resolve({ kind: 'nobody' }), fresh: false }
    const now = Date.now()
    const entry = this.#entries.get(cookie)
    if (entry && entry.until > now) return { known: entry.known, fresh: false }
    const known = this.#ask(authHeaders(req))
    this.#keep(cookie, { until: now + KNOWN_MS, known })
    known.then(
      ({ kind }) => kind === 'nobody' && this.#drop(cookie, known),
      () => this.#drop(cookie, known),
    )
    return { known, fresh: true }
  }

  async #ask(headers: Headers): Promise<Known> {
    const found = await this.#auth.api.getSession({ headers, returnHeaders: true })
    if (!found.response) return { kind: 'nobody' }
    const actor = await this.#actorOf(found.response.user.id)
    return actor ? { kind: 'person', actor, headers: found.headers } : { kind: 'no-person', headers: found.headers }
  }

  #keep(cookie: string, entry: Entry): void {
    this.#entries.delete(cookie)
    this.#entries.set(cookie, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST_KNOWN && oldest !== undefined) this.#entries.delete(oldest)
  }

  #drop(cookie: string, known: Promise<Known>): void {
    if (this.#entries.get(cookie)?.known === known) this.#entries.delete(cookie)
  }
}
