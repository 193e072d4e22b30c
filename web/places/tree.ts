// Places as a tree, and the finding of one by what people type of it. Pure.

import { withFigures } from '../../domain/office/numerals.ts'
import type { Place } from './places.ts'

export type Tree = {
  readonly byId: ReadonlyMap<string, Place>
  /** What lies directly in a place, or stands at the top. */
  readonly parts: (of: string | undefined) => readonly Place[]
}

export function treeOf(places: readonly Place[]): Tree {
  const byId = new Map(places.map((place) => [place.id, place]))
  const parts = new Map<string | undefined, Place[]>()
  for (const place of places) {
    const of = place.parent !== undefined && byId.has(place.parent) ? place.parent : undefined
    parts.set(of, [...(parts.get(of) ?? []), place])
  }
  for (const list of parts.values()) list.sort(byName)
  return { byId, parts: (of) => parts.get(of) ?? [] }
}

const NAMES = new Intl.Collator('zh-CN', { numeric: true })

function byName(one: Place, other: Place): number {
  return NAMES.compare(withFigures(one.name), withFigures(other.name))
}

/** A place with everything around it, the outermost first. */
export function wayTo({ byId }: Tree, id: string | undefined): Place[] {
  const way: Place[] = []
  for (let place = byId.get(id ?? ''); place && !way.includes(place); place = byId.get(place.parent ?? '')) {
    way.unshift(place)
  }
  return way
}

/** A place and all that lies in it, each before its parts. */
export function within(tree: Tree, id: string | undefined): Place[] {
  const own = tree.byId.get(id ?? '')
  return [...(own ? [own] : []), ...tree.parts(id).flatMap((part) => within(tree, part.id))]
}

/** What lies around it, in words. */
export function around({ path, name }: Pick<Place, 'path' | 'name'>): string {
  return path.endsWith(name) ? path.slice(0, -name.length).replace(/[\s/]+$/, '') : path
}

/** The nearest come first: by the name itself, by what lies around it, then by letters in their order ('主楼301'). */
export function findPlaces(places: readonly Place[], typed: string, most: number): Place[] {
  const wanted = squeezed(typed)
  if (wanted === '') return []
  return places
    .flatMap((place) => {
      const distance = distanceOf(place, wanted)
      return distance === undefined ? [] : [{ place, distance }]
    })
    .toSorted((one, other) => one.distance - other.distance || NAMES.compare(one.place.path, other.place.path))
    .slice(0, most)
    .map(({ place }) => place)
}

function distanceOf({ name, path }: Place, wanted: string): number | undefined {
  const own = squeezed(name)
  const whole = squeezed(path)
  if (own === wanted) return 0
  if (own.startsWith(wanted)) return 1
  if (own.includes(wanted)) return 2
  if (whole.includes(wanted)) return 3
  return isInOrder(wanted, whole) ? 4 : undefined
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[\s/／\-_.·]+/g, '')
}

function isInOrder(wanted: string, text: string): boolean {
  let at = 0
  for (const letter of wanted) {
    const next = text.indexOf(letter, at)
    if (next < 0) return false
    at = next + 1
  }
  return true
}
