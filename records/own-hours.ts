// Hours of their own, of sites and of teams, and the terms: the parts of the calendar that are kept as whole lists.

import type { Refusal } from '../domain/desk/refusal.ts'
import type { Term, WeekHours } from '../domain/worktime/index.ts'
import type { Actor } from './actor.ts'
import { inOrder } from './calendar-change.ts'
import type { Database, Tx } from './database.ts'
import { newId } from './id.ts'
import { replaceList, type Versioned, versionOf } from './office/calendar-version.ts'
import { dayDate, dayText } from './office/days.ts'

export type HoursRow = {
  /** 'site:<id>' or 'team:<name>' */
  readonly of: string
  readonly from: string
  readonly weekdays: WeekHours
  readonly holidays: boolean
}
type List<Item> = Versioned & { readonly items: readonly Item[] }
type ListChange<Item> = { readonly items: readonly Item[]; readonly after?: number }

export function termsOf(db: Database, { schoolId }: Actor): Promise<List<Term>> {
  return db.prisma.inSchool(schoolId, async (tx) => ({
    items: await readTerms(tx, schoolId),
    version: await versionOf(tx, schoolId),
  }))
}

export function changeTerms(
  db: Database,
  actor: Actor,
  { items, after }: ListChange<Term>,
): Promise<Versioned | Refusal> {
  const { schoolId } = actor
  return replaceList(db, actor, {
    after,
    items: items.map(({ name, from, to }) => ({ name, from, to })).toSorted(byBegin),
    read: (tx) => readTerms(tx, schoolId),
    async write(tx, terms) {
      await tx.term.deleteMany({ where: { schoolId } })
      await tx.term.createMany({
        data: terms.map(({ name, from, to }) => ({
          id: newId(),
          schoolId,
          name,
          fromOn: dayDate(from),
          toOn: dayDate(to),
        })),
      })
    },
    event: (lists) => ({ type: 'terms-changed', ...lists }),
  })
}

async function readTerms(tx: Tx, schoolId: string): Promise<Term[]> {
  const rows = await tx.term.findMany({ where: { schoolId }, orderBy: { fromOn: 'asc' } })
  return rows.map(({ name, fromOn, toOn }) => ({ name, from: dayText(fromOn), to: dayText(toOn) }))
}

export type Site = { readonly id: string; readonly name: string }

export function ownHoursOf(
  db: Database,
  { schoolId }: Actor,
): Promise<List<HoursRow> & { readonly sites: readonly Site[] }> {
  return db.prisma.inSchool(schoolId, async (tx) => ({
    items: await readHours(tx, schoolId),
    version: await versionOf(tx, schoolId),
    sites: await tx.site.findMany({ where: { schoolId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
  }))
}

export function changeOwnHours(
  db: Database,
  actor: Actor,
  { items, after }: ListChange<HoursRow>,
): Promise<Versioned | Refusal> {
  const { schoolId } = actor
  return replaceList(db, actor, {
    after,
    items: items.map(plain).toSorted(byWhomAndBegin),
    read: (tx) => readHours(tx, schoolId),
    async write(tx, hours) {
      await tx.ownHours.deleteMany({ where: { schoolId } })
      await tx.ownHours.createMany({
        data: hours.map(({ of, from, weekdays, holidays }) => ({
          id: newId(),
          schoolId,
          of,
          fromOn: dayDate(from),
          weekdays: weekdays as object,
          holidays,
        })),
      })
    },
    event: (lists) => ({ type: 'hours-changed', ...lists }),
  })
}

async function readHours(tx: Tx, schoolId: string): Promise<HoursRow[]> {
  const rows = await tx.ownHours.findMany({ where: { schoolId } })
  return rows
    .map(({ of, fromOn, weekdays, holidays }) =>
      plain({ of, from: dayText(fromOn), weekdays: weekdays as unknown as WeekHours, holidays }),
    )
    .toSorted(byWhomAndBegin)
}

function plain({ of, from, weekdays, holidays }: HoursRow): HoursRow {
  return { of, from, weekdays: inOrder(weekdays), holidays }
}

function byBegin(one: { from: string }, other: { from: string }): number {
  return one.from < other.from ? -1 : 1
}

function byWhomAndBegin(one: HoursRow, other: HoursRow): number {
  return one.of === other.of ? byBegin(one, other) : one.of < other.of ? -1 : 1
}
