// From a route to Express: sign-in, body, shapes, limits, the question, the reply. Nothing here knows what a route is about.

import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import { type Refusal, refuse, refuseForm } from '../../domain/desk/refusal.ts'
import { problemsOf } from '../../domain/processes/issues.ts'
import { type Actor, holdsRole } from '../../records/actor.ts'
import type { Services } from '../services.ts'
import { idemOf } from './idempotency.ts'
import { languageOf } from './language.ts'
import { generalLimit, secretLimits, signInLimits } from './limits.ts'
import { sendRefusal } from './problem.ts'
import type { Call, Reply, Route, Signed } from './route.ts'
import { badText } from './text.ts'

export const BODY_LIMIT = '256kb'
const JSON_TYPE = 'application/json'
const readJson = express.json({ limit: BODY_LIMIT, strict: false, type: JSON_TYPE })

export function mountRoutes(routes: readonly Route[], services: Services): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const limit = generalLimit(services.settings.limits)
  const guards = { 'sign-in': signInLimits(services.settings.limits), secret: secretLimits(services.settings.limits) }
  for (const route of routes) {
    const guard = route.guards ? guards[route.guards] : []
    const steps = [
      services.sessions.identify(!route.open),
      limit,
      holders(route),
      bodyReader(route, services),
      ...guard,
    ]
    router[route.method](route.path, ...steps, (req, res) => answer(route, services, req, res))
  }
  for (const [path, allow] of methodsByPath(routes)) {
    router.all(path, (req, res) => {
      res.set('Allow', allow)
      sendRefusal(req, res, refuse('wrong-method', { values: { allow } }))
    })
  }
  return router
}

function methodsByPath(routes: readonly Route[]): Map<string, string> {
  const allowed = new Map<string, string>()
  for (const { path, method } of routes) {
    const name = method === 'get' ? 'GET, HEAD' : method.toUpperCase()
    allowed.set(path, allowed.has(path) ? `${allowed.get(path)}, ${name}` : name)
  }
  return allowed
}

function holders({ role }: Route): RequestHandler {
  return (req, res, next) => {
    const actor = res.locals['actor'] as Actor | undefined
    if (role === undefined || (actor && holdsRole(actor, role))) next()
    else sendRefusal(req, res, refuse('forbidden'))
  }
}

function bodyReader({ body, upload }: Route, services: Services): RequestHandler {
  if (upload) return upload.handler(services)
  if (!body) return (_req, _res, next) => next()
  return (req, res, next) => {
    if (hasBody(req) && !req.is(JSON_TYPE)) {
      return sendRefusal(req, res, refuse('unsupported-type', { values: { expected: JSON_TYPE } }))
    }
    readJson(req, res, next)
  }
}

function hasBody(req: Request): boolean {
  const length = req.get('Content-Length')
  return req.get('Transfer-Encoding') !== undefined || (length !== undefined && length !== '0')
}

async function answer(route: Route, services: Services, req: Request, res: Response): Promise<void> {
  const call = readCall(route, services, req, res)
  const reply = 'ok' in call ? call : await route.handle(call as Call<never, never, never> & Partial<Signed>)
  send(req, res, reply)
}

function send(req: Request, res: Response, reply: Reply): void {
  if (reply === 'sent') return
  if ('ok' in reply) {
    sendRefusal(req, res, reply)
    return
  }
  res.status(reply.status ?? 200).set(reply.headers ?? {})
  if (reply.body === undefined) res.end()
  else if (typeof reply.body === 'string' || Buffer.isBuffer(reply.body)) res.send(reply.body)
  else res.json(reply.body)
}

function readCall(
  route: Route,
  services: Services,
  req: Request,
  res: Response,
): Call<unknown, unknown, unknown> | Refusal {
  const params = route.params?.safeParse(req.params)
  // An id that cannot be one names nothing.
  if (params?.success === false) return refuse('not-found')
  const query = read(route.query, withoutLanguage(req.query))
  if ('ok' in query) return query
  const sent: unknown = req.body ?? {}
  const body = read(route.body, sent)
  if ('ok' in body) return body
  const idem = idemOf(req, sent)
  if (idem && 'ok' in idem) return idem
  const actor = res.locals['actor'] as unknown
  return {
    req,
    res,
    services,
    language: languageOf(req),
    params: params?.data ?? {},
    query: query.value,
    body: body.value,
    ...(idem ? { idem } : {}),
    ...(actor ? { actor } : {}),
  }
}

function read(schema: z.ZodType | undefined, value: unknown): { value: unknown } | Refusal {
  if (!schema) return { value: {} }
  const bad = badText(value)
  if (bad) return bad
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? { value: parsed.data } : refuseForm(problemsOf(parsed.error))
}

/** Every route takes ?lang=. */
function withoutLanguage(query: Request['query']): Request['query'] {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'lang'))
}
