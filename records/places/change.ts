// The office adds, moves, renames and retires places, and gives them new codes. One change after the other in a school,
// so that no two of them together make a circle.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { kindIn, mayLieIn, type PlaceKind } from '../../domain/office/places.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { MOST_LEVELS } from './among.ts'
import { newCode } from './code.ts'

export type NewPlace = {
  readonly name: string
  readonly kind?: PlaceKind | undefined
  readonly parent?: string | null | undefined
  readonly site?: string | null | undefined
}
export type PlaceChange = Partial<NewPlace> & { readonly active?: boolean | undefined }
type ChangedPlace = { readonly ok: true; readonly id: string; readonly code: string }

export function addPlace(db: Database, actor: Actor, asked: NewPlace): Promise<ChangedPlace | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const parent = asked.parent ?? null
    const above = await lineage(tx, parent)
    const { name, kind = kindIn(above?.[0]?.kind), site = null } = asked
    const place = { id: newId(), name, kind, parentId: parent, siteId: site, active: true }
    const refused = await whyNot(tx, place, above)
    if (refused) return refused
    const code = newCode()
    await tx.place.create({ data: { ...place, schoolId: actor.schoolId, code } })
    await noteOffice(tx, actor, { type: 'place-added', place: { id: place.id, name }, kind })
    return { ok: true, id: place.id, code }
  })
}

/** What is left out stays as it is; a parent or a site of null is none. */
export function changePlace(
  db: Database,
  actor: Actor,
  id: string,
  asked: PlaceChange,
): Promise<ChangedPlace | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const before = await tx.place.findUnique({ where: { id }, select: COLUMNS })
    if (!before) return refuse('not-found')
    const { parent, site, ...rest } = asked
    const wanted = {
      ...before,
      ...given(rest),
      ...(parent === undefined ? {} : { parentId: parent }),
      ...(site === undefined ? {} : { siteId: site }),
    } as PlaceRow
    const fields = FIELDS.filter(([, column]) => wanted[column] !== before[column]).map(([field]) => field)
    if (fields.length === 0) return { ok: true, id, code: before.code }
    const refused = await whyNot(tx, wanted, await lineage(tx, wanted.parentId))
    if (refused) return refused
    const { name, kind, parentId, siteId, active } = wanted
    await tx.place.update({ where: { id }, data: { name, kind, parentId, siteId, active } })
    await noteOffice(tx, actor, { type: 'place-changed', place: { id, name }, fields })
    return { ok: true, id, code: before.code }
  })
}

/** What was printed with the old code leads nowhere from now on. */
export function renewCode(db: Database, actor: Actor, id: string): Promise<ChangedPlace | Refusal> {
  return officeChange(db, actor.schoolId, async (tx) => {
    const place = await tx.place.findUnique({ where: { id }, select: { name: true } })
    if (!place) return refuse('not-found')
    const code = newCode()
    await tx.place.update({ where: { id }, data: { code } })
    await noteOffice(tx, actor, { type: 'place-code-renewed', place: { id, name: place.name } })
    return { ok: true, id, code }
  })
}

type Wanted = {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly parentId: string | null
  readonly siteId: string | null
  readonly active: boolean
}
type PlaceRow = Wanted & { readonly code: string }

const COLUMNS = { id: true, name: true, kind: true, parentId: true, siteId: true, active: true, code: true } as const
const FIELDS = [
  ['name', 'name'],
  ['kind', 'kind'],
  ['parent', 'parentId'],
  ['site', 'siteId'],
  ['active', 'active'],
] as const satisfies readonly (readonly [string, keyof Wanted])[]

function given(change: Omit<PlaceChange, 'parent' | 'site'>): Partial<Wanted> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

type Above = { readonly id: string; readonly kind: PlaceKind; readonly active: boolean }

/** The place itself first, then what it lies in, up to the top. Undefined when there is no such place. */
async function lineage(tx: Tx, id: string | null): Promise<readonly Above[] | undefined> {
  if (id === null) return []
  const rows = await tx.$queryRaw<Above[]>`
    WITH RECURSIVE up (id, kind, active, parent_id, level) AS (
      SELECT id, kind, active, parent_id, 1 FROM place WHERE id = ${id}::uuid
      UNION ALL
      SELECT p.id, p.kind, p.active, p.parent_id, up.level + 1
      FROM up JOIN place p ON p.id = up.parent_id WHERE up.level <= ${MOST_LEVELS}
    ) SELECT id, kind, active FROM up ORDER BY level`
  return rows.length > 0 ? rows : undefined
}

async function whyNot(tx: Tx, wanted: Wanted, above: readonly Above[] | undefined): Promise<Refusal | undefined> {
  const { id, name, kind, parentId, siteId, active } = wanted
  if (!above) return refuse('unknown-place', { field: 'parent' })
  if (above.some((place) => place.id === id)) return refuse('place-in-itself', { field: 'parent' })
  const [parent] = above
  if (parent && !mayLieIn(kind, parent.kind)) return refuse('place-order', { field: 'kind' })
  if (active && above.some((place) => !place.active)) return refuse('place-retired', { field: 'parent' })
  const inside = await below(tx, id)
  if (inside.some((place) => place.level === 1 && !mayLieIn(place.kind, kind))) {
    return refuse('place-order', { field: 'kind' })
  }
  const levels = above.length + 1 + Math.max(0, ...inside.map(({ level }) => level))
  if (levels > MOST_LEVELS) return refuse('place-deep', { field: 'parent' })
  if ((await tx.place.count({ where: { parentId, name, NOT: { id } } })) > 0) {
    return refuse('place-taken', { field: 'name', values: { name } })
  }
  if (siteId !== null && (await tx.place.count({ where: { id: siteId, kind: 'site' } })) === 0) {
    return refuse('unknown-site', { field: 'site' })
  }
  return undefined
}

function below(tx: Tx, id: string): Promise<{ kind: PlaceKind; level: number }[]> {
  return tx.$queryRaw`
    WITH RECURSIVE down (id, kind, level) AS (
      SELECT id, kind, 1 FROM place WHERE parent_id = ${id}::uuid
      UNION ALL
      SELECT p.id, p.kind, down.level + 1
      FROM down JOIN place p ON p.parent_id = down.id WHERE down.level < ${MOST_LEVELS}
    ) SELECT kind, level FROM down`
}
