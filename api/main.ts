// The api as a process: reads its settings, listens, says that it is ready, and ends in order.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { openDatabase } from '../records/database.ts'
import { makeApp } from './app.ts'
import { connectEngine } from './engine.ts'
import { makeServices } from './services.ts'
import { readApiSettings } from './settings.ts'

const LAST_ANSWERS_MS = 5_000

const settings = readApiSettings()
const log = pino({ level: settings.logLevel, base: { part: 'api' } })
const db = openDatabase(settings.databaseUrl, { applicationName: 'houqin-api', max: settings.connections })
const signInDb = openDatabase(settings.databaseUrl, {
  applicationName: 'houqin-sign-in',
  role: 'houqin_sign_in',
  max: 4,
})
const engine = connectEngine(settings.temporalAddress)
const stopping = new AbortController()

const services = makeServices({ settings, db, signInDb, log, askEngine: engine.ask, stopping: stopping.signal })
const stopListening = await services.hub.listen(db)
const server = createServer(makeApp(services))
// Longer than a proxy keeps its connections, so that it is never the api that closes one under a request.
server.keepAliveTimeout = 75_000
server.listen(settings.port, settings.host)
await once(server, 'listening')
process.send?.({ ready: true })
log.info({ port: settings.port }, 'listening')

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())

/** No new requests; streams end; what is being answered has a while; then the connections. */
async function stop(): Promise<void> {
  stopping.abort()
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, sleep(LAST_ANSWERS_MS)])
  server.closeAllConnections()
  await stopListening()
  await Promise.allSettled([db.close(), signInDb.close(), engine.close()])
  process.exit(0)
}
