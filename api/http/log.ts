// One line for each request: who, what, how long. No bodies, no query strings, no cookies.

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type HttpLogger, pinoHttp } from 'pino-http'

export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (_req, res) => {
      const id = randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_req, res, error) => levelOf(res.statusCode, error),
    customProps: (_req, res) => personOf(res),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: req.url.split('?')[0],
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    redact: ['req.headers', 'res.headers'],
    quietReqLogger: true,
    autoLogging: { ignore: (req: IncomingMessage) => req.url === '/api/health' || req.url === '/api/ready' },
  })
}

/** 503 is no mistake of ours: something that we need is away, and whoever asks is told to come again. */
function levelOf(status: number, error: Error | undefined): 'error' | 'warn' | 'info' | 'debug' {
  if (status === 503) return 'warn'
  if (error || status >= 500) return 'error'
  return status >= 400 ? 'info' : 'debug'
}

function personOf(res: ServerResponse & { locals?: Record<string, unknown> }): { person?: string } {
  const actor = res.locals?.['actor'] as { personId: string } | undefined
  return actor ? { person: actor.personId } : {}
}
