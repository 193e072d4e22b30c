// One's own account: another password, an end to all sessions.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { removeBrowsers } from '../../records/telling/browsers.ts'
import { checkPassword } from '../auth/accounts.ts'
import { PASSWORD_MOST } from '../auth/auth.ts'
import { authHeaders, passCookies } from '../auth/cookies.ts'
import { type Call, route } from '../http/route.ts'

const passwordAsked = z.string().min(1).max(PASSWORD_MOST)
const FOUND_NO_SESSION = refuse('unauthenticated')

export const changePassword = route(
  {
    method: 'post',
    path: '/me/password',
    summary: 'Change one’s password; all other sessions end',
    tag: 'Sign-in',
    body: z.strictObject({ current: passwordAsked, next: passwordAsked }).meta({ id: 'PasswordInput' }),
    answers: { 204: { description: 'Changed' } },
    refuses: ['wrong-password', 'password-short', 'rate-limited'],
    guards: 'sign-in',
  },
  async (call) => {
    const { accounts, sessions } = call.services
    const found = await sessionOf(call)
    if (!found) return FOUND_NO_SESSION
    const { current, next } = call.body
    const bad = checkPassword(next, 'next')
    if (bad) return bad
    if (!(await accounts.hasPassword(found.userId, current))) return refuse('wrong-password', { field: 'current' })
    await accounts.setPassword(found.userId, next, { session: found.token })
    sessions.forgetAll()
    return { status: 204 }
  },
)

export const signOutEverywhere = route(
  {
    method: 'post',
    path: '/auth/sign-out-everywhere',
    summary: 'End all of one’s sessions, this one too; no browser is told anything any more',
    tag: 'Sign-in',
    answers: { 204: { description: 'Signed out everywhere' } },
  },
  async (call) => {
    const { req, res, services } = call
    const found = await sessionOf(call)
    if (!found) return FOUND_NO_SESSION
    await services.accounts.endSessions([found.userId])
    await removeBrowsers(services.db, call.actor)
    services.sessions.forgetAll()
    const { headers } = await services.auth.api.signOut({ headers: authHeaders(req), returnHeaders: true })
    passCookies(req, res, headers)
    return { status: 204 }
  },
)

async function sessionOf({ req, services: { auth } }: Pick<Call<never, never, never>, 'req' | 'services'>) {
  const found = await auth.api.getSession({ headers: authHeaders(req), query: { disableRefresh: true } })
  return found ? found.session : undefined
}
