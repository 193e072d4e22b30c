// Parts of statements about who signs for whom on a day of the school, and how their rows become ours.

import type { Substitution } from '../domain/desk/substitutes.ts'

export type SubstitutionRow = { person: string; id: string; name: string }

export const DAY = (at: string, zone: string) => `(${at} AT TIME ZONE ${zone})::date`
/** Of substitute `b`, whose person is `p`. */
export const MEANS = (process: string) =>
  `(cardinality(coalesce(b.processes, '{}')) = 0 OR ${process} = ANY(b.processes))`
export const PRESENT = (day: string) => `p.active AND ${day} BETWEEN b.from_on AND b.to_on`
export const LIST = (
  condition: string,
) => `(SELECT json_agg(json_build_object('person', b.person_id, 'id', p.id, 'name', p.name)
    ORDER BY b.from_on, b.id) FROM substitute b JOIN person p ON p.id = b.substitute_id WHERE ${condition})`

/** Part of a statement: who signs for whom at an instant, as a list of SubstitutionRow. Without a process, in all. */
export function substitutesAt(at: string, school: string, zone: string, process: string): string {
  return LIST(`b.school_id = ${school} AND ${PRESENT(DAY(at, zone))} AND ${MEANS(process)}`)
}

export function toSubstitution({ person, id, name }: SubstitutionRow): Substitution {
  return { person, substitute: { id, name } }
}
