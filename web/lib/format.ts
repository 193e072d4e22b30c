// Money, days and instants as people read them. Money is integer fen; instants are ISO 8601 UTC, shown on the school's clock.

import { useMemo } from 'react'
import { type Language, textOf, useLanguage } from './language.ts'
import type { Due } from './types.ts'
import { WORDS } from './words.ts'

const ZONE = 'Asia/Shanghai'
const DAY_MS = 86_400_000
const HOUR = 60
/** Longer than this it is told in days of eight hours. */
const WORKING_DAY = 8 * HOUR

const PRICE = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
const SHORT = { notation: 'compact', maximumFractionDigits: 1 } as const

/** Making a format takes far longer than using it, and a list uses the same ones for every row. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(locale, options, () => new Intl.DateTimeFormat(locale, options))
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = localeOf(language)
  return kept(locale, options, () => new Intl.NumberFormat(locale, options))
}

function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  locale: string,
  options: object,
  make: () => Format,
): Format {
  const name = `${locale} ${JSON.stringify(options)}`
  const known = made.get(name) ?? make()
  made.set(name, known)
  return known as Format
}

function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB'
}

export function money(fen: number, language: Language): string {
  return `¥${numbers(language, PRICE).format(fen / 100)}`
}

/** A sum where only its size matters: 1.2万, 12k. */
export function shortMoney(fen: number, language: Language): string {
  return `¥${numbers(language, SHORT).format(fen / 100)}`
}

/** 'YYYY-MM-DD' on the clock of a zone. */
export function dayOf(at: Date, zone: string): string {
  return dates('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}

/** '17:30' on the clock of a zone. */
export function timeOf(at: Date, zone: string): string {
  return dates('en-GB', { timeZone: zone, timeStyle: 'short' }).format(at)
}

/** An instant as near as people say it: today 17:30, 12月3日 09:00, in other years with the year. */
export function instant(iso: string, language: Language, zone = ZONE, now = new Date()): string {
  const at = new Date(iso)
  const time = timeOf(at, zone)
  const day = dayOf(at, zone)
  for (const [name, shift] of [
    ['today', 0],
    ['tomorrow', 1],
    ['yesterday', -1],
  ] as const) {
    if (day === dayOf(new Date(now.getTime() + shift * DAY_MS), zone)) return textOf(WORDS[name], language, { time })
  }
  return `${date(day, language, dayOf(now, zone))} ${time}`
}

/** A plain day, 'YYYY-MM-DD'; the year is left out when it is this one. */
export function date(day: string, language: Language, today = dayOf(new Date(), ZONE)): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  const format = dates(localeOf(language), {
    timeZone: 'UTC',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  })
  return format.format(at)
}

export function due({ at, workingMinutes, provisional }: Due, language: Language, zone = ZONE): string {
  const text = Date.parse(at) >= Date.now() ? instant(at, language, zone) : overdue(-workingMinutes, language)
  return provisional ? textOf(WORDS.provisional, language, { due: text }) : text
}

function overdue(minutes: number, language: Language): string {
  if (minutes <= 0) return textOf(WORDS.overdue, language)
  if (minutes < HOUR) return textOf(WORDS.overdueMinutes, language, { count: Math.round(minutes) })
  if (minutes < WORKING_DAY) return textOf(WORDS.overdueHours, language, { count: Math.floor(minutes / HOUR) })
  return textOf(WORDS.overdueDays, language, { count: Math.floor(minutes / WORKING_DAY) })
}

/** A span of minutes in its largest unit. */
export function span(minutes: number, language: Language): string {
  if (minutes < HOUR) return textOf(WORDS.minutes, language, { count: Math.round(minutes) })
  if (minutes < 48 * HOUR) return textOf(WORDS.hours, language, { count: Math.round(minutes / HOUR) })
  return textOf(WORDS.days, language, { count: Math.round(minutes / (24 * HOUR)) })
}

export function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export type Formats = {
  readonly money: (fen: number) => string
  readonly shortMoney: (fen: number) => string
  readonly instant: (iso: string) => string
  readonly date: (day: string) => string
  readonly due: (due: Due) => string
  readonly span: (minutes: number) => string
}

/** All of them in the language of the page. */
export function useFormats(zone = ZONE): Formats {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      money: (fen) => money(fen, language),
      shortMoney: (fen) => shortMoney(fen, language),
      instant: (iso) => instant(iso, language, zone),
      date: (day) => date(day, language),
      due: (value) => due(value, language, zone),
      span: (minutes) => span(minutes, language),
    }),
    [language, zone],
  )
}
