// Places from a list of lines: what is not there yet is made, from the widest to the narrowest; what is there stays as it is.

import { type Problem, type Refusal, refuseForm } from '../../domain/desk/refusal.ts'
import { kindIn, type PlaceKind, type PlacePath, readPlaceLines } from '../../domain/office/places.ts'
import type { Actor } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { apart } from '../guarded.ts'
import { newId } from '../id.ts'
import { noteOffice, officeChange } from '../office/change.ts'
import { rawIn } from '../raw-in.ts'
import { newCode } from './code.ts'
import { readTree, type TreePlace } from './tree.ts'

export type ImportItem = { readonly path: string; readonly kind: PlaceKind; readonly is: 'new' | 'known' }
type Preview = { readonly items: readonly ImportItem[]; readonly problems: readonly Problem[] }

/** What an import of these lines would do. Nothing is written. */
export async function previewPlaces(db: Database, { schoolId }: Actor, text: string): Promise<Preview> {
  const { paths, problems } = readPlaceLines(text)
  const known = await readTree(apart(db, schoolId))
  return { items: plan(paths, known).map(({ path, kind, is }) => ({ path, kind, is })), problems }
}

/** All lines, or none when one of them cannot be read. */
export function importPlaces(
  db: Database,
  actor: Actor,
  text: string,
): Promise<{ readonly ok: true; readonly added: number; readonly known: number } | Refusal> {
  const { paths, problems } = readPlaceLines(text)
  if (problems.length > 0) return Promise.resolve(refuseForm(problems))
  return officeChange(db, actor.schoolId, async (tx) => {
    const planned = plan(paths, await readTree(rawIn(tx)))
    const fresh = planned.filter(({ is }) => is === 'new')
    await makePlaces(tx, actor.schoolId, fresh)
    if (fresh.length > 0) await noteOffice(tx, actor, { type: 'places-imported', added: fresh.length })
    return { ok: true, added: fresh.length, known: planned.length - fresh.length }
  })
}

/** Of a school that begins. */
export async function foundPlaces(tx: Tx, schoolId: string, text: string): Promise<void> {
  await makePlaces(tx, schoolId, plan(readPlaceLines(text).paths, []))
}

async function makePlaces(tx: Tx, schoolId: string, places: readonly Planned[]): Promise<void> {
  const rows = places.map(({ id, name, kind, parent }) => ({
    id,
    schoolId,
    name,
    kind,
    parentId: parent ?? null,
    code: newCode(),
  }))
  await tx.place.createMany({ data: rows })
}

type Planned = ImportItem & { readonly id: string; readonly name: string; readonly parent?: string }

/** Every place that the paths name, once, each after the one it lies in. */
function plan(paths: readonly PlacePath[], known: readonly TreePlace[]): Planned[] {
  const places = new Map<string, Planned>(known.map((place) => [key(place.parent, place.name), toPlanned(place)]))
  const named = new Map<string, Planned>()
  for (const path of paths) {
    let above: Planned | undefined
    for (const name of path) {
      const at = key(above?.id, name)
      const place: Planned = places.get(at) ?? fresh(name, above)
      places.set(at, place)
      named.set(place.id, place)
      above = place
    }
  }
  return [...named.values()]
}

function key(parent: string | undefined, name: string): string {
  return `${parent ?? ''}/${name}`
}

function toPlanned({ id, name, kind, path, parent }: TreePlace): Planned {
  return { id, name, kind, path, is: 'known', ...(parent ? { parent } : {}) }
}

function fresh(name: string, above: Planned | undefined): Planned {
  const path = above ? `${above.path} / ${name}` : name
  return { id: newId(), name, kind: kindIn(above?.kind), path, is: 'new', ...(above ? { parent: above.id } : {}) }
}
