// The Express application: what every request passes, in order, and where the routes hang.

import compression from 'compression'
import express, { type Express, type Response } from 'express'
import { noSuchRoute, onError } from './http/errors.ts'
import { secureHeaders } from './http/headers.ts'
import { requestLog } from './http/log.ts'
import { mountRoutes } from './http/mount.ts'
import { checkOrigin } from './http/origin.ts'
import { serveWeb } from './http/web.ts'
import { docsPage } from './openapi/page.ts'
import { ROUTES } from './routes/index.ts'
import type { Services } from './services.ts'

const STREAM = 'text/event-stream'

export function makeApp(services: Services): Express {
  const { settings, log } = services
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', 'simple')
  app.use(requestLog(log), secureHeaders)
  app.use(compression({ filter: (req, res) => !isStream(res) && compression.filter(req, res) }))
  app.use('/api', (_req, res, next) => {
    // What one person may see must not stay in a cache for the next one.
    res.set('Cache-Control', 'no-store')
    next()
  })
  app.use('/api', checkOrigin(settings.origins))
  app.use('/api/docs', docsPage())
  app.use('/api', mountRoutes(ROUTES, services), noSuchRoute)
  app.use(serveWeb())
  app.use(noSuchRoute)
  app.use(onError)
  return app
}

/** A compressor waits until it has enough; what is streamed must arrive at once. */
function isStream(res: Response): boolean {
  return res.get('Content-Type')?.startsWith(STREAM) ?? false
}
