// The DBOS peer as a process: the front of our api (session, limits, shapes, refusals), behind it a durable workflow for each
// request, in the same process.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { DBOS } from '@dbos-inc/dbos-sdk'
import compression from 'compression'
import express from 'express'
import { pino } from 'pino'
import { onError } from '../api/http/errors.ts'
import { secureHeaders } from '../api/http/headers.ts'
import { requestLog } from '../api/http/log.ts'
import { mountRoutes } from '../api/http/mount.ts'
import { checkOrigin } from '../api/http/origin.ts'
import { makeServices } from '../api/services.ts'
import { readApiSettings } from '../api/settings.ts'
import { openDatabase } from '../records/database.ts'
import { registerProcedure } from './dbos-procedure.ts'
import { peerRoutes } from './dbos-routes.ts'

/**
 * By default DBOS gathers for 10 ms what its events tell, and has 10 connections. Tuned: the least time that it takes, and
 * a connection for each of sixteen clients and some for itself.
 */
const TUNED = { systemDatabasePoolSize: 20, notificationCoalesceMs: 1 }
const isTuned = process.env['HOUQIN_BENCH_DBOS'] === 'tuned'

const settings = readApiSettings()
const { databaseUrl: url, port, host } = settings
const log = pino({ level: settings.logLevel, base: { part: 'dbos' } })
const db = openDatabase(url, { applicationName: 'dbos-records', max: settings.connections })
const signInDb = openDatabase(url, { applicationName: 'dbos-sign-in', role: 'houqin_sign_in', max: 4 })
const stopping = new AbortController()
const services = makeServices({ settings, db, signInDb, log, askEngine: async () => {}, stopping: stopping.signal })
const routes = peerRoutes(registerProcedure(db))

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', ...(isTuned ? TUNED : {}) })
await DBOS.launch()

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(requestLog(log), secureHeaders, compression())
app.use('/api', checkOrigin(settings.origins), mountRoutes(routes, services))
app.use(onError)
const server = createServer(app)
server.keepAliveTimeout = 75_000
server.listen(port, host)
await once(server, 'listening')
process.send?.({ ready: true })

process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  stopping.abort()
  server.close()
  server.closeAllConnections()
  await Promise.allSettled([DBOS.shutdown(), db.close(), signInDb.close()])
  process.exit(0)
}
