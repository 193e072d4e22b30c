// Whoever is told of a deadline without having a seat is shown the request: what they are told of leads there. It stands in
// their box of copies as if whoever asks had sent it.

import type { DeskEvent } from '../domain/desk/event.ts'
import type { Instant, Task } from '../domain/desk/task.ts'
import { addCopies } from './copies.ts'
import type { Sql } from './database.ts'
import type { Snapshot } from './snapshot.ts'

/** Before the trail says so: told twice is shown once, and shown in vain does no harm. */
export async function showToTold(
  sql: Sql,
  { head, requester }: Snapshot,
  { task, events }: { readonly task: Task; readonly events: readonly DeskEvent[] },
  at: Instant,
): Promise<void> {
  const told = events.flatMap((event) => {
    if (event.type === 'told') return event.people
    return event.type === 'reminded' ? (event.also ?? []) : []
  })
  const seeing = new Set([requester.id, ...task.seats.map(({ person }) => person.id)])
  const once = new Map(told.filter(({ id }) => !seeing.has(id)).map((person) => [person.id, person]))
  await addCopies(sql, head, [...once.values()], requester, at)
}
