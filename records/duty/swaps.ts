// 换班: somebody asks a colleague to take a shift, perhaps for one of the colleague's own. It counts when the other one has
// agreed; then both shifts change hands in one transaction, and what is left of a shift that has begun goes over at once.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { personAtWork, whyNotFree } from './free.ts'
import { dropSwaps, giveShift, type KeptShift, restOf } from './give.ts'
import { namesOf, personIn, toShiftNote } from './rows.ts'
import { readSwap, type SwapView } from './swap-list.ts'
import { tellSwap } from './tell-swap.ts'
import { wakeTeam } from './wake.ts'

/** Ids: the asker's shift, who is to take it, and the shift that is taken in return. */
export type SwapAsked = {
  readonly shift: string
  readonly to: string
  readonly against?: string
  readonly reason?: string
}
export type SwapAnswer = 'agree' | 'refuse' | 'withdraw'
type Done = { readonly ok: true; readonly swap: SwapView }

const STATE_AFTER = { agree: 'agreed', refuse: 'refused', withdraw: 'taken-back' } as const

type Swapped = {
  readonly shift: KeptShift
  readonly against?: KeptShift
  readonly from: PersonRef
  readonly to: PersonRef
}

export function askSwap(db: Database, actor: Actor, asked: SwapAsked, clock: Instant): Promise<Done | Refusal> {
  const at = new Date(clock)
  return officeChange(db, actor.schoolId, async (tx) => {
    const swapped = await whatIsAsked(tx, actor, asked, at)
    if ('ok' in swapped) return swapped
    const bad = (await isAsked(tx, asked.shift)) ?? (await whyNot(tx, actor, swapped, at))
    if (bad) return bad
    const { shift, against, from, to } = swapped
    const id = newId()
    const ids = { shiftId: shift.id, fromId: from.id, toId: to.id, againstId: against?.id ?? null }
    const row = { id, schoolId: actor.schoolId, ...ids, reason: asked.reason || null, askedAt: at }
    await tx.dutySwap.create({ data: row })
    await tellSwap(tx, actor, row, 'asked', at)
    return { ok: true, swap: await readSwap(tx, actor, id, clock) }
  })
}

async function whatIsAsked(tx: Tx, actor: Actor, asked: SwapAsked, at: Date): Promise<Swapped | Refusal> {
  const shift = await tx.dutyShift.findUnique({ where: { id: asked.shift } })
  if (!shift) return refuse('unknown-shift', { field: 'shift' })
  if (shift.personId !== actor.personId) return refuse('not-your-shift', { field: 'shift' })
  if (shift.toAt <= at) return refuse('shift-ended', { field: 'shift' })
  if (asked.to === actor.personId) return refuse('swap-self', { field: 'to' })
  const to = await personAtWork(tx, asked.to)
  if (!to) return refuse('unknown-person', { field: 'to' })
  const from = { id: actor.personId, name: actor.name }
  if (asked.against === undefined) return { shift, from, to }
  const against = await tx.dutyShift.findUnique({ where: { id: asked.against } })
  if (against?.personId !== to.id) return refuse('unknown-shift', { field: 'against' })
  if (against.team !== shift.team) return refuse('swap-other-team', { field: 'against' })
  if (against.toAt <= at) return refuse('shift-ended', { field: 'against' })
  return { shift, against, from, to }
}

async function isAsked(tx: Tx, shiftId: string): Promise<Refusal | undefined> {
  const waiting = await tx.dutySwap.count({ where: { shiftId, state: 'asked' } })
  return waiting > 0 ? refuse('swap-asked', { field: 'shift' }) : undefined
}

/** Both must be free for what they take, when what they give away does not count. */
async function whyNot(tx: Tx, { school }: Actor, { shift, against, from, to }: Swapped, at: Date) {
  const given = [shift.id, ...(against ? [against.id] : [])]
  const zone = school.zone
  const taken = await whyNotFree(tx, { person: to, span: restOf(shift, at), zone, field: 'to' }, given)
  if (taken || !against) return taken
  return whyNotFree(tx, { person: from, span: restOf(against, at), zone, field: 'against' }, given)
}

/** Agreeing and refusing is for who was asked, withdrawing for who has asked; once. */
export function answerSwap(
  db: Database,
  actor: Actor,
  id: string,
  answer: SwapAnswer,
  clock: Instant,
): Promise<Done | Refusal> {
  const at = new Date(clock)
  return officeChange(db, actor.schoolId, async (tx) => {
    const swap = await tx.dutySwap.findUnique({ where: { id } })
    if (!swap || ![swap.fromId, swap.toId].includes(actor.personId)) return refuse('not-found')
    const whose = answer === 'withdraw' ? swap.fromId : swap.toId
    if (whose !== actor.personId) return refuse('not-allowed')
    if (swap.state !== 'asked') return refuse('swap-decided', { values: { state: swap.state } })
    await tx.dutySwap.update({ where: { id }, data: { state: STATE_AFTER[answer], decidedAt: at } })
    await tellSwap(tx, actor, swap, STATE_AFTER[answer], at)
    const bad = answer === 'agree' ? await exchange(tx, actor, swap, at) : undefined
    if (bad) return bad
    return { ok: true, swap: await readSwap(tx, actor, id, clock) }
  })
}

type Asking = { readonly shiftId: string; readonly fromId: string; readonly againstId: string | null }

async function exchange(tx: Tx, actor: Actor, asking: Asking, at: Date): Promise<Refusal | undefined> {
  const [shift, against] = await Promise.all([find(tx, asking.shiftId), find(tx, asking.againstId)])
  if (!shift || (asking.againstId && !against)) return refuse('unknown-shift', { field: 'shift' })
  if (shift.toAt <= at || (against && against.toAt <= at)) return refuse('shift-ended')
  const names = await namesOf(tx, [asking.fromId, actor.personId])
  const [from, to] = [personIn(names, asking.fromId), personIn(names, actor.personId)]
  const swapped = { shift, from, to, ...(against ? { against } : {}) }
  const bad = await whyNot(tx, actor, swapped, at)
  if (bad) return bad
  const told = (row: KeptShift) => toShiftNote(row, names, actor.school.zone)
  const inReturn = against ? { against: told(against) } : {}
  await noteOffice(tx, actor, { type: 'duty-swapped', shift: told(shift), to, ...inReturn })
  await giveShift(tx, shift, to.id, at)
  if (against) await giveShift(tx, against, from.id, at)
  // Other questions about the same shifts have lost their sense.
  await dropSwaps(tx, [shift.id, ...(against ? [against.id] : [])], at)
  await wakeTeam(tx, shift.team, [shift.fromAt, ...(against ? [against.fromAt] : [])])
  return undefined
}

function find(tx: Tx, id: string | null): Promise<KeptShift | null> {
  return id === null ? Promise.resolve(null) : tx.dutyShift.findUnique({ where: { id } })
}
