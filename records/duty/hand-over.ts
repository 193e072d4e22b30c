// 交接: what one shift leaves to the next, in writing. It is written by who had the shift and read by who has the next one.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { namesOf, personIn, type ShiftView, toShiftView } from './rows.ts'

export type HandOverView = {
  readonly id: string
  readonly shift?: ShiftView
  readonly by: PersonRef
  readonly text: string
  readonly at: string
  readonly readBy?: PersonRef
  readonly readAt?: string
}
type Done = { readonly ok: true; readonly note: HandOverView }

/** Whoever comes may read it a little before the shift begins. */
const EARLY_MS = 3_600_000
/** A note that nobody has read for so long is of no use to the next shift. */
const OLD_MS = 7 * 24 * 3_600_000

/** Of a shift that has begun; it may be over. */
export function handOver(
  db: Database,
  actor: Actor,
  shiftId: string,
  text: string,
  clock: Instant,
): Promise<Done | Refusal> {
  return db.prisma.inSchool(actor.schoolId, async (tx) => {
    const shift = await tx.dutyShift.findUnique({ where: { id: shiftId } })
    if (!shift) return refuse('not-found')
    if (shift.personId !== actor.personId) return refuse('not-your-shift')
    if (shift.fromAt.getTime() > clock) return refuse('shift-ahead')
    const by = { byId: actor.personId, byName: actor.name }
    const row = { id: newId(), schoolId: actor.schoolId, shiftId, ...by, text, at: new Date(clock) }
    await tx.handOver.create({ data: row })
    return { ok: true, note: await toView(tx, actor, { ...row, readById: null, readAt: null }, clock) }
  })
}

type NoteRow = NonNullable<Awaited<ReturnType<Tx['handOver']['findUnique']>>>

/** The latest one that waits for the viewer: of a team for which the viewer is on duty now, or is about to be. */
export function waitingHandOver(
  db: Database,
  actor: Actor,
  team: string | undefined,
  clock: Instant,
): Promise<HandOverView | undefined> {
  return db.prisma.inSchool(actor.schoolId, async (tx) => {
    const teams = await teamsOnDuty(tx, actor, clock)
    const asked = team === undefined ? teams : teams.filter((one) => one === team)
    if (asked.length === 0) return undefined
    const notes = await tx.handOver.findMany({
      where: { readAt: null, byId: { not: actor.personId }, at: { gt: new Date(clock - OLD_MS) } },
      orderBy: { id: 'desc' },
    })
    const shifts = await tx.dutyShift.findMany({
      where: { id: { in: notes.map(({ shiftId }) => shiftId) }, team: { in: asked } },
      select: { id: true },
    })
    const note = notes.find(({ shiftId }) => shifts.some(({ id }) => id === shiftId))
    return note && toView(tx, actor, note, clock)
  })
}

async function teamsOnDuty(tx: Tx, { personId }: Actor, clock: Instant): Promise<string[]> {
  const rows = await tx.dutyShift.findMany({
    where: { personId, fromAt: { lte: new Date(clock + EARLY_MS) }, toAt: { gt: new Date(clock) } },
    select: { team: true },
  })
  return rows.map(({ team }) => team)
}

/** Read twice, it stays read by who was first. */
export function readHandOver(db: Database, actor: Actor, id: string, clock: Instant): Promise<Done | Refusal> {
  return db.prisma.inSchool(actor.schoolId, async (tx) => {
    const note = await tx.handOver.findUnique({ where: { id } })
    const shift = note && (await tx.dutyShift.findUnique({ where: { id: note.shiftId } }))
    if (!note || !shift) return refuse('not-found')
    if (note.readAt) return { ok: true, note: await toView(tx, actor, note, clock) }
    const isNext = (await teamsOnDuty(tx, actor, clock)).includes(shift.team)
    if (!isNext || note.byId === actor.personId) return refuse('not-on-duty')
    const read = { readById: actor.personId, readAt: new Date(clock) }
    await tx.handOver.updateMany({ where: { id, readAt: null }, data: read })
    const after = await tx.handOver.findUniqueOrThrow({ where: { id } })
    return { ok: true, note: await toView(tx, actor, after, clock) }
  })
}

async function toView(tx: Tx, actor: Actor, row: NoteRow, at: Instant): Promise<HandOverView> {
  const shift = await tx.dutyShift.findUnique({ where: { id: row.shiftId } })
  const ids = [shift?.personId, row.readById].flatMap((id) => id ?? [])
  const names = await namesOf(tx, ids)
  return {
    id: row.id,
    ...(shift ? { shift: toShiftView(shift, names, { viewer: actor.personId, at }) } : {}),
    by: { id: row.byId, name: row.byName },
    text: row.text,
    at: row.at.toISOString(),
    ...(row.readById ? { readBy: personIn(names, row.readById) } : {}),
    ...(row.readAt ? { readAt: row.readAt.toISOString() } : {}),
  }
}
