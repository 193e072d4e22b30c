// Who has asked whom for which shift, and what became of it.

import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import { type Actor, holdsRole } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { namesOf, personIn, type ShiftView, toShiftView } from './rows.ts'
import type { SwapAnswer } from './swaps.ts'

export type SwapState = 'asked' | 'agreed' | 'refused' | 'taken-back'
export type SwapView = {
  readonly id: string
  /** Absent when the shift is no longer on the roster. */
  readonly shift?: ShiftView
  readonly from: PersonRef
  readonly to: PersonRef
  readonly against?: ShiftView
  readonly reason?: string
  readonly state: SwapState
  readonly askedAt: string
  readonly decidedAt?: string
  /** What the viewer may answer now. */
  readonly may: readonly SwapAnswer[]
}

const MOST_SHOWN = 200

/** The viewer's own, or all of the school for its office; the latest first. */
export function listSwaps(db: Database, actor: Actor, at: Instant): Promise<SwapView[]> {
  const own = { OR: [{ fromId: actor.personId }, { toId: actor.personId }] }
  return db.prisma.inSchool(actor.schoolId, async (tx) => {
    const rows = await tx.dutySwap.findMany({
      where: holdsRole(actor, 'admin') ? {} : own,
      orderBy: { id: 'desc' },
      take: MOST_SHOWN,
    })
    return toViews(tx, actor, rows, at)
  })
}

/** One that exists. */
export async function readSwap(tx: Tx, actor: Actor, id: string, at: Instant): Promise<SwapView> {
  const row = await tx.dutySwap.findUniqueOrThrow({ where: { id } })
  const [view] = await toViews(tx, actor, [row], at)
  return view!
}

type SwapRow = NonNullable<Awaited<ReturnType<Tx['dutySwap']['findUnique']>>>

async function toViews(tx: Tx, actor: Actor, rows: readonly SwapRow[], at: Instant): Promise<SwapView[]> {
  const ids = rows.flatMap(({ shiftId, againstId }) => [shiftId, ...(againstId ? [againstId] : [])])
  const shifts = await tx.dutyShift.findMany({ where: { id: { in: ids } } })
  const people = rows.flatMap(({ fromId, toId }) => [fromId, toId])
  const names = await namesOf(tx, [...people, ...shifts.map(({ personId }) => personId)])
  const viewOf = (id: string | null) => {
    const row = shifts.find((shift) => shift.id === id)
    return row && toShiftView(row, names, { viewer: actor.personId, at })
  }
  return rows.map((row) => {
    const { id, fromId, toId, state, reason, askedAt, decidedAt } = row
    const [shift, against] = [viewOf(row.shiftId), viewOf(row.againstId)]
    return {
      id,
      ...(shift ? { shift } : {}),
      from: personIn(names, fromId),
      to: personIn(names, toId),
      ...(against ? { against } : {}),
      ...(reason ? { reason } : {}),
      state: state as SwapState,
      askedAt: askedAt.toISOString(),
      ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
      may: shift && shift.state !== 'past' ? answersOf(row, actor.personId) : [],
    }
  })
}

function answersOf({ state, fromId, toId }: SwapRow, viewer: string): SwapAnswer[] {
  if (state !== 'asked') return []
  if (viewer === toId) return ['agree', 'refuse']
  return viewer === fromId ? ['withdraw'] : []
}
