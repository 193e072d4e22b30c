// Substitutes are named for a person from a day to a day, for all processes or for some: by the office, or by the person.

import type { Refusal } from '../../domain/desk/refusal.ts'
import { refuse } from '../../domain/desk/refusal.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from './change.ts'
import { dayBefore, dayDate, dayText } from './days.ts'

type Named = { readonly id: string; readonly name: string }
export type SubstituteView = {
  readonly id: string
  readonly person: Named
  readonly substitute: Named
  readonly from: string
  readonly to: string
  /** Keys; none means all. */
  readonly processes: readonly string[]
  readonly reason?: string
  readonly state: 'ahead' | 'now' | 'past'
}
export type NewSubstitute = {
  /** Ids. */
  readonly person: string
  readonly substitute: string
  readonly from: string
  readonly to: string
  readonly processes?: readonly string[]
  readonly reason?: string
}
type Row = {
  id: string
  personId: string
  substituteId: string
  fromOn: Date
  toOn: Date
  processes: string[]
  reason: string | null
}
const MOST_SHOWN = 500

/** Of the whole school, or of one person; the latest first. */
export function listSubstitutes(
  db: Database,
  { schoolId }: Actor,
  { personId, today }: { readonly personId?: string; readonly today: string },
): Promise<SubstituteView[]> {
  return db.prisma.inSchool(schoolId, async (tx) => {
    const rows = await tx.substitute.findMany({
      where: personId === undefined ? {} : { personId },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      take: MOST_SHOWN,
    })
    const people = await named(tx, rows)
    return rows.map((row) => toView(row, people, today))
  })
}

export function nameSubstitute(
  db: Database,
  actor: Actor,
  wanted: NewSubstitute,
  today: string,
): Promise<{ readonly ok: true; readonly substitute: SubstituteView } | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const bad = wrong(wanted, today) ?? (await unknownOrHeld(tx, wanted))
    if (bad) return bad
    const { person: personId, substitute: substituteId, from, to, processes = [], reason = null } = wanted
    const days = { fromOn: dayDate(from), toOn: dayDate(to) }
    const row = { id: newId(), personId, substituteId, ...days, processes: [...new Set(processes)], reason }
    await tx.substitute.create({ data: { ...row, schoolId: actor.schoolId, createdBy: actor.personId } })
    const substitute = toView(row, await named(tx, [row]), today)
    const { id: _, state: __, ...told } = substitute
    await noteOffice(tx, actor, { type: 'substitute-named', ...told })
    return { ok: true, substitute }
  })
}

function wrong({ person, substitute, from, to, processes = [] }: NewSubstitute, today: string): Refusal | undefined {
  if (person === substitute) return refuse('substitute-self', { field: 'substitute' })
  if (to < from) return refuse('days-reversed', { field: 'to' })
  if (to < today) return refuse('days-past', { field: 'to' })
  const unknown = processes.findIndex((key) => !processNamed(key))
  return unknown >= 0 ? refuse('unknown-process', { field: `processes.${unknown}` }) : undefined
}

async function unknownOrHeld(tx: Tx, wanted: NewSubstitute): Promise<Refusal | undefined> {
  const { person: personId, substitute: substituteId, from, to, processes = [] } = wanted
  for (const field of ['person', 'substitute'] as const) {
    const isThere = await tx.person.count({ where: { id: wanted[field], active: true } })
    if (isThere === 0) return refuse('unknown-person', { field })
  }
  const where = { personId, substituteId, fromOn: { lte: dayDate(to) }, toOn: { gte: dayDate(from) } }
  const others = await tx.substitute.findMany({ where, select: { processes: true } })
  const meet = (keys: readonly string[]) =>
    keys.length === 0 || processes.length === 0 || keys.some((key) => processes.includes(key))
  return others.some((other) => meet(other.processes)) ? refuse('substitute-named', { field: 'substitute' }) : undefined
}

/** At once: what began keeps its days until yesterday, what had not begun is as if it had never been. */
export function endSubstitute(
  db: Database,
  actor: Actor,
  id: string,
  { today, personId }: { readonly today: string; readonly personId?: string },
): Promise<{ readonly ok: true } | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const row = await tx.substitute.findUnique({ where: { id } })
    if (!row || (personId !== undefined && row.personId !== personId)) return refuse('not-found')
    const { state, id: _, ...told } = toView(row, await named(tx, [row]), today)
    if (state === 'past') return { ok: true }
    if (state === 'ahead') await tx.substitute.delete({ where: { id } })
    else await tx.substitute.update({ where: { id }, data: endedDays(told.from, today) })
    const { reason: __, ...ended } = told
    await noteOffice(tx, actor, { type: 'substitute-ended', ...ended })
    return { ok: true }
  })
}

/** One of today alone is kept as one of yesterday: its seats are still to be taken back. */
function endedDays(from: string, today: string) {
  const last = dayBefore(today)
  return { fromOn: dayDate(from < last ? from : last), toOn: dayDate(last) }
}

async function named(tx: Tx, rows: readonly Row[]): Promise<Map<string, Named>> {
  const ids = rows.flatMap(({ personId, substituteId }) => [personId, substituteId])
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map((person) => [person.id, person]))
}

function toView(row: Row, people: ReadonlyMap<string, Named>, today: string): SubstituteView {
  const nobody = (id: string) => people.get(id) ?? { id, name: '' }
  const [from, to] = [dayText(row.fromOn), dayText(row.toOn)]
  return {
    id: row.id,
    person: nobody(row.personId),
    substitute: nobody(row.substituteId),
    from,
    to,
    processes: row.processes,
    ...(row.reason ? { reason: row.reason } : {}),
    state: to < today ? 'past' : from > today ? 'ahead' : 'now',
  }
}
