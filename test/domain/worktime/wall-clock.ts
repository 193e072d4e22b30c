// Times in tests are written as people write them. Temporal reads them: it shares no code with what is tested.

import { Temporal } from 'temporal-polyfill'

/** Epoch milliseconds of 'YYYY-MM-DD HH:MM' on the wall clocks of a zone; of a time that comes twice, the first. */
export function at(wall: string, zone = 'Asia/Shanghai'): number {
  return Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** 'Fri 2026-02-13 16:50' for an instant. */
export function wall(instant: number, zone = 'Asia/Shanghai'): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return `${WEEKDAYS[time.dayOfWeek - 1]} ${time.toPlainDate().toString()} ${time.toPlainTime().toString().slice(0, 5)}`
}
