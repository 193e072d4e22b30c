// The first start: whether there is a school yet, and how it is made with its first admin.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { hasNoSchool } from '../../records/first-start.ts'
import { PASSWORD_MOST, USER_NAME_LENGTH } from '../auth/auth.ts'
import { setUpSchool } from '../auth/set-up.ts'
import { forgetSetupCode, isSetupCode } from '../auth/setup-code.ts'
import { openRoute } from '../http/route.ts'
import { nameAsked } from '../openapi/office-shapes.ts'
import { personShape, schoolShape } from '../openapi/shapes.ts'

const CODE_MOST = 100

export const setupNeeded = openRoute(
  {
    method: 'get',
    path: '/setup',
    summary: 'Whether a school and its first admin are still to be made',
    tag: 'Setup',
    answers: { 200: { description: 'Whether it is needed', schema: z.object({ needed: z.boolean() }) } },
  },
  async ({ services: { db } }) => ({ body: { needed: await hasNoSchool(db) } }),
)

export const setup = openRoute(
  {
    method: 'post',
    path: '/setup',
    summary: 'Make the school and its first admin, with the code that the server has shown at its start',
    tag: 'Setup',
    body: z
      .strictObject({
        code: z.string().min(1).max(CODE_MOST),
        school: z.strictObject({ name: nameAsked }),
        admin: z.strictObject({
          name: nameAsked,
          username: z.string().trim().min(1).max(USER_NAME_LENGTH.max),
          password: z.string().min(1).max(PASSWORD_MOST),
        }),
      })
      .meta({ id: 'SetupInput' }),
    answers: {
      201: {
        description: 'Made; the admin can sign in',
        schema: z.object({ school: schoolShape, admin: personShape }),
      },
    },
    refuses: ['setup-done', 'setup-code', 'password-short', 'username-taken', 'bad-username', 'rate-limited'],
    guards: 'sign-in',
  },
  async ({ body: { code, ...first }, services }) => {
    if (!(await hasNoSchool(services.db))) return refuse('setup-done')
    if (!isSetupCode(services.settings, code)) return refuse('setup-code', { field: 'code' })
    const made = await setUpSchool(services, first)
    if (!made.ok) return made
    forgetSetupCode(services.settings)
    const { school, admin } = made
    return { status: 201, body: { school, admin } }
  },
)
