// Single shifts in the hands of the office: one more, another one, none. What is over never changes; what has begun keeps
// what was done of it.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { LONGEST_SHIFT_HOURS, type ShiftKind } from '../../domain/duty/shift.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { personAtWork, type Span, whyNotFree } from './free.ts'
import { dropSwaps, giveShift, type KeptShift, restOf } from './give.ts'
import { namesOf, type ShiftRow, type ShiftView, toShiftNote, toShiftView } from './rows.ts'
import { unknownSite } from './sites.ts'
import { wakeTeam } from './wake.ts'

/** Instants are ISO 8601. */
export type NewShift = {
  readonly team: string
  readonly person: string
  readonly from: string
  readonly to: string
  readonly kind: ShiftKind
  readonly site?: string | null
  readonly note?: string | null
}
export type ShiftChange = Partial<Omit<NewShift, 'team'>>
type Done = { readonly ok: true; readonly shift: ShiftView }

const HOUR = 3_600_000

export function addShift(db: Database, actor: Actor, asked: NewShift, at: Instant): Promise<Done | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const { team, person: personId, kind, site = null, note = null } = asked
    const span = { fromAt: new Date(asked.from), toAt: new Date(asked.to) }
    const bad = wrongSpan(span, at) ?? (await unknownSite(tx, site)) ?? (await notFree(tx, actor, personId, span))
    if (bad) return bad
    const row = { id: newId(), team, personId, ...span, kind, siteId: site, note: note || null }
    await tx.dutyShift.create({ data: { ...row, schoolId: actor.schoolId, createdBy: actor.personId } })
    await wakeTeam(tx, team, [span.fromAt])
    const names = await namesOf(tx, [personId])
    await noteOffice(tx, actor, { type: 'duty-added', shift: toShiftNote(row, names, actor.school.zone) })
    return { ok: true, shift: toShiftView(row, names, { viewer: actor.personId, at }) }
  })
}

function wrongSpan({ fromAt, toAt }: Span, at: Instant): Refusal | undefined {
  if (toAt <= fromAt) return refuse('bad-span', { field: 'to' })
  if (toAt.getTime() - fromAt.getTime() > LONGEST_SHIFT_HOURS * HOUR) {
    return refuse('shift-too-long', { field: 'to', values: { hours: LONGEST_SHIFT_HOURS } })
  }
  return toAt.getTime() <= at ? refuse('days-past', { field: 'to' }) : undefined
}

async function notFree(tx: Tx, { school }: Actor, id: string, span: Span, besides: readonly string[] = []) {
  const person = await personAtWork(tx, id)
  if (!person) return refuse('unknown-person', { field: 'person' })
  return whyNotFree(tx, { person, span, zone: school.zone, field: 'person' }, besides)
}

/** What is left out stays as it is. */
export function changeShift(
  db: Database,
  actor: Actor,
  id: string,
  change: ShiftChange,
  clock: Instant,
): Promise<Done | Refusal> {
  const at = new Date(clock)
  return officeChange(db, actor.schoolId, async (tx) => {
    const before = await tx.dutyShift.findUnique({ where: { id } })
    if (!before) return refuse('not-found')
    if (before.toAt <= at) return refuse('shift-ended')
    const after = changed(before, change)
    const bad = (await unknownSite(tx, change.site)) ?? (await wrongChange(tx, actor, before, after, at))
    if (bad) return bad
    // Saying once more what is so already changes nothing, and is no entry in the log.
    const isNew = JSON.stringify(after) !== JSON.stringify(before)
    const row = isNew ? await keep(tx, before, after, at) : before
    const names = await namesOf(tx, [before.personId, row.personId])
    if (isNew) {
      await wakeTeam(tx, before.team, [before.fromAt, row.fromAt])
      const told = (shift: ShiftRow) => toShiftNote(shift, names, actor.school.zone)
      await noteOffice(tx, actor, { type: 'duty-changed', before: told(before), after: told(row) })
    }
    return { ok: true, shift: toShiftView(row, names, { viewer: actor.personId, at: clock }) }
  })
}

async function wrongChange(tx: Tx, actor: Actor, before: ShiftRow, after: ShiftRow, at: Date) {
  const hasBegun = before.fromAt < at
  if (hasBegun && after.fromAt.getTime() !== before.fromAt.getTime()) return refuse('shift-begun', { field: 'from' })
  const isOther = after.personId !== before.personId
  const span = hasBegun && isOther ? restOf(after, at) : after
  return wrongSpan(after, at.getTime()) ?? notFree(tx, actor, after.personId, span, [before.id])
}

async function keep(tx: Tx, before: KeptShift, after: ShiftRow, at: Date): Promise<ShiftRow> {
  const { id, personId, fromAt, toAt, kind, siteId, note } = after
  const data = { fromAt, toAt, kind, siteId, note }
  if (personId === before.personId) return tx.dutyShift.update({ where: { id }, data })
  await dropSwaps(tx, [id], at)
  return giveShift(tx, before, personId, at, data)
}

function changed(before: ShiftRow, { person, from, to, kind, site, note }: ShiftChange): ShiftRow {
  return {
    ...before,
    ...(person === undefined ? {} : { personId: person }),
    ...(from === undefined ? {} : { fromAt: new Date(from) }),
    ...(to === undefined ? {} : { toAt: new Date(to) }),
    ...(kind === undefined ? {} : { kind }),
    ...(site === undefined ? {} : { siteId: site }),
    ...(note === undefined ? {} : { note: note || null }),
  }
}

/** One that has begun ends now; one that has not is as if it had never been. */
export function removeShift(
  db: Database,
  actor: Actor,
  id: string,
  clock: Instant,
): Promise<{ readonly ok: true } | Refusal> {
  const at = new Date(clock)
  return officeChange(db, actor.schoolId, async (tx) => {
    const row = await tx.dutyShift.findUnique({ where: { id } })
    if (!row) return refuse('not-found')
    if (row.toAt <= at) return refuse('shift-ended')
    await dropSwaps(tx, [id], at)
    if (row.fromAt < at) await tx.dutyShift.update({ where: { id }, data: { toAt: at } })
    else await tx.dutyShift.delete({ where: { id } })
    await wakeTeam(tx, row.team, [row.fromAt])
    const names = await namesOf(tx, [row.personId])
    await noteOffice(tx, actor, { type: 'duty-removed', shift: toShiftNote(row, names, actor.school.zone) })
    return { ok: true }
  })
}
