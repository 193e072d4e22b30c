// The people of the school: who they are, how they are reached, under which name they sign in.

import { z } from 'zod'
import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../../records/actor.ts'
import { dayIn } from '../../records/office/days.ts'
import { listPeople, personWith, userIdsOf } from '../../records/office/people.ts'
import { PASSWORD_MOST } from '../auth/auth.ts'
import { addPersonWithAccount, changePersonWithAccount, newPassword } from '../auth/people.ts'
import { pageReply } from '../http/page.ts'
import { type Reply, route } from '../http/route.ts'
import { nameAsked, officePersonShape, personFields, roleAsked, usernameAsked } from '../openapi/office-shapes.ts'
import { byId, pageOf, paging } from '../openapi/shapes.ts'
import { presentPeople } from '../present/office.ts'
import type { Services } from '../services.ts'

const ADMIN = { role: 'admin', tag: 'Office' } as const
const SEARCH_MOST = 60
const ROLES_MOST = 20

export const adminPeople = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/people',
    summary: 'Everybody, by name; who has left comes last',
    query: z.strictObject({
      ...paging,
      q: z
        .string()
        .trim()
        .min(1)
        .max(SEARCH_MOST)
        .exactOptional()
        .meta({ description: 'Part of the name, user name, staff number, department, phone or e-mail' }),
    }),
    answers: { 200: { description: 'A page', schema: pageOf(officePersonShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ actor, query, services }) => {
    const users = query.q === undefined ? [] : await usersLike(services, actor, query.q)
    const today = dayIn(actor.school.zone, services.now())
    const found = await listPeople(services.db, actor, { ...query, users, today })
    return pageReply(found.ok ? { ...found, items: await presentPeople(services, found.items) } : found)
  },
)

async function usersLike({ accounts, db }: Services, actor: Actor, q: string): Promise<string[]> {
  return accounts.usersLike(q, await userIdsOf(db, actor))
}

export const newPerson = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/people',
    summary: 'Somebody new, with an account; without a password one is made and told once',
    body: z
      .strictObject({
        name: nameAsked,
        username: usernameAsked,
        ...personFields,
        roles: z.array(roleAsked).max(ROLES_MOST).exactOptional(),
        password: z.string().min(1).max(PASSWORD_MOST).exactOptional(),
      })
      .meta({ id: 'NewPersonInput' }),
    answers: { 201: { description: 'Added', schema: officePersonShape } },
    refuses: [
      'username-taken',
      'bad-username',
      'password-short',
      'staff-no-taken',
      'unknown-department',
      'unknown-role',
      'department-needed',
      'days-reversed',
      'role-held',
    ],
  },
  async ({ actor, body, services }) =>
    personReply(services, actor, await addPersonWithAccount(services, actor, body), 201),
)

export const changedPerson = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/people/:id',
    summary: 'Change what is named; null takes a value away. Who is not active any more cannot sign in',
    params: byId,
    body: z
      .strictObject({
        name: nameAsked.exactOptional(),
        username: usernameAsked.exactOptional(),
        ...personFields,
        active: z.boolean().exactOptional(),
      })
      .meta({ id: 'PersonInput' }),
    answers: { 200: { description: 'Changed', schema: officePersonShape } },
    refuses: ['username-taken', 'bad-username', 'staff-no-taken', 'unknown-department', 'last-admin'],
  },
  async ({ actor, params, body, services }) =>
    personReply(services, actor, await changePersonWithAccount(services, actor, params.id, body), 200),
)

export const resetPassword = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/people/:id/password',
    summary: 'A new password for somebody, told once; their sessions end',
    params: byId,
    answers: { 200: { description: 'The password', schema: z.object({ password: z.string() }) } },
    refuses: ['no-account'],
  },
  async ({ actor, params, services }) => {
    const done = await newPassword(services, actor, params.id)
    return done.ok ? { body: { password: done.password } } : done
  },
)

async function personReply(
  services: Services,
  actor: Actor,
  done: { ok: true; id: string; password?: string } | Refusal,
  status: number,
): Promise<Reply> {
  if (!done.ok) return done
  const person = await personWith(services.db, actor, done.id, dayIn(actor.school.zone, services.now()))
  if (!person) return refuse('not-found')
  const [shown] = await presentPeople(services, [person])
  return { status, body: { ...shown, ...(done.password === undefined ? {} : { password: done.password }) } }
}
