// What was thrown, as a problem. Express and the readers of bodies throw for bad input; everything else is a mistake of ours,
// told to the log with the number of the request and to nobody else.

import type { ErrorRequestHandler, RequestHandler } from 'express'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { DatabaseAway, isConnectionLost, Unstorable } from '../../records/database-errors.ts'
import { TooBusy } from '../../records/guarded.ts'
import { BODY_LIMIT } from './mount.ts'
import { sendRefusal } from './problem.ts'

const RETRY_AFTER_SECONDS = '2'

export const noSuchRoute: RequestHandler = (req, res) => sendRefusal(req, res, refuse('no-such-route'))

export const onError: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const refusal = refusalOf(error)
  if (refusal.code === 'internal-error' || refusal.code === 'database-away') {
    req.log.error({ err: error }, refusal.code)
  }
  if (refusal.code === 'database-away') res.set('Retry-After', RETRY_AFTER_SECONDS)
  sendRefusal(req, res, refusal)
}

function refusalOf(error: unknown): Refusal {
  const { type, status } = error as { type?: string; status?: number }
  if (type !== undefined && type in BY_BODY_ERROR) return BY_BODY_ERROR[type] ?? refuse('bad-request')
  if (error instanceof URIError) return refuse('bad-url')
  if (error instanceof DatabaseAway || isConnectionLost(error)) return refuse('database-away')
  if (error instanceof TooBusy) return refuse('busy')
  if (error instanceof Unstorable) return refuse('bad-text')
  if (typeof status === 'number' && status >= 400 && status < 500) return refuse('bad-request')
  return refuse('internal-error')
}

/** The errors of body-parser, by their stable types. */
const BY_BODY_ERROR: Readonly<Record<string, Refusal>> = {
  'entity.parse.failed': refuse('bad-json'),
  'entity.too.large': refuse('too-large', { values: { limit: BODY_LIMIT } }),
  'encoding.unsupported': refuse('unsupported-type', { values: { expected: 'identity, gzip' } }),
  'charset.unsupported': refuse('unsupported-type', { values: { expected: 'application/json; charset=utf-8' } }),
}
