// A calendar made ready for questions: the opening hours of each day as instants, worked out once and kept.

import type { DayHours, WorkCalendar } from './calendar.ts'
import { DAY, MINUTE, minutesOf, yearOf } from './dates.ts'
import { type DayRule, dayRules, publishedYears } from './day-rule.ts'
import { OutOfRange } from './limits.ts'
import { type TermDays, termDays } from './terms.ts'
import { type Zone, zoneNamed } from './zone.ts'

/** Open from the first instant up to the second, in epoch milliseconds; never empty. */
export type OpenSpan = { readonly opens: number; readonly closes: number }

export type WorkDay = {
  /** Days since 1970-01-01 in the calendar's zone. */
  readonly day: number
  readonly name?: string
  /** As written in the calendar, in order. */
  readonly hours: DayHours
  /** In order, not overlapping each other or the day before. Empty: no working day. */
  readonly spans: readonly OpenSpan[]
  /** Working time of the day in milliseconds. */
  readonly worked: number
  /** False when it may still change: the public holidays of its year are not known. */
  readonly published: boolean
}

export type CompiledCalendar = {
  readonly calendar: WorkCalendar
  readonly zone: Zone
  /** In order of date. */
  readonly terms: readonly TermDays[]
  workDay(day: number): WorkDay
  /** Whether none of the days from one to another, both included, may still change. */
  published(firstDay: number, lastDay: number): boolean
}

const compiled = new WeakMap<WorkCalendar, CompiledCalendar>()

/**
 * Makes a checked calendar ready. The same object gives the same answer again, so a calendar is never changed in place.
 * Throws OutOfRange for an unknown zone, a bad date or a bad time: checkCalendar finds those first.
 */
export function compile(calendar: WorkCalendar): CompiledCalendar {
  const kept = compiled.get(calendar)
  if (kept) return kept
  const made = make(calendar)
  compiled.set(calendar, made)
  return made
}

function make(calendar: WorkCalendar): CompiledCalendar {
  const zone = zoneNamed(calendar.zone)
  if (!zone) throw new OutOfRange('zone', calendar.zone)
  const ruleOf = dayRules(calendar)
  const years = publishedYears(calendar)
  const days = new Map<number, WorkDay>()
  const workDay = (day: number): WorkDay => {
    const kept = days.get(day)
    if (kept) return kept
    const made = workDayOf(day, ruleOf, zone, years)
    days.set(day, made)
    return made
  }
  const published = (firstDay: number, lastDay: number): boolean => {
    if (years.has(yearOf(firstDay)) && yearOf(firstDay) === yearOf(lastDay)) return true
    for (let day = firstDay; day <= lastDay; day++) if (!workDay(day).published) return false
    return true
  }
  return { calendar, zone, terms: termDays(calendar.terms ?? []), workDay, published }
}

function workDayOf(day: number, ruleOf: (day: number) => DayRule, zone: Zone, years: ReadonlySet<number>): WorkDay {
  const { hours, name, shifts } = ruleOf(day)
  const nightBefore = spansOf(day - 1, ruleOf(day - 1).hours, zone)
  const spans = joined(spansOf(day, hours, zone), Math.max(0, ...nightBefore.map((span) => span.closes)))
  const worked = spans.reduce((sum, span) => sum + span.closes - span.opens, 0)
  const base = { day, hours: inOrder(hours), spans, worked, published: shifts === true || years.has(yearOf(day)) }
  return name === undefined ? base : { ...base, name }
}

function inOrder(hours: DayHours): DayHours {
  return hours.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
}

function spansOf(day: number, hours: DayHours, zone: Zone): OpenSpan[] {
  const at = (minute: number) => zone.instantOf(day * DAY + minute * MINUTE)
  const spans = hours.map((open) => {
    const minutes = minutesOf(open)
    if (!minutes) throw new OutOfRange('hours', open)
    return { opens: at(minutes[0]), closes: at(minutes[1]) }
  })
  return spans.sort((a, b) => a.opens - b.opens)
}

/** Leaves out what the night before already covers, and hours that the clocks skip. */
function joined(spans: readonly OpenSpan[], coveredUntil: number): OpenSpan[] {
  const kept: OpenSpan[] = []
  let free = coveredUntil
  for (const span of spans) {
    const opens = Math.max(span.opens, free)
    if (span.closes > opens) kept.push({ opens, closes: span.closes })
    free = Math.max(free, span.closes)
  }
  return kept
}
