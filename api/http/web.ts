// The pages, when they are built. Every address that is none of the api's is the page's own to understand.

import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { Router } from 'express'

const BUILT = path.join(import.meta.dirname, '..', '..', 'dist', 'web')
const YEAR_MS = 365 * 24 * 60 * 60 * 1000

export function serveWeb(folder = BUILT): Router {
  const router = Router()
  if (!existsSync(path.join(folder, 'index.html'))) return router
  // The names of assets carry their content.
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }))
  router.use(
    express.static(folder, { cacheControl: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }),
  )
  router.get(/^\/(?!api(\/|$)|assets\/)/, (req, res, next) => {
    if (req.accepts('html') !== 'html') return next()
    res.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder, cacheControl: false })
  })
  return router
}
