// A swap is told to the other one of the two, in the application and in their browsers, in the transaction in which it is asked
// or answered. It is about no request, so that no trail brings the message.

import { type SwapTold, swapMessage } from '../../domain/duty/swap-words.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../database.ts'
import { rawIn } from '../raw-in.ts'
import { tellMessage } from '../telling/tell.ts'
import { namesOf, toShiftNote } from './rows.ts'

type Swap = {
  readonly id: string
  readonly shiftId: string
  readonly againstId: string | null
  readonly fromId: string
  readonly toId: string
  readonly reason: string | null
}

/** Before the shifts change hands: they are told as they were. The reason is told with the question only. */
export async function tellSwap(tx: Tx, actor: Actor, swap: Swap, state: SwapTold['state'], at: Date): Promise<void> {
  const [shift, against] = await Promise.all([noteOf(tx, actor, swap.shiftId), noteOf(tx, actor, swap.againstId)])
  const message = swapMessage({
    state,
    by: actor,
    ...(shift ? { shift } : {}),
    ...(against ? { against } : {}),
    ...(state === 'asked' && swap.reason ? { reason: swap.reason } : {}),
  })
  const toId = actor.personId === swap.fromId ? swap.toId : swap.fromId
  const about = { about: `swap/${swap.id}/${state}`, ...message, zone: actor.school.zone, urgent: false }
  await tellMessage(rawIn(tx), actor.schoolId, [toId], about, at.getTime())
}

async function noteOf(tx: Tx, { school }: Actor, id: string | null) {
  const row = id === null ? null : await tx.dutyShift.findUnique({ where: { id } })
  return row ? toShiftNote(row, await namesOf(tx, [row.personId]), school.zone) : undefined
}
