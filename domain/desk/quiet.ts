// The hours of the night in which nobody is reminded or told: what falls into them waits for their end.

import type { CompiledCalendar } from '../worktime/index.ts'
import type { Instant } from './task.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** 22:00 to 06:30 by the clocks of the school. */
const FROM = 22 * 60 * MINUTE
const TO = (6 * 60 + 30) * MINUTE

/** The instant itself, or the end of the night that it lies in. */
export function afterQuiet(zone: CompiledCalendar['zone'], at: Instant): Instant {
  const wall = at + zone.offsetAt(at)
  const midnight = Math.floor(wall / DAY) * DAY
  const clock = wall - midnight
  if (clock >= TO && clock < FROM) return at
  return zone.instantOf(midnight + (clock >= FROM ? DAY : 0) + TO)
}
