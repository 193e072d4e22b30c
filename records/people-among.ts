// Which of some ids are people who work here: what a form may name. A part of statements.

import type { PersonRef } from '../domain/desk/task.ts'

/** Part of a statement: those of `ids` (an expression, uuid[]) who work here now, as a list of PersonRef. */
export function peopleAmong(ids: string): string {
  return `(SELECT json_agg(json_build_object('id', p.id, 'name', p.name)) FROM person p
    WHERE cardinality(${ids}) > 0 AND p.id = ANY(${ids}) AND p.active)`
}

/** For the rules of a form. */
export function peopleById(people: readonly PersonRef[] | null | undefined): Readonly<Record<string, PersonRef>> {
  return Object.fromEntries((people ?? []).map((person) => [person.id, person]))
}
