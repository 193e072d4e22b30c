// Sign-in by user name (better-auth). Nobody signs up: accounts are made by the office. better-auth is asked through its
// functions, not mounted: our own routes validate, limit, check the origin and answer problems like every other route.

import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins/username'
import type { Logger } from 'pino'

const DAY_SECONDS = 24 * 60 * 60
export const USER_NAME = /^[\p{L}\p{N}._-]+$/u
export const USER_NAME_LENGTH = { min: 2, max: 64 }

export const USER_NAME_MOST = USER_NAME_LENGTH.max
export const PASSWORD_MOST = 128
export const SESSION_COOKIE = 'houqin.session_token'

type PrismaForSignIn = Parameters<typeof prismaAdapter>[0]

export type Auth = ReturnType<typeof makeAuth>

export function makeAuth(prisma: PrismaForSignIn, secret: string, logger: Logger) {
  return betterAuth({
    // Only decides the names of cookies: they are marked Secure by the route when the request came by https.
    baseURL: 'http://127.0.0.1',
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: false }),
    user: { modelName: 'authUser' },
    session: { modelName: 'authSession', expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: PASSWORD_MOST },
    plugins: [
      username({
        minUsernameLength: USER_NAME_LENGTH.min,
        maxUsernameLength: USER_NAME_LENGTH.max,
        usernameValidator: (name) => USER_NAME.test(name),
      }),
    ],
    advanced: { cookiePrefix: 'houqin', defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // The log of better-auth names users and what they mistyped; of that only real errors are kept.
    logger: { level: 'error', log: (_level, message) => logger.error({ from: 'better-auth' }, message) },
  })
}
