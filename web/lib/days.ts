// Plain days ('YYYY-MM-DD') and weekdays: reckoned with, and written as people write them.

import { WEEKDAYS, type Weekday } from '../../domain/worktime/calendar.ts'
import { zoneNamed } from '../../domain/worktime/zone.ts'
import type { Language } from './language.ts'

export { WEEKDAYS, type Weekday }

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const
const DAY_MS = 86_400_000

export function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay()
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'mon'
}

/** 2024 began on a Monday. */
export function weekdayName(weekday: Weekday, language: Language, style: 'narrow' | 'short' | 'long' = 'long'): string {
  const at = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)))
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', weekday: style }).format(at)
}

export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', month: 'long' }).format(
    new Date(Date.UTC(2024, month, 1)),
  )
}

/** 2026年11月, of any of its days. */
export function longMonth(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

export function longDate(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(new Date(`${day}T00:00:00Z`))
}

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= 366; day = shifted(day, 1)) days.push(day)
  return days
}

/** The instant (ISO) at which the clocks of a zone show a time of a day. */
export function instantOn(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`)
  return new Date(zoneNamed(zone)?.instantOf(wall) ?? wall).toISOString()
}
