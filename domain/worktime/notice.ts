// Reads the State Council's yearly notice of the public holidays (国务院办公厅关于…年部分节假日安排的通知) as somebody has
// pasted it, or a table of the same: a line for each holiday with its name, first day, last day and make-up days.
//
//   一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
//      name   └ dates ┘ 放假: free        3: compared    └ dates ┘ 上班: worked
//
// What is only encouraged (鼓励…休息) and the first usual day (…起正常上班) are no days of the notice.

import type { LocalDate } from './calendar.ts'
import { dayNumber } from './dates.ts'
import { dateIn, plainText, type Written, writtenIn, wrongWeekday } from './notice-dates.ts'
import { type MadeUp, madeUpFor } from './notice-made-up.ts'

export type NoticeHoliday = { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }
export type NoticeProblem = { readonly code: string; readonly values: Readonly<Record<string, unknown>> }
export type Notice = {
  readonly year: number
  /** What the notice calls itself. */
  readonly source?: string
  readonly holidays: readonly NoticeHoliday[]
  readonly makeUp: readonly (MadeUp & { readonly name: string })[]
  /** What does not fit together; the rest is read all the same. */
  readonly problems: readonly NoticeProblem[]
}
export type NoticeUnread = { readonly unread: 'notice-empty' | 'notice-no-year' }

type Item = { readonly name: string; readonly text: string }
type Found = { readonly free?: Written; readonly worked: readonly Written[]; readonly count?: number }
type Report = (code: string, values: NoticeProblem['values']) => undefined

/** `year` where the text does not say which one it is about. */
export function readNotice(pasted: string, year?: number): Notice | NoticeUnread {
  const text = plainText(pasted)
  const items = itemsOf(text)
  const rows = items.length > 0 ? items.map((item) => ({ ...item, found: spoken(item.text) })) : tableOf(text)
  if (rows.length === 0) return { unread: 'notice-empty' }
  const of = yearOf(text) ?? year
  if (of === undefined) return { unread: 'notice-no-year' }
  const problems: NoticeProblem[] = []
  const report: Report = (code, values) => void problems.push({ code, values })
  const read = rows.map(({ name, found }) => readItem(name, found, of, report))
  const holidays = read.flatMap(({ holiday }) => holiday ?? [])
  const makeUp = read.flatMap((item) => item.makeUp)
  for (const { on } of makeUp) if (isFree(on, holidays)) report('notice-worked-free', { on })
  const source = /[^\s。]{0,20}关于[^\s。:]{0,10}节假日安排的通知/u.exec(text)?.[0]
  return { year: of, ...(source ? { source } : {}), holidays, makeUp, problems }
}

/** Of a holiday in days: also a school's own vacation. */
const LONGEST = 100

const HEADING =
  /(?<=^|[\n。:;\s])(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])?\s*([\p{Script=Han}、]{2,20}):(?=[^。:]*\d月)/gu

function itemsOf(text: string): Item[] {
  const heads = [...text.matchAll(HEADING)]
  return heads.map((head, index) => ({
    name: head[1]!.replace(/^[一二三四五六七八九十]{1,3}、/u, ''),
    text: text.slice(head.index + head[0].length, heads[index + 1]?.index),
  }))
}

const KEYWORD = /起(?:正常)?上班|上班|补班|放假|休息/gu

/** Dates belong to the next word behind them that says what they are. */
function spoken(text: string): Found {
  const words = [...text.matchAll(KEYWORD)]
  const dates = writtenIn(text)
  const before = (index: number) => {
    const from = index === 0 ? 0 : words[index - 1]!.index
    return dates.filter(({ at }) => at >= from && at < words[index]!.index)
  }
  const said = (...wanted: string[]) => words.flatMap(([word], index) => (wanted.includes(word) ? before(index) : []))
  const [free] = said('放假')
  const count = /(?:共|放假)(\d{1,3})天/u.exec(text)?.[1]
  return { worked: said('上班', '补班'), ...(free ? { free } : {}), ...(count ? { count: Number(count) } : {}) }
}

/** First and last day, as one span or in two cells; what comes behind them is worked. Lines of one name belong together. */
function tableOf(text: string): { name: string; found: Found }[] {
  const rows = new Map<string, Found>()
  for (const line of text.split('\n')) {
    const row = rowOf(line)
    const before = row && rows.get(row.name)
    if (row) rows.set(row.name, { ...before, ...row.found, worked: [...(before?.worked ?? []), ...row.found.worked] })
  }
  return [...rows].map(([name, found]) => ({ name, found }))
}

const NAME = /[\p{Script=Han}A-Za-z][^\t,;|\d]{0,40}/u
const WORKED = /(?:调休)?(?:上班|补班|调班)/u

function rowOf(line: string): { name: string; found: Found } | undefined {
  const [first, ...behind] = writtenIn(line)
  const name = NAME.exec(line.replaceAll(/(?:\d+年)?\d+月\d+[日号]/gu, '\t').replace(WORKED, ''))?.[0].trim()
  if (!name || !first) return undefined
  if (WORKED.test(line)) return { name, found: { worked: [first, ...behind] } }
  const [second, ...rest] = behind
  if (first.to || !second) return { name, found: { free: first, worked: behind } }
  return { name, found: { free: { ...first, to: second.from }, worked: rest } }
}

function yearOf(text: string): number | undefined {
  const said = /(\d{4})年?(?:部分节假日|元旦|节假日|放假)/u.exec(text) ?? /元旦[^\d]{0,5}(\d{4})年1月1日/u.exec(text)
  return said
    ? Number(said[1])
    : writtenIn(text)
        .map(({ from, to }) => to?.year ?? from.year)
        .find((each) => each !== undefined)
}

function readItem(name: string, { free, worked, count }: Found, year: number, report: Report) {
  const holiday = free ? freeDays(name, free, year, report) : undefined
  if (holiday && count !== undefined && count !== lengthOf(holiday)) {
    report('notice-count-differs', { name, said: count, found: lengthOf(holiday) })
  }
  const near = holiday?.from ?? `${year}-07-01`
  const days = worked.flatMap(({ from }) => nearest(from, near, year, report) ?? [])
  const madeUp = madeUpFor(name, holiday, days)
  for (const { on, as } of madeUp) if (as === undefined) report('notice-no-day', { on, name })
  return { holiday, makeUp: madeUp.map((day) => ({ ...day, name: `${name}补班` })) }
}

function freeDays(name: string, { from, to = from }: Written, year: number, report: Report): NoticeHoliday | undefined {
  const last = dateOr(to, year, report)
  const sameYear = dateOr(from, year, report)
  if (sameYear === undefined || last === undefined) return undefined
  // 12月31日至1月2日: the New Year begins in the December before.
  const first = sameYear > last && from.year === undefined ? dateOr(from, year - 1, report) : sameYear
  if (first === undefined || first > last || lengthOf({ from: first, to: last }) > LONGEST)
    return report('notice-bad-date', { text: `${sameYear} – ${last}` })
  for (const [written, on] of [
    [from, first],
    [to, last],
  ] as const)
    tellWeekday(written, on, report)
  return { name, from: first, to: last }
}

/** A day without a year lies in the one that brings it nearest to its holiday. */
function nearest(written: Written['from'], near: LocalDate, year: number, report: Report): LocalDate | undefined {
  const distance = (on: LocalDate) => Math.abs(dayNumber(on)! - dayNumber(near)!)
  const years = written.year === undefined ? [year - 1, year, year + 1] : [written.year]
  const [on] = years
    .flatMap((each) => dateIn(written, each) ?? [])
    .toSorted((one, other) => distance(one) - distance(other))
  if (on === undefined) return report('notice-bad-date', { text: `${written.month}月${written.day}日` })
  tellWeekday(written, on, report)
  return on
}

function dateOr(written: Written['from'], year: number, report: Report): LocalDate | undefined {
  const on = dateIn(written, year)
  if (on === undefined) report('notice-bad-date', { text: `${written.month}月${written.day}日` })
  return on
}

function tellWeekday(written: Written['from'], on: LocalDate, report: Report): void {
  const right = wrongWeekday(written, on)
  if (right !== undefined) report('notice-weekday-differs', { on, said: written.weekday, found: right })
}

function lengthOf({ from, to }: Omit<NoticeHoliday, 'name'>): number {
  return dayNumber(to)! - dayNumber(from)! + 1
}

function isFree(on: LocalDate, holidays: readonly NoticeHoliday[]): boolean {
  return holidays.some(({ from, to }) => from <= on && on <= to)
}
