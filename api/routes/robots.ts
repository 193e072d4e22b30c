// The robots of groups that the school tells things.

import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { failureWords } from '../../domain/telling/failures.ts'
import { KINDS } from '../../domain/telling/kinds.ts'
import { ROBOT_KINDS, ROBOTS_MOST } from '../../domain/telling/robots.ts'
import type { Actor } from '../../records/actor.ts'
import { NOTICE_STATES } from '../../records/telling/office-notices.ts'
import { addRobot, changeRobot, listRobots, removeRobot } from '../../records/telling/robots.ts'
import { outcomeOf, tryRobot } from '../../records/telling/trials.ts'
import { route } from '../http/route.ts'
import { nameAsked } from '../openapi/office-shapes.ts'
import { byId, id, wordsShape } from '../openapi/shapes.ts'
import type { Services } from '../services.ts'

const ADMIN = { role: 'admin', tag: 'Telling' } as const
const URL_MOST = 1000
const SECRET_MOST = 200

const robotShape = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(ROBOT_KINDS),
    address: z.string().meta({ description: 'Enough of it to know it again; the whole address is not shown' }),
    hasSecret: z.boolean(),
    tells: z.array(z.enum(KINDS)),
    active: z.boolean(),
  })
  .meta({ id: 'Robot' })

const url = z.string().trim().min(1).max(URL_MOST).meta({ description: 'The webhook, as the group’s settings show it' })
const secret = z.string().trim().max(SECRET_MOST).nullable().exactOptional().meta({
  description: 'What messages are signed with, where the robot is set to that; null: nothing',
})
const tells = z.array(z.enum(KINDS)).max(KINDS.length)

export const robots = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/robots',
    summary: 'The robots of groups of WeCom, DingTalk and Feishu that are told things',
    answers: { 200: { description: 'All of them', schema: z.object({ items: z.array(robotShape) }) } },
  },
  async ({ actor, services: { db } }) => ({ body: { items: await listRobots(db, actor) } }),
)

export const newRobot = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/robots',
    summary: `Add a robot; at most ${ROBOTS_MOST}`,
    body: z
      .strictObject({
        name: nameAsked,
        kind: z.enum(ROBOT_KINDS),
        url,
        secret,
        tells,
        active: z.boolean().exactOptional(),
      })
      .meta({ id: 'RobotInput' }),
    answers: { 201: { description: 'Added', schema: robotShape } },
    refuses: ['robot-address', 'too-many-robots'],
  },
  async ({ actor, body, services: { db, settings } }) => {
    const added = await addRobot(db, actor, body, settings)
    return added.ok ? { status: 201, body: added.robot } : added
  },
)

export const changedRobot = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/robots/:id',
    summary: 'Change a robot; what is left out stays as it is',
    params: byId,
    body: z
      .strictObject({
        name: nameAsked.exactOptional(),
        url: url.exactOptional(),
        secret,
        tells: tells.exactOptional(),
        active: z.boolean().exactOptional(),
      })
      .meta({ id: 'RobotChange' }),
    answers: { 200: { description: 'As it is now', schema: robotShape } },
    refuses: ['robot-address'],
  },
  async ({ actor, params, body, services: { db, settings } }) => {
    const changed = await changeRobot(db, actor, params.id, body, settings)
    return changed.ok ? { body: changed.robot } : changed
  },
)

export const removedRobot = route(
  {
    ...ADMIN,
    method: 'delete',
    path: '/admin/robots/:id',
    summary: 'Remove a robot; what waits to be said by it is not said any more',
    params: byId,
    answers: { 204: { description: 'Removed' } },
  },
  async ({ actor, params, services: { db } }) => {
    const removed = await removeRobot(db, actor, params.id)
    return removed.ok ? { status: 204 } : removed
  },
)

export const trialShape = z
  .object({
    state: z.enum(NOTICE_STATES).meta({ description: 'waiting: not sent yet, look among the messages of the school' }),
    failure: wordsShape.optional(),
  })
  .meta({ id: 'TrialOutcome' })

export const triedRobot = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/robots/:id/test',
    summary: 'Let a robot say that it can be reached, and answer whether it could',
    params: byId,
    answers: { 200: { description: 'What came of it, after ten seconds at most', schema: trialShape } },
  },
  async ({ actor, params, services }) => {
    const trial = await tryRobot(services.db, actor, params.id)
    return trial.ok ? { body: await outcomeSoon(services, actor, trial.id) } : trial
  },
)

const PATIENCE_MS = 10_000
const LOOK_MS = 150

/** The worker sends it; here it is only waited for. */
export async function outcomeSoon({ db, stopping }: Services, actor: Actor, id: string) {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const { state = 'waiting', failure = null } = (await outcomeOf(db, actor, id)) ?? {}
    if (state !== 'waiting' || Date.now() > until || stopping.aborted) {
      return { state, ...(failure && state !== 'waiting' ? { failure: failureWords(failure) } : {}) }
    }
    await sleep(LOOK_MS)
  }
}
