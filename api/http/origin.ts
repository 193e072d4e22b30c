// A change must come from our own pages. Browsers say where a request comes from; programs without a browser say nothing and pass.

import type { Request, RequestHandler } from 'express'
import { refuse } from '../../domain/desk/refusal.ts'
import { sendRefusal } from './problem.ts'

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `trusted` are further origins, like https://houqin.example.cn, when the proxy does not pass the host on. */
export function checkOrigin(trusted: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    if (HARMLESS.has(req.method) || comesFromHere(req, trusted)) next()
    else sendRefusal(req, res, refuse('foreign-origin'))
  }
}

function comesFromHere(req: Request, trusted: ReadonlySet<string>): boolean {
  const said = req.get('Origin') ?? req.get('Referer')
  if (said === undefined) {
    const site = req.get('Sec-Fetch-Site')
    return site === undefined || site === 'same-origin' || site === 'none'
  }
  if (!URL.canParse(said)) return false
  const { host, origin } = new URL(said)
  return trusted.has(origin) || host === req.host
}
