// The tree of places: of which kinds they are, what may lie in what, and how a list of lines is read as places.

import type { Problem } from '../desk/refusal.ts'
import type { Words } from '../words.ts'

/** From the widest to the narrowest. */
export const PLACE_KINDS = ['site', 'building', 'floor', 'room', 'spot'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const PLACE_KIND_WORDS: Readonly<Record<PlaceKind, Words>> = {
  site: { zh: '校区', en: 'Site' },
  building: { zh: '楼栋', en: 'Building' },
  floor: { zh: '楼层', en: 'Floor' },
  room: { zh: '房间', en: 'Room' },
  spot: { zh: '位置', en: 'Spot' },
}

export const PLACE_NAME_MOST = 60
export const MOST_PLACE_LINES = 5_000

/** Nothing lies in something narrower: a building may have parts that are buildings, but no floor lies in a room. */
export function mayLieIn(kind: PlaceKind, above: PlaceKind): boolean {
  return PLACE_KINDS.indexOf(kind) >= PLACE_KINDS.indexOf(above)
}

/** A kind that a place has when nobody says one: the next narrower than that of the place it lies in. */
export function kindIn(above: PlaceKind | undefined): PlaceKind {
  if (above === undefined) return 'building'
  return PLACE_KINDS[PLACE_KINDS.indexOf(above) + 1] ?? 'spot'
}

/** A path as people write it: names from the widest to the narrowest. */
export type PlacePath = readonly string[]

type ReadLines = { readonly paths: readonly PlacePath[]; readonly problems: readonly Problem[] }

const SEPARATOR = /[/／]/
const MOST_PARTS = PLACE_KINDS.length

/** 主楼/三层/301, one on each line; empty lines mean nothing. Lines are counted from 1. */
export function readPlaceLines(text: string): ReadLines {
  const lines = text.split(/\r?\n/).map((line, index) => ({ no: index + 1, text: line.trim() }))
  const written = lines.filter((line) => line.text !== '')
  if (written.length > MOST_PLACE_LINES) {
    return { paths: [], problems: [{ code: 'too-many', field: 'text', values: { maximum: MOST_PLACE_LINES } }] }
  }
  const read = written.map(({ no, text: line }) => readLine(no, line))
  return { paths: read.flatMap(({ path }) => (path ? [path] : [])), problems: read.flatMap(({ problems }) => problems) }
}

function readLine(line: number, text: string): { path?: PlacePath; problems: Problem[] } {
  const path = text.split(SEPARATOR).map((name) => name.trim())
  const code = whatIsWrong(path)
  return code ? { problems: [{ code, field: 'text', values: { line } }] } : { path, problems: [] }
}

function whatIsWrong(path: PlacePath): string | undefined {
  if (path.length > MOST_PARTS) return 'place-line-deep'
  if (path.some((name) => name === '')) return 'place-line-empty'
  return path.some((name) => Array.from(name).length > PLACE_NAME_MOST) ? 'place-line-long' : undefined
}
