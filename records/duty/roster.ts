// The roster as everybody of the school sees it.

import type { Instant } from '../../domain/desk/task.ts'
import { whenOnDay } from '../../domain/worktime/index.ts'
import type { Actor } from '../actor.ts'
import { presentCalendar } from '../calendar.ts'
import type { Database, Tx } from '../database.ts'
import { namesOf, type ShiftView, toShiftView } from './rows.ts'

type Asked = { readonly from: string; readonly to: string; readonly team?: string | undefined }

/** The shifts that touch the days from one to another, both included, in the order in which they begin. */
export async function rosterOf(db: Database, actor: Actor, asked: Asked, at: Instant): Promise<ShiftView[]> {
  const calendar = await presentCalendar(db, actor.schoolId)
  const span = {
    fromAt: { lt: new Date(whenOnDay(calendar, asked.to, '24:00')) },
    toAt: { gt: new Date(whenOnDay(calendar, asked.from, '00:00')) },
  }
  return db.prisma.inSchool(actor.schoolId, (tx) => shifts(tx, actor, { ...span, ...ofTeam(asked.team) }, at))
}

export function onDutyNow(db: Database, actor: Actor, team: string | undefined, at: Instant): Promise<ShiftView[]> {
  const now = new Date(at)
  const where = { fromAt: { lte: now }, toAt: { gt: now }, ...ofTeam(team) }
  return db.prisma.inSchool(actor.schoolId, (tx) => shifts(tx, actor, where, at))
}

function ofTeam(team: string | undefined) {
  return team === undefined ? {} : { team }
}

type Where = NonNullable<Parameters<Tx['dutyShift']['findMany']>[0]>['where']

async function shifts(tx: Tx, { personId: viewer }: Actor, where: Where, at: Instant): Promise<ShiftView[]> {
  const rows = await tx.dutyShift.findMany({
    where: where ?? {},
    orderBy: [{ fromAt: 'asc' }, { team: 'asc' }, { id: 'asc' }],
  })
  const names = await namesOf(
    tx,
    rows.map(({ personId }) => personId),
  )
  return rows.map((row) => toShiftView(row, names, { viewer, at }))
}
