// Signing in and out.

import { z } from 'zod'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { actorOf } from '../../records/actor.ts'
import { PASSWORD_MOST, USER_NAME_MOST } from '../auth/auth.ts'
import { authHeaders, passCookies } from '../auth/cookies.ts'
import { openRoute } from '../http/route.ts'
import type { Services } from '../services.ts'

const credentials = z
  .strictObject({
    username: z.string().min(1).max(USER_NAME_MOST),
    password: z.string().min(1).max(PASSWORD_MOST),
  })
  .meta({ id: 'Credentials' })

export const signIn = openRoute(
  {
    method: 'post',
    path: '/auth/sign-in/username',
    summary: 'Sign in with a user name; the answer sets the session cookie',
    tag: 'Sign-in',
    body: credentials,
    answers: { 200: { description: 'Signed in', schema: z.object({ user: z.object({ name: z.string() }) }) } },
    refuses: ['wrong-password', 'no-person', 'rate-limited'],
    guards: 'sign-in',
  },
  async ({ req, res, body, services }) => {
    try {
      const signedIn = await services.auth.api.signInUsername({ body, headers: authHeaders(req), returnHeaders: true })
      const { token, user } = signedIn.response
      if (!(await actorOf(services.db, user.id, services.now()))) return await turnedAway(services, token)
      passCookies(req, res, signedIn.headers)
      return { body: { user: { name: signedIn.response.user.name } } }
    } catch (error) {
      if (isAnswer(error)) return refuse('wrong-password')
      throw error
    }
  },
)

/** The password is right, but nobody works here under it any more. */
async function turnedAway({ auth }: Services, token: string): Promise<Refusal> {
  await (await auth.$context).internalAdapter.deleteSession(token)
  return refuse('no-person')
}

/** The session is deleted before the answer: a database that is away must not look like a sign-out. */
export const signOut = openRoute(
  {
    method: 'post',
    path: '/auth/sign-out',
    summary: 'End the session',
    tag: 'Sign-in',
    answers: { 204: { description: 'Signed out, or nobody was signed in' } },
  },
  async ({ req, res, services: { auth, sessions } }) => {
    const headers = authHeaders(req)
    sessions.forget(req)
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    if (found) await (await auth.$context).internalAdapter.deleteSession(found.session.token)
    sessions.forget(req)
    const { headers: cleared } = await auth.api.signOut({ headers, returnHeaders: true })
    passCookies(req, res, cleared)
    return { status: 204 }
  },
)

/** What pages ask before they ask for anything else: an answer and no error for somebody who has not signed in. */
export const isSignedIn = openRoute(
  {
    method: 'get',
    path: '/auth/session',
    summary: 'Whether the one who asks has signed in',
    tag: 'Sign-in',
    answers: { 200: { description: 'Whether', schema: z.object({ signedIn: z.boolean() }) } },
  },
  async ({ req, res, services: { sessions } }) => {
    const known = await sessions.who(req)
    // The one who looks a session up passes on what prolongs it: the questions that follow find it known.
    if (known.kind === 'person') passCookies(req, res, known.headers)
    return { body: { signedIn: known.kind !== 'nobody' } }
  },
)

/** better-auth's own refusals: unknown name, wrong password, a name that no account can have. */
function isAnswer(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
