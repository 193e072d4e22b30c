// Between wall clocks and instants, for one zone. Intl knows the rules; what it said is kept, because asking it is slow.
// Never the zone of the process.
//
//   offsets are kept in stretches of four days:   | +0 | +0 | +0, then +1 at 01:00 | +1 | …
//   (no zone has changed its clocks twice within seven days since 1970)

import { DAY } from './dates.ts'

const STRETCH = 4 * DAY

type Change = { readonly at: number; readonly before: number; readonly after: number }

export type Zone = {
  readonly name: string
  /** Milliseconds that local clocks are ahead of UTC at an instant. */
  offsetAt(at: number): number
  /**
   * The instant at which clocks show a wall time, given in milliseconds as if it were UTC. A time that comes twice is
   * the first of the two; a time that clocks skip is the instant of the change. So later wall times are never earlier.
   */
  instantOf(wall: number): number
  /** The local day number of an instant. */
  dayAt(at: number): number
}

const zones = new Map<string, Zone>()

/** The zone of an IANA name, or undefined when there is none. Fixed offsets such as '+08:00' are not names. */
export function zoneNamed(name: string): Zone | undefined {
  const known = zones.get(name)
  if (known) return known
  const format = formatIn(name)
  if (!format) return undefined
  // One zone for all spellings of its name, so that what outsiders send cannot fill the memory.
  const canonical = format.resolvedOptions().timeZone
  const zone = zones.get(canonical) ?? zoneOf(canonical, format)
  zones.set(canonical, zone)
  return zone
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined
  const numeric = 'numeric'
  const clock = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, year: numeric, month: numeric, day: numeric, ...clock })
  } catch {
    return undefined
  }
}

function zoneOf(name: string, format: Intl.DateTimeFormat): Zone {
  const offsetAt = keptOffsets((at) => wallShown(format, at) - at)
  return {
    name,
    offsetAt,
    instantOf: (wall) => instantShowing(wall, offsetAt),
    dayAt: (at) => Math.floor((at + offsetAt(at)) / DAY),
  }
}

/** What the clocks show at an instant (whole seconds), as if it were UTC. */
function wallShown(format: Intl.DateTimeFormat, at: number): number {
  const [month, day, year, hour, minute, second] = (format.format(at).match(/\d+/g) ?? []).map(Number)
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!)
}

function keptOffsets(ask: (at: number) => number): (at: number) => number {
  const stretches: (number | Change)[] = []
  const learn = (index: number): number | Change => {
    const start = index * STRETCH
    const before = ask(start)
    const after = ask(start + STRETCH)
    const found = before === after ? before : { at: firstWith(after, start, start + STRETCH, ask), before, after }
    stretches[index] = found
    return found
  }
  return (at) => {
    const index = Math.floor(at / STRETCH)
    const kept = stretches[index] ?? learn(index)
    if (typeof kept === 'number') return kept
    return at < kept.at ? kept.before : kept.after
  }
}

/** The first millisecond in (low, high] at which the offset is the one that high has. */
function firstWith(offset: number, low: number, high: number, offsetAt: (at: number) => number): number {
  let before = low
  let after = high
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(secondOf(middle)) === offset) after = middle
    else before = middle
  }
  return after
}

/** Formatting drops milliseconds, so only whole seconds are asked. */
function secondOf(at: number): number {
  return Math.floor(at / 1000) * 1000
}

function instantShowing(wall: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(wall - DAY)
  const after = offsetAt(wall + DAY)
  if (before === after || offsetAt(wall - before) === before) return wall - before
  if (offsetAt(wall - after) === after) return wall - after
  return firstWith(after, wall - after, wall - before, offsetAt)
}
