// The api as a process: reads its settings, listens, says that it is ready, and ends in order.

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { openDatabase } from '../records/database.ts'
import { hasNoSchool } from '../records/first-start.ts'
import { makeApp } from './app.ts'
import { removeExpiredSessions } from './auth/expired.ts'
import { setupCode } from './auth/setup-code.ts'
import { connectEngine } from './engine.ts'
import { makeServices } from './services.ts'
import { readApiSettings } from './settings.ts'

const LAST_ANSWERS_MS = 5_000
const KEEP_ALIVE_MS = 75_000

await start().catch((error: unknown) => {
  // One sentence: what was set wrong, or which port is taken. The rest of the trace helps nobody at a start.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

async function start(): Promise<void> {
  const settings = readApiSettings()
  const { databaseUrl: url } = settings
  const log = pino({ level: settings.logLevel, base: { part: 'api' } })
  const db = openDatabase(url, { applicationName: 'houqin-api', max: settings.connections })
  const signInDb = openDatabase(url, { applicationName: 'houqin-sign-in', role: 'houqin_sign_in', max: 4 })
  const engine = connectEngine(settings.temporalAddress)
  const stopping = new AbortController()
  const parts = { settings, db, signInDb, log, askEngine: engine.ask, stopping: stopping.signal }
  const services = makeServices(parts)
  const server = createServer(makeApp(services))
  // Longer than a proxy keeps its connections, so that it is never the api that closes one under a request.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.listen(settings.port, settings.host)
  await once(server, 'listening')
  await services.hub.listen(db)
  const stopRemoving = removeExpiredSessions(signInDb, log)
  // Under npm start the supervisor shows it, when everything is ready.
  if (process.send) process.send({ ready: true })
  else if (await hasNoSchool(db)) log.warn({ code: setupCode(settings) }, 'there is no school yet: make it at /setup')
  log.info({ port: settings.port }, 'listening')

  const stop = async () => {
    stopping.abort()
    stopRemoving()
    await closeServer(server)
    await Promise.allSettled([db.close(), signInDb.close(), engine.close()])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

/** No new requests; streams have been told to end; what is being answered has a while; then the connections. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, sleep(LAST_ANSWERS_MS)])
  server.closeAllConnections()
}
