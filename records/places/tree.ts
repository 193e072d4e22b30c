// The places of a school as a tree: read whole, because pickers show it whole, in one statement.

import type { PlaceKind } from '../../domain/office/places.ts'
import type { Sql } from '../database.ts'

export type TreePlace = {
  readonly id: string
  readonly parent?: string
  readonly name: string
  readonly kind: PlaceKind
  readonly code: string
  /** From the top down: 主楼 / 三层 / 301. */
  readonly path: string
  readonly site?: string
  /** Whether it and everything it lies in is in use. */
  readonly active: boolean
}

/** Places that lie side by side stand in the order in which they were made: the office enters them in order. */
const TREE = {
  name: 'places-tree',
  text: `SELECT id, parent_id, site_id, name, kind, code, active FROM place WHERE school_id = houqin_school() ORDER BY id`,
}

type Row = {
  id: string
  parent_id: string | null
  site_id: string | null
  name: string
  kind: PlaceKind
  code: string
  active: boolean
}

export async function readTree(sql: Pick<Sql, 'query'>): Promise<TreePlace[]> {
  const rows = await sql.query<Row>(TREE, [])
  const inside = new Map<string | null, Row[]>()
  for (const row of rows) {
    const beside = inside.get(row.parent_id)
    if (beside) beside.push(row)
    else inside.set(row.parent_id, [row])
  }
  const below = (above: TreePlace | undefined): TreePlace[] =>
    (inside.get(above?.id ?? null) ?? []).flatMap((row) => {
      const place = placed(row, above)
      return [place, ...below(place)]
    })
  return below(undefined)
}

function placed(row: Row, above: TreePlace | undefined): TreePlace {
  const { id, name, kind, code } = row
  const site = row.site_id ?? (kind === 'site' ? id : above?.site)
  return {
    id,
    ...(above ? { parent: above.id } : {}),
    name,
    kind,
    code,
    path: above ? `${above.path} / ${name}` : name,
    ...(site ? { site } : {}),
    active: row.active && (above?.active ?? true),
  }
}
