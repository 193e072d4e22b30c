// What the routes may ask: made once by main.ts, and by the tests on a database of their own.

import type { Logger } from 'pino'
import { actorOf } from '../records/actor.ts'
import type { Database } from '../records/database.ts'
import { seenAmong } from '../records/seen-among.ts'
import { Accounts } from './auth/accounts.ts'
import { type Auth, makeAuth } from './auth/auth.ts'
import { Sessions } from './auth/sessions.ts'
import { EventHub } from './events/hub.ts'
import type { ApiSettings } from './settings.ts'

type ServiceSettings = Pick<
  ApiSettings,
  'dataFolder' | 'limits' | 'local' | 'origins' | 'publicUrl' | 'pushKeys' | 'secret' | 'setupCode' | 'trustProxy'
>

export type Services = {
  readonly settings: ServiceSettings
  readonly db: Database
  readonly auth: Auth
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly hub: EventHub
  readonly log: Logger
  readonly now: () => number
  /** Settles when the engine answers; rejects when it does not. */
  readonly askEngine: () => Promise<void>
  /** Aborted when the api is to end: open streams close. */
  readonly stopping: AbortSignal
}

export type Parts = {
  readonly settings: ServiceSettings
  /** As houqin_app. */
  readonly db: Database
  /** As houqin_sign_in. */
  readonly signInDb: Database
  readonly log: Logger
  readonly askEngine: () => Promise<void>
  readonly stopping: AbortSignal
  readonly now?: () => number
}

export function makeServices({ settings, db, signInDb, log, askEngine, stopping, now = Date.now }: Parts): Services {
  const auth = makeAuth(signInDb.prisma.client, settings.secret, log)
  const accounts = new Accounts(signInDb)
  const sessions = new Sessions(auth, (userId) => actorOf(db, userId, now()))
  const hub = new EventHub((actor, requestIds) => seenAmong(db, actor, requestIds), log)
  return { settings, db, auth, accounts, sessions, hub, log, now, askEngine, stopping }
}
