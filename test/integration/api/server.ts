// The api on a port of its own, over a database of its own with two schools, and people who talk to it.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, pino } from 'pino'
import { makeApp } from '../../../api/app.ts'
import { makeServices, type Services } from '../../../api/services.ts'
import { DEFAULT_LIMITS, type Limits } from '../../../api/settings.ts'
import { type MadeSchool, makeSchool } from '../../../prisma/seed/school.ts'
import { openDatabase } from '../../../records/database.ts'
import { testDatabase } from '../../harness/postgres.ts'
import { Client } from './client.ts'

const LAST_WORDS_MS = 30
export const PASSWORD = 'correct horse battery'

export type TestApi = {
  readonly url: string
  readonly databaseUrl: string
  readonly services: Services
  readonly ours: MadeSchool
  readonly theirs: MadeSchool
  /** Somebody who has not signed in. */
  stranger(): Client
  /** Signs in once for each user name: `teacher`, or `x-teacher` for the other school's. */
  as(username: string): Promise<Client>
  stop(): Promise<void>
}

type Options = {
  limits?: Partial<Limits>
  /** The way to the database, given its address. */
  wire?: (databaseUrl: string) => Promise<string>
  askEngine?: () => Promise<void>
  log?: Logger
  trustProxy?: number
  /** Whether robots and browsers may be on this machine. */
  local?: boolean
  now?: () => number
  /** Without any school, as after a first start. */
  schools?: false
}

/** What stands for the schools where there are none. */
const NO_SCHOOL: MadeSchool = { id: '', code: '', name: '', departments: {}, people: {} }

export async function startApi(options: Options = {}): Promise<TestApi> {
  const database = await testDatabase()
  const [ours, theirs] =
    options.schools === false
      ? [NO_SCHOOL, NO_SCHOOL]
      : await Promise.all([
          makeSchool(database.url, { code: 'ours', name: '青禾学校', password: PASSWORD }),
          makeSchool(database.url, { code: 'theirs', name: '远山学校', prefix: 'x-', password: PASSWORD }),
        ])
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'houqin-api-'))
  const stopping = new AbortController()
  const address = options.wire ? await options.wire(database.url) : database.url
  const db = openDatabase(address)
  const signInDb = openDatabase(address, { role: 'houqin_sign_in', max: 4 })
  const services = makeServices({
    settings: {
      dataFolder,
      local: options.local ?? false,
      limits: { ...DEFAULT_LIMITS, perMinute: 1_000_000, ...options.limits },
      origins: new Set(['https://houqin.example.cn']),
      secret: randomUUID(),
      trustProxy: options.trustProxy ?? false,
    },
    db,
    signInDb,
    log: options.log ?? pino({ level: 'silent' }),
    askEngine: options.askEngine ?? (() => Promise.resolve()),
    stopping: stopping.signal,
    ...(options.now ? { now: options.now } : {}),
  })
  const server = createServer(makeApp(services))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const known = new Map<string, Promise<Client>>()
  return {
    url,
    databaseUrl: database.url,
    services,
    ours,
    theirs,
    stranger: () => new Client(url),
    as(username) {
      const client = known.get(username) ?? new Client(url).signIn(username, PASSWORD)
      known.set(username, client)
      return client
    },
    async stop() {
      stopping.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      await sleep(LAST_WORDS_MS)
      server.closeAllConnections()
      await closed
      await Promise.all([db.close(), signInDb.close()])
      await database.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
