// Shifts between their rows and what people see of them.

import type { Instant, PersonRef } from '../../domain/desk/task.ts'
import type { ShiftNote } from '../../domain/duty/event.ts'
import type { ShiftKind } from '../../domain/duty/shift.ts'
import type { Tx } from '../database.ts'

export type ShiftRow = {
  readonly id: string
  readonly team: string
  readonly personId: string
  readonly fromAt: Date
  readonly toAt: Date
  readonly kind: string
  readonly siteId: string | null
  readonly note: string | null
}
export type ShiftView = {
  readonly id: string
  readonly team: string
  readonly person: PersonRef
  readonly from: string
  readonly to: string
  readonly kind: ShiftKind
  readonly site?: string
  readonly note?: string
  readonly state: 'past' | 'now' | 'ahead'
  readonly mine?: true
}
export type Names = ReadonlyMap<string, PersonRef>

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Names> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map((person) => [person.id, person]))
}

export function personIn(names: Names, id: string): PersonRef {
  return names.get(id) ?? { id, name: '' }
}

/** `viewer` is the id of who looks, `at` the instant at which. */
export function toShiftView(row: ShiftRow, names: Names, { viewer, at }: { viewer: string; at: Instant }): ShiftView {
  const { id, team, personId, fromAt, toAt, kind, siteId, note } = row
  return {
    id,
    team,
    person: personIn(names, personId),
    from: fromAt.toISOString(),
    to: toAt.toISOString(),
    kind: kind as ShiftKind,
    ...(siteId ? { site: siteId } : {}),
    ...(note ? { note } : {}),
    state: toAt.getTime() <= at ? 'past' : fromAt.getTime() <= at ? 'now' : 'ahead',
    ...(personId === viewer ? { mine: true } : {}),
  }
}

/** As the log of the office keeps it. */
export function toShiftNote(
  { team, personId, fromAt, toAt, kind }: Pick<ShiftRow, 'team' | 'personId' | 'fromAt' | 'toAt' | 'kind'>,
  names: Names,
  zone: string,
): ShiftNote {
  const [from, to] = [clockText(zone, fromAt), clockText(zone, toAt)]
  return { team, person: personIn(names, personId), from, to, kind }
}

/** 'YYYY-MM-DD HH:MM' as the school's clocks show it. */
export function clockText(zone: string, at: Date): string {
  return at.toLocaleString('sv', { timeZone: zone }).slice(0, 16)
}
