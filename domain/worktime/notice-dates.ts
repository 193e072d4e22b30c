// Dates as notices write them: 1月1日（周四）至3日（周六）, 2022年12月31日至2023年1月2日, and in tables 2027-01-01.

import { type LocalDate, WEEKDAYS } from './calendar.ts'
import { dayNumber, weekdayOf } from './dates.ts'

/** One or several dates that belong together, as they stand in the text. */
export type Written = {
  readonly from: WrittenDate
  readonly to?: WrittenDate
  /** Where it stands. */
  readonly at: number
}
type WrittenDate = { readonly year?: number; readonly month: number; readonly day: number; readonly weekday?: string }

const BEHIND = String.raw`(?:\(([^()]{0,30})\))?`
const DATE = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]${BEHIND}`
const UNTIL = String.raw`(?:\s*(?:至|到|—{1,2}|–|-|~)\s*(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})[日号]${BEHIND})?`
const SPAN = new RegExp(DATE + UNTIL, 'gu')
const NUMERIC = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g

/** Full-width signs as plain ones, dates of tables as those of notices. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(NUMERIC, '$1年$2月$3日').replaceAll('\r', '')
}

export function writtenIn(text: string): Written[] {
  return [...text.matchAll(SPAN)].map((match) => {
    const [, year, month, day, behind, toYear, toMonth, toDay, toBehind] = match
    const from = written(year, month!, day!, behind)
    const at = match.index
    return toDay === undefined ? { from, at } : { from, at, to: written(toYear, toMonth ?? month!, toDay, toBehind) }
  })
}

function written(year: string | undefined, month: string, day: string, behind: string | undefined): WrittenDate {
  const weekday = /(?:周|星期)([一二三四五六日天])/u.exec(behind ?? '')?.[1]
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month),
    day: Number(day),
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/** In the year that is written, else in that one. Undefined when there is no such day. */
export function dateIn({ year: own, month, day }: WrittenDate, year: number): LocalDate | undefined {
  const pad = (part: number) => String(part).padStart(2, '0')
  const date = `${own ?? year}-${pad(month)}-${pad(day)}`
  return dayNumber(date) === undefined ? undefined : date
}

/** Undefined where no weekday is written, or the right one. */
export function wrongWeekday({ weekday }: WrittenDate, on: LocalDate): string | undefined {
  const day = dayNumber(on)
  if (weekday === undefined || day === undefined) return undefined
  const right = CHINESE[WEEKDAYS.indexOf(weekdayOf(day))]
  return weekday.replace('天', '日') === right ? undefined : right
}

const CHINESE = '一二三四五六日'
