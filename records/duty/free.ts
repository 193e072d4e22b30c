// Whether somebody is free for a shift: nobody is on duty twice at a time, whatever the teams.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { PersonRef } from '../../domain/desk/task.ts'
import type { Tx } from '../database.ts'
import { clockText } from './rows.ts'

export type Span = { readonly fromAt: Date; readonly toAt: Date }
type Asked = { readonly person: PersonRef; readonly span: Span; readonly zone: string; readonly field: string }

/** `besides` are shifts that do not count, by id: the one that is changed, or given away for this one. */
export async function whyNotFree(
  tx: Tx,
  { person, span: { fromAt, toAt }, zone, field }: Asked,
  besides: readonly string[] = [],
): Promise<Refusal | undefined> {
  const other = await tx.dutyShift.findFirst({
    where: { personId: person.id, id: { notIn: [...besides] }, fromAt: { lt: toAt }, toAt: { gt: fromAt } },
    orderBy: { fromAt: 'asc' },
  })
  if (!other) return undefined
  const [from, to] = [clockText(zone, other.fromAt), clockText(zone, other.toAt)]
  return refuse('shift-overlaps', { field, values: { name: person.name, from, to } })
}

export async function personAtWork(tx: Tx, id: string): Promise<PersonRef | undefined> {
  const found = await tx.person.findUnique({ where: { id, active: true }, select: { id: true, name: true } })
  return found ?? undefined
}
