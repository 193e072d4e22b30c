// Who holds which role, from when to when.

import { z } from 'zod'
import { roleWords } from '../../domain/desk/words.ts'
import { dayIn } from '../../records/office/days.ts'
import { listRoles } from '../../records/office/role-list.ts'
import { changeDays, giveRole, takeRole } from '../../records/office/roles.ts'
import { route } from '../http/route.ts'
import { roleAsked, roleHoldersShape, roleShape } from '../openapi/office-shapes.ts'
import { byId, dayAsked } from '../openapi/shapes.ts'
import { presentHolding } from '../present/office.ts'

const ADMIN = { role: 'admin', tag: 'Office' } as const

export const adminRoles = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/roles',
    summary: 'Every role with who holds it now or will, and whether a process misses it',
    answers: { 200: { description: 'All roles', schema: z.array(roleHoldersShape) } },
  },
  async ({ actor, services: { db, now } }) => {
    const roles = await listRoles(db, actor, dayIn(actor.school.zone, now()))
    return { body: roles.map((role) => ({ ...role, title: roleWords(role.role) })) }
  },
)

export const newRole = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/people/:id/roles',
    summary: 'Give a role to somebody: from today on, unless days are named',
    params: byId,
    body: roleAsked,
    answers: { 201: { description: 'Given', schema: roleShape } },
    refuses: ['unknown-role', 'unknown-department', 'department-needed', 'days-reversed', 'role-held'],
  },
  async ({ actor, params, body, services: { db, now, sessions } }) => {
    const given = await giveRole(db, actor, params.id, body, dayIn(actor.school.zone, now()))
    if (!given.ok) return given
    sessions.forgetAll()
    return { status: 201, body: presentHolding(given.holding) }
  },
)

export const changeRole = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/roles/:id',
    summary: 'Other days for a role that somebody holds',
    params: byId,
    body: z
      .strictObject({
        from: dayAsked.exactOptional(),
        to: dayAsked.nullable().exactOptional().meta({ description: 'null: held until it is taken' }),
      })
      .meta({ id: 'RoleDaysInput' }),
    answers: { 200: { description: 'Changed', schema: roleShape } },
    refuses: ['days-reversed', 'role-held', 'last-admin'],
  },
  async ({ actor, params, body, services: { db, now, sessions } }) => {
    const changed = await changeDays(db, actor, params.id, body, dayIn(actor.school.zone, now()))
    if (!changed.ok) return changed
    sessions.forgetAll()
    return { body: presentHolding(changed.holding) }
  },
)

export const endRole = route(
  {
    ...ADMIN,
    method: 'delete',
    path: '/admin/roles/:id',
    summary: 'Take a role at once; one that was held before today keeps its days until yesterday',
    params: byId,
    answers: { 204: { description: 'Taken' } },
    refuses: ['last-admin'],
  },
  async ({ actor, params, services: { db, now, sessions } }) => {
    const taken = await takeRole(db, actor, params.id, dayIn(actor.school.zone, now()))
    if (!taken.ok) return taken
    sessions.forgetAll()
    return { status: 204 }
  },
)
