// Places as people find them: all of them for pickers, and the one that a code stands for.

import type { PlaceKind } from '../../domain/office/places.ts'
import type { PlaceRef } from '../../domain/processes/about.ts'
import { type Actor, holdsRole } from '../actor.ts'
import { idsInForms } from '../beside.ts'
import type { Database, Statement } from '../database.ts'
import { apart } from '../guarded.ts'
import type { RequestView } from '../request-view.ts'
import { type PlaceRow, placesAmong, toPlaceRef } from './among.ts'
import { codeOf } from './code.ts'
import { readTree, type TreePlace } from './tree.ts'

export type ListedPlace = Omit<TreePlace, 'code'> & { readonly code?: string }
export type FoundPlace = { readonly id: string; readonly name: string; readonly path: string; readonly kind: PlaceKind }

/** Codes are for who prints them. */
export async function listPlaces(db: Database, actor: Actor): Promise<readonly ListedPlace[]> {
  const places = await readTree(apart(db, actor.schoolId))
  if (holdsRole(actor, 'admin')) return places
  return places.map(({ code: _code, ...place }) => place)
}

const BY_CODE: Statement = {
  name: 'place-by-code',
  text: `SELECT here.kind, ${placesAmong('ARRAY[here.id]')} AS found FROM place here WHERE here.code = $1`,
}

/** Of the school itself; undefined when there is none in use. */
export async function placeByCode(db: Database, schoolId: string, text: string): Promise<FoundPlace | undefined> {
  const code = codeOf(text)
  if (!code) return undefined
  const [row] = await db.readSchool<{ kind: PlaceKind; found: PlaceRow[] | null }>(schoolId, BY_CODE, [code])
  const place = row?.found?.[0]
  return row && place?.active ? { id: place.id, name: place.name, path: place.path, kind: row.kind } : undefined
}

const NAMED: Statement = { name: 'places-named', text: `SELECT ${placesAmong('$1::uuid[]')} AS found` }

/** What the forms of a request name, in use or not. */
export async function placesIn(db: Database, { schoolId }: Actor, view: RequestView): Promise<PlaceRef[]> {
  const [row] = await db.readSchool<{ found: PlaceRow[] | null }>(schoolId, NAMED, [idsInForms(view)])
  return (row?.found ?? []).map(toPlaceRef)
}
