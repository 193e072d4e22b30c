// The robots of groups that the school tells things. Address and secret are kept and never shown again.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Kind } from '../../domain/telling/kinds.ts'
import { isOutsideAddress, ROBOTS_MOST, type RobotKind } from '../../domain/telling/robots.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { robotChannel } from './rows.ts'

export type Robot = {
  readonly id: string
  readonly name: string
  readonly kind: RobotKind
  /** Enough of the address to know it again. */
  readonly address: string
  readonly hasSecret: boolean
  readonly tells: readonly Kind[]
  readonly active: boolean
}
export type NewRobot = {
  readonly name: string
  readonly kind: RobotKind
  readonly url: string
  readonly secret?: string | null
  readonly tells: readonly Kind[]
  readonly active?: boolean
}
/** What is left out stays as it is; a secret that is null is taken away. */
export type RobotChange = Partial<Omit<NewRobot, 'kind'>>
/** Whether robots of this very machine are allowed. */
export type Where = { readonly local: boolean }
type Done = { readonly ok: true; readonly robot: Robot }

type Row = {
  id: string
  name: string
  kind: string
  url: string
  secret: string | null
  tells: string[]
  active: boolean
}

const SHOWN_END = 4

function toRobot({ id, name, kind, url, secret, tells, active }: Row): Robot {
  const address = `${new URL(url).host}…${url.slice(-SHOWN_END)}`
  const told = tells as Kind[]
  return { id, name, kind: kind as RobotKind, address, hasSecret: secret !== null, tells: told, active }
}

export async function listRobots(db: Database, { schoolId }: Actor): Promise<Robot[]> {
  const rows = await db.prisma.inSchool(schoolId, (tx) => tx.robot.findMany({ orderBy: { id: 'asc' } }))
  return rows.map(toRobot)
}

const BAD_ADDRESS = refuse('robot-address', { field: 'url' })

export function addRobot(db: Database, actor: Actor, robot: NewRobot, where: Where): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    if (!isOutsideAddress(robot.url, where)) return BAD_ADDRESS
    if ((await tx.robot.count()) >= ROBOTS_MOST) return refuse('too-many-robots', { values: { maximum: ROBOTS_MOST } })
    const { name, kind, url, secret = null, tells, active = true } = robot
    const row = { id: newId(), name, kind, url, secret: secret || null, tells: once(tells), active }
    await tx.robot.create({ data: { ...row, schoolId: actor.schoolId } })
    await noteOffice(tx, actor, { type: 'robot-added', robot: { id: row.id, name }, kind })
    return { ok: true, robot: toRobot(row) }
  })
}

export function changeRobot(
  db: Database,
  actor: Actor,
  id: string,
  { tells, secret, ...change }: RobotChange,
  where: Where,
): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await tx.robot.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    if (change.url !== undefined && !isOutsideAddress(change.url, where)) return BAD_ADDRESS
    const data = {
      ...change,
      ...(tells === undefined ? {} : { tells: once(tells) }),
      ...(secret === undefined ? {} : { secret: secret || null }),
    }
    const row = await tx.robot.update({ where: { id }, data })
    const robot = { id, name: row.name }
    await noteOffice(tx, actor, { type: 'robot-changed', robot, active: row.active })
    return { ok: true, robot: toRobot(row) }
  })
}

/** What waits to be said by it is not said any more. */
export function removeRobot(db: Database, actor: Actor, id: string): Promise<{ ok: true } | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const found = await tx.robot.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    await tx.robot.delete({ where: { id } })
    await callOff(tx, id)
    await noteOffice(tx, actor, { type: 'robot-removed', robot: { id, name: found.name } })
    return { ok: true }
  })
}

async function callOff(tx: Tx, id: string): Promise<void> {
  await tx.notice.updateMany({ where: { channel: robotChannel(id), state: 'waiting' }, data: { state: 'off' } })
}

function once(tells: readonly Kind[]): Kind[] {
  return [...new Set(tells)]
}
