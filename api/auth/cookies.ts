// The session cookie between the browser, Express and better-auth.

import type { Request, Response } from 'express'
import { SESSION_COOKIE } from './auth.ts'

/** The signed value of the session cookie, as it was sent. */
export function sessionCookie(req: Request): string | undefined {
  for (const part of (req.get('Cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === SESSION_COOKIE) return part.slice(at + 1).trim()
  }
  return undefined
}

/** What better-auth may know of a request. The address is ours to tell: a header of the client's would be believed. */
export function authHeaders(req: Request): Headers {
  const cookie = sessionCookie(req)
  return new Headers({
    ...(cookie === undefined ? {} : { cookie: `${SESSION_COOKIE}=${cookie}` }),
    'user-agent': (req.get('User-Agent') ?? '').slice(0, 200),
    'x-forwarded-for': req.ip ?? '',
  })
}

/** Passes on what better-auth sets; Secure whenever the request came by https. */
export function passCookies(req: Request, res: Response, headers: Headers | undefined): void {
  for (const cookie of headers?.getSetCookie() ?? []) {
    const isSecure = /;\s*secure/i.test(cookie)
    res.append('Set-Cookie', req.secure && !isSecure ? `${cookie}; Secure` : cookie)
  }
}
