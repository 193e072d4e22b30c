// Ids: UUIDs of version 7 (RFC 9562). They sort by the time at which they were made, so that indexes grow at their end.
import { randomFillSync } from 'node:crypto'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether it is written as a UUID: anything else that came from outside names nothing. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

const random = Buffer.alloc(10)
let last = { at: 0, count: 0 }

/**
 * A new id. Of two ids that one process makes, the later is the greater, up to 4096 in a millisecond. With `at` (epoch
 * milliseconds) it carries that instant instead of the clock's, and the order within the millisecond is left to chance.
 */
export function newId(at?: number): string {
  randomFillSync(random)
  if (at !== undefined) return written(at, random.readUInt16BE(0) & 0xfff)
  const now = Math.max(Date.now(), last.at)
  const isNext = now === last.at && last.count < 0xfff
  last = isNext ? { at: now, count: last.count + 1 } : { at: now === last.at ? now + 1 : now, count: 0 }
  return written(last.at, last.count)
}

/** unix_ts_ms (48 bits), version, counter (12 bits), variant, random (62 bits). */
function written(at: number, count: number): string {
  const time = at.toString(16).padStart(12, '0')
  const variant = (0x80 | (random[2]! & 0x3f)).toString(16)
  const rest = random.toString('hex', 3, 10)
  const middle = `7${count.toString(16).padStart(3, '0')}-${variant}${rest.slice(0, 2)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${rest.slice(2)}`
}
