// Substitutes: everybody names their own, the office names them for anybody.

import { z } from 'zod'
import type { Actor } from '../../records/actor.ts'
import { dayIn } from '../../records/office/days.ts'
import { endSubstitute, listSubstitutes, type NewSubstitute, nameSubstitute } from '../../records/office/substitutes.ts'
import { followSubstitutions } from '../../records/substitutions.ts'
import { type Reply, route } from '../http/route.ts'
import { byId, day, dayAsked, id, personShape } from '../openapi/shapes.ts'
import type { Services } from '../services.ts'

const OFFICE = { role: 'admin', tag: 'Office' } as const
const OWN = { tag: 'Substitutes' } as const
const PROCESSES_MOST = 50
const REASON_MOST = 200
/** So many tasks follow at once; the worker sees to the others within seconds. */
const AT_ONCE = 50

const substituteShape = z
  .object({
    id,
    person: personShape,
    substitute: personShape,
    from: day,
    to: day,
    processes: z.array(z.string()).meta({ description: 'None means all' }),
    reason: z.string().optional(),
    state: z.enum(['ahead', 'now', 'past']),
  })
  .meta({ id: 'Substitute' })
const listShape = z.object({ items: z.array(substituteShape) })

const ownAsked = {
  substitute: id,
  from: dayAsked,
  to: dayAsked,
  processes: z.array(z.string().min(1).max(64)).max(PROCESSES_MOST).exactOptional(),
  reason: z.string().trim().max(REASON_MOST).exactOptional(),
}
const REFUSES = [
  'unknown-person',
  'unknown-process',
  'substitute-self',
  'substitute-named',
  'days-reversed',
  'days-past',
]

export const adminSubstitutes = route(
  {
    ...OFFICE,
    method: 'get',
    path: '/admin/substitutes',
    summary: 'Who signs for whom, from when to when; the latest first',
    answers: { 200: { description: 'All of them', schema: listShape } },
  },
  async ({ actor, services }) => ({
    body: { items: await listSubstitutes(services.db, actor, today(services, actor)) },
  }),
)

export const newSubstitute = route(
  {
    ...OFFICE,
    method: 'post',
    path: '/admin/substitutes',
    summary: 'Name a substitute for somebody',
    body: z.strictObject({ person: id, ...ownAsked }).meta({ id: 'SubstituteInput' }),
    answers: { 201: { description: 'Named', schema: substituteShape } },
    refuses: REFUSES,
  },
  ({ actor, body, services }) => namedReply(services, actor, body),
)

export const endedSubstitute = route(
  {
    ...OFFICE,
    method: 'delete',
    path: '/admin/substitutes/:id',
    summary: 'Nobody signs for the other one any more, from now on',
    params: byId,
    answers: { 204: { description: 'Ended' } },
  },
  ({ actor, params, services }) => endedReply(services, actor, params.id, today(services, actor)),
)

export const mySubstitutes = route(
  {
    ...OWN,
    method: 'get',
    path: '/me/substitutes',
    summary: 'Who signs for oneself',
    answers: { 200: { description: 'All of them', schema: listShape } },
  },
  async ({ actor, services }) => ({
    body: { items: await listSubstitutes(services.db, actor, ownOf(services, actor)) },
  }),
)

export const newOwnSubstitute = route(
  {
    ...OWN,
    method: 'post',
    path: '/me/substitutes',
    summary: 'Name one’s own substitute',
    body: z.strictObject(ownAsked).meta({ id: 'OwnSubstituteInput' }),
    answers: { 201: { description: 'Named', schema: substituteShape } },
    refuses: REFUSES,
  },
  ({ actor, body, services }) => namedReply(services, actor, { ...body, person: actor.personId }),
)

export const endedOwnSubstitute = route(
  {
    ...OWN,
    method: 'delete',
    path: '/me/substitutes/:id',
    summary: 'One signs for oneself again, from now on',
    params: byId,
    answers: { 204: { description: 'Ended' } },
  },
  ({ actor, params, services }) => endedReply(services, actor, params.id, ownOf(services, actor)),
)

function today({ now }: Services, { school }: Actor): { today: string } {
  return { today: dayIn(school.zone, now()) }
}

function ownOf(services: Services, actor: Actor): { today: string; personId: string } {
  return { ...today(services, actor), personId: actor.personId }
}

async function namedReply(services: Services, actor: Actor, wanted: NewSubstitute): Promise<Reply> {
  const named = await nameSubstitute(services.db, actor, wanted, today(services, actor).today)
  if (!named.ok) return named
  await follow(services, actor)
  return { status: 201, body: named.substitute }
}

async function endedReply(
  services: Services,
  actor: Actor,
  substitute: string,
  whose: { today: string; personId?: string },
): Promise<Reply> {
  const ended = await endSubstitute(services.db, actor, substitute, whose)
  if (!ended.ok) return ended
  await follow(services, actor)
  return { status: 204 }
}

function follow({ db, now }: Services, { schoolId }: Actor): Promise<number> {
  return followSubstitutions(db, schoolId, now(), { most: AT_ONCE })
}
