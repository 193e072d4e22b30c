// How often: everybody together with everything, and failed sign-ins by account and address. Counted in this process.

import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit'
import { refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../../records/actor.ts'
import type { Limits } from '../settings.ts'
import { sendRefusal } from './problem.ts'

const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS
/** A password that is wrong; a code that is wrong. */
const WRONG_GUESS = new Set([401, 403])

/** Generous: it stops a loop that has run wild, not a busy office. A school behind one address is many people. */
export function generalLimit({ perMinute }: Limits): RequestHandler {
  return limiter({
    windowMs: MINUTE_MS,
    limit: perMinute,
    keyGenerator: (req, res) => signedIn(res) ?? address(req),
  })
}

/**
 * Only failures count. The narrow limit is for one account from one address, so that a stranger cannot lock somebody out
 * with a few guesses; the wider ones stop guessing from many addresses, and of many accounts.
 */
export function signInLimits(limits: Limits): RequestHandler[] {
  const failures = (limit: number, keyGenerator: (req: Request, res: Response) => string) =>
    limiter({ windowMs: QUARTER_MS, limit, keyGenerator, skipSuccessfulRequests: true, requestWasSuccessful })
  return [
    failures(limits.signInAddress, address),
    failures(limits.signInAccount, account),
    failures(limits.signInPair, (req, res) => `${address(req)} ${account(req, res)}`),
  ]
}

/** Calendars ask by themselves: one secret some times an hour, and few of them wrongly from one address. */
export function secretLimits({ secretWrong, secretAsked }: Limits): RequestHandler[] {
  const isFound = (_req: Request, res: Response) => res.statusCode !== 404
  return [
    limiter({
      windowMs: QUARTER_MS,
      limit: secretWrong,
      keyGenerator: address,
      skipSuccessfulRequests: true,
      requestWasSuccessful: isFound,
    }),
    limiter({ windowMs: QUARTER_MS, limit: secretAsked, keyGenerator: (req) => req.path }),
  ]
}

/** A guess that was wrong; not a database that was away. */
function requestWasSuccessful(_req: Request, res: Response): boolean {
  return !WRONG_GUESS.has(res.statusCode)
}

function limiter(options: Partial<Options>): RequestHandler {
  return rateLimit({
    ...options,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Its checks of the set-up speak English to the console; trust in proxies is a setting of ours.
    validate: false,
    handler: (req, res) => {
      sendRefusal(req, res, refuse('rate-limited', { values: { seconds: Number(res.get('Retry-After') ?? 1) } }))
    },
  })
}

/** Of who asks; an office's IPv6 addresses count as one. */
export function address(req: Request): string {
  return ipKeyGenerator(req.ip ?? '')
}

function signedIn(res: Response): string | undefined {
  return (res.locals['actor'] as Actor | undefined)?.personId
}

/** Whose password is being guessed. */
function account(req: Request, res: Response): string {
  const person = signedIn(res)
  if (person !== undefined) return person
  const { username } = (req.body ?? {}) as { username?: unknown }
  return typeof username === 'string' ? username.slice(0, 100).toLowerCase() : ''
}
