// The office plans the duty of a team for a span of days: who has which shift is worked out by turns (domain/duty/rotation.ts)
// and kept, or only shown. What has begun is never planned anew.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import { type Assigned, rotate, sharesOf } from '../../domain/duty/rotation.ts'
import type { ShiftKind } from '../../domain/duty/shift.ts'
import { type RosterDay, type ShiftRule, type Slot, slotsOf } from '../../domain/duty/slots.ts'
import { type CompiledCalendar, describeDays, localDate, whenOnDay } from '../../domain/worktime/index.ts'
import type { Actor } from '../actor.ts'
import { presentCalendar } from '../calendar.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { personAtWork } from './free.ts'
import { dropSwaps } from './give.ts'
import { clockText, type ShiftRow, type ShiftView, toShiftView } from './rows.ts'
import { unknownSite } from './sites.ts'
import { wakeTeam } from './wake.ts'

export type DutyPlan = {
  readonly team: string
  /** Days, both included. */
  readonly from: string
  readonly to: string
  /** Ids, in the order in which they take turns at first. */
  readonly people: readonly string[]
  readonly shifts: readonly ShiftRule[]
  readonly site?: string
  /** Instead of what was planned for these days; otherwise nothing may be. */
  readonly replace?: boolean
}
export type Fairness = { readonly person: PersonRef } & Readonly<Record<ShiftKind, number>>
export type Planned = {
  readonly ok: true
  readonly items: readonly ShiftView[]
  readonly fairness: readonly Fairness[]
  readonly replaced: number
}

const LONGEST_DAYS = 366
const DAY = 24 * 3_600_000
/** So far back it is looked for who had the last night, and who still needs rest. */
const REMEMBERED = 60 * DAY

export async function planDuty(
  db: Database,
  actor: Actor,
  plan: DutyPlan,
  { at, preview = false }: { readonly at: Instant; readonly preview?: boolean },
): Promise<Planned | Refusal> {
  const calendar = await presentCalendar(db, actor.schoolId)
  const bad = wrong(plan, localDate(calendar, at))
  if (bad) return bad
  return officeChange(db, actor.schoolId, async (tx) => {
    const scene = await sceneOf(tx, plan, calendar, at)
    if ('ok' in scene) return scene
    const { people, slots, known, replaced } = scene
    if (slots.length === 0) return refuse('nothing-to-plan', { field: 'shifts' })
    const { assigned, unfilled } = rotate(slots, plan.people, known)
    const [open] = unfilled
    if (open) return refuse('too-few-people', { field: 'people', values: { date: textOf(actor, open) } })
    const rows = assigned.map((shift) => toRow(plan, shift))
    if (!preview) await keep(tx, actor, plan, { people, rows, replaced }, at)
    const names = new Map(people.map((person) => [person.id, person]))
    return {
      ok: true,
      items: rows.map((row) => toShiftView(row, names, { viewer: actor.personId, at })),
      fairness: sharesOf(plan.people, assigned).map(({ person, ...share }) => ({
        person: names.get(person)!,
        ...share,
      })),
      replaced: replaced.length,
    }
  })
}

function wrong({ from, to, people, shifts }: DutyPlan, today: string): Refusal | undefined {
  if (to < from) return refuse('days-reversed', { field: 'to' })
  if (to < today) return refuse('days-past', { field: 'to' })
  if ((Date.parse(to) - Date.parse(from)) / DAY >= LONGEST_DAYS) {
    return refuse('span-too-long', { field: 'to', values: { days: LONGEST_DAYS } })
  }
  const twice = people.findIndex((id, index) => people.indexOf(id) < index)
  if (twice >= 0) return refuse('person-twice', { field: `people.${twice}` })
  const others = shifts.map((rule) => rule.people?.findIndex((id) => !people.includes(id)) ?? -1)
  const rule = others.findIndex((index) => index >= 0)
  return rule < 0 ? undefined : refuse('person-not-in-turn', { field: `shifts.${rule}.people.${others[rule]}` })
}

type Scene = {
  readonly people: readonly PersonRef[]
  /** What is to be filled: not what is over, nor what somebody has begun. */
  readonly slots: readonly Slot[]
  readonly known: readonly Assigned[]
  /** Ids of the shifts that go. */
  readonly replaced: readonly ShiftRow[]
}

async function sceneOf(tx: Tx, plan: DutyPlan, calendar: CompiledCalendar, at: Instant): Promise<Scene | Refusal> {
  const people: PersonRef[] = []
  for (const [index, id] of plan.people.entries()) {
    const person = await personAtWork(tx, id)
    if (!person) return refuse('unknown-person', { field: `people.${index}` })
    people.push(person)
  }
  const badSite = await unknownSite(tx, plan.site)
  if (badSite) return badSite
  const clock = (date: string, time: string) => whenOnDay(calendar, date, time)
  const [begin, end] = [clock(plan.from, '00:00'), clock(plan.to, '24:00')]
  const there = await tx.dutyShift.findMany({
    where: {
      team: plan.team,
      siteId: plan.site ?? null,
      fromAt: { gte: new Date(begin), lt: new Date(end) },
      toAt: { gt: new Date(at) },
    },
  })
  if (there.length > 0 && !plan.replace) return refuse('duty-planned', { field: 'replace' })
  const replaced = there.filter(({ fromAt }) => fromAt.getTime() > at)
  const begun = there.filter((shift) => !replaced.includes(shift))
  const isBegun = ({ from, to }: Slot) =>
    begun.some((one) => one.fromAt.getTime() === from && one.toAt.getTime() === to)
  const slots = slotsOf(rosterDays(calendar, plan), plan.shifts, clock)
  return {
    people,
    slots: slots.filter((slot) => slot.to > at && !isBegun(slot)),
    known: await knownOf(tx, plan.people, { begin, end }, replaced),
    replaced,
  }
}

function rosterDays(calendar: CompiledCalendar, { from, to }: DutyPlan): RosterDay[] {
  return describeDays(calendar, from, to).map(({ date, hours }) => ({
    date,
    isWorking: hours.length > 0,
    next: new Date(Date.parse(date) + DAY).toISOString().slice(0, 10),
  }))
}

type Between = { readonly begin: Instant; readonly end: Instant }

async function knownOf(tx: Tx, people: readonly string[], { begin, end }: Between, gone: readonly ShiftRow[]) {
  const rows = await tx.dutyShift.findMany({
    where: {
      personId: { in: [...people] },
      id: { notIn: gone.map(({ id }) => id) },
      toAt: { gt: new Date(begin - REMEMBERED) },
      fromAt: { lt: new Date(end + REMEMBERED) },
    },
  })
  return rows.map(
    ({ personId, fromAt, toAt, kind }): Assigned => ({
      person: personId,
      from: fromAt.getTime(),
      to: toAt.getTime(),
      kind: kind as ShiftKind,
    }),
  )
}

function toRow({ team, site }: DutyPlan, { person, from, to, kind }: Assigned): ShiftRow {
  const span = { fromAt: new Date(from), toAt: new Date(to) }
  return { id: newId(), team, personId: person, ...span, kind, siteId: site ?? null, note: null }
}

function textOf({ school }: Actor, { from }: Slot): string {
  return clockText(school.zone, new Date(from))
}

type Kept = {
  readonly people: readonly PersonRef[]
  readonly rows: readonly ShiftRow[]
  readonly replaced: readonly ShiftRow[]
}

async function keep(
  tx: Tx,
  actor: Actor,
  plan: DutyPlan,
  { people, rows, replaced }: Kept,
  at: Instant,
): Promise<void> {
  const gone = replaced.map(({ id }) => id)
  await dropSwaps(tx, gone, new Date(at))
  await tx.dutyShift.deleteMany({ where: { id: { in: gone } } })
  await tx.dutyShift.createMany({
    data: rows.map((row) => ({ ...row, schoolId: actor.schoolId, createdBy: actor.personId })),
  })
  await wakeTeam(
    tx,
    plan.team,
    [...rows, ...replaced].map(({ fromAt }) => fromAt),
  )
  const { team, from, to } = plan
  const told = { team, from, to, shifts: rows.length, people, replaced: replaced.length }
  await noteOffice(tx, actor, { type: 'duty-planned', ...told })
}
