// A swap is told in the application to the other one of the two, in the transaction in which it is asked or answered. It is
// about no request, so that no trail brings the message.

import { type SwapTold, swapMessage } from '../../domain/duty/swap-words.ts'
import { type Choice, channelsFor } from '../../domain/telling/choice.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../database.ts'
import { newId } from '../id.ts'
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
  const { kind, ...content } = swapMessage({
    state,
    by: actor,
    ...(shift ? { shift } : {}),
    ...(against ? { against } : {}),
    ...(state === 'asked' && swap.reason ? { reason: swap.reason } : {}),
  })
  const personId = actor.personId === swap.fromId ? swap.toId : swap.fromId
  const { telling } = await preferencesOf(tx, personId)
  if (!channelsFor(kind, telling).includes('app')) return
  const [about, words] = [`swap/${swap.id}/${state}`, JSON.stringify(content)]
  await tx.$executeRaw(Prisma.sql`INSERT INTO notice (id, school_id, person_id, channel, about, kind, content, state,
      send_at, look_at, sent_at)
    VALUES (${newId()}::uuid, ${actor.schoolId}::uuid, ${personId}::uuid, 'app', ${about}, ${kind}, ${words}::jsonb, 'sent',
      ${at}, ${at}, ${at})`)
  const call = JSON.stringify({ school: actor.schoolId, person: personId })
  await tx.$executeRaw(Prisma.sql`SELECT pg_notify('houqin_notices', ${call})`)
}

async function noteOf(tx: Tx, { school }: Actor, id: string | null) {
  const row = id === null ? null : await tx.dutyShift.findUnique({ where: { id } })
  return row ? toShiftNote(row, await namesOf(tx, [row.personId]), school.zone) : undefined
}

async function preferencesOf(tx: Tx, id: string): Promise<{ readonly telling?: Choice }> {
  const found = await tx.person.findUnique({ where: { id }, select: { preferences: true } })
  return (found?.preferences ?? {}) as { telling?: Choice }
}
