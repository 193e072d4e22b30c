// Which of some ids are places, and how each is called from the top of its tree down. A part of statements.

import type { PlaceRef } from '../../domain/processes/about.ts'

/** A tree is not so deep; a circle, which the records refuse to make, would end here too. */
export const MOST_LEVELS = 10

export type PlaceRow = { id: string; name: string; path: string; site: string | null; active: boolean }

const SITE = `coalesce(place.site_id, CASE WHEN place.kind = 'site' THEN place.id END)`

/**
 * A list of PlaceRow for those of `ids` (an expression, uuid[]) that are places; `active` where the place and all that it
 * lies in are in use. Most forms name none: the first condition keeps the plan from looking at all places for them.
 */
export function placesAmong(ids: string): string {
  return `(WITH RECURSIVE up (of_id, name, parent_id, path, site, active, level) AS (
      SELECT place.id, place.name, place.parent_id, place.name, ${SITE}, place.active, 1
      FROM place WHERE cardinality(${ids}) > 0 AND place.id = ANY(${ids})
      UNION ALL
      SELECT up.of_id, up.name, place.parent_id, place.name || ' / ' || up.path, coalesce(up.site, ${SITE}),
        up.active AND place.active, up.level + 1
      FROM up JOIN place ON place.id = up.parent_id WHERE up.level < ${MOST_LEVELS}
    )
    SELECT json_agg(json_build_object('id', of_id, 'name', name, 'path', path, 'site', site, 'active', active))
    FROM up WHERE parent_id IS NULL)`
}

/** For the rules of a form: those in use, by id. */
export function placesInUse(rows: readonly PlaceRow[] | null | undefined): Readonly<Record<string, PlaceRef>> {
  const inUse = (rows ?? []).filter(({ active }) => active)
  return Object.fromEntries(inUse.map((row) => [row.id, toPlaceRef(row)]))
}

export function toPlaceRef({ id, name, path, site }: PlaceRow): PlaceRef {
  return { id, name, path, ...(site ? { site } : {}) }
}
