// How long something may take, as ladders and policies say it. Data only: due.ts turns it into an instant.

import type { ClockTime, Weekday } from './calendar.ts'

export type Within =
  | { readonly workingMinutes: number }
  | { readonly workingHours: number }
  | { readonly workingDays: number }
  | { readonly teachingDays: number }
  | { readonly halfDays: number }
  | { readonly endOfWorkingDay: number }
  | { readonly calendarDays: number }
  | { readonly calendarHours: number }
  | { readonly calendarMinutes: number }
  | { readonly rule: WithinRule }
  | NamedDay

/** A day instead of a length: an appointment. */
export type NamedDay = { readonly rule: 'next-morning-patrol'; readonly at: ClockTime } | WeekOfTerm

/** 第几周周几. */
export type WeekOfTerm = {
  readonly rule: 'week-of-term'
  /** The first week is the one, from Monday to Sunday, in which the term begins. */
  readonly week: number
  readonly weekday: Weekday
  /** The last closing of the day when left out. */
  readonly at?: ClockTime
}

/**
 * 小修不隔夜，大修不隔天 (维修人员 of the p1a plan): a small repair is done by 24:00 of the day of the report, a large one
 * by the last closing of the next school day.
 */
export type WithinRule = 'before-night' | 'end-of-next-school-day'

/**
 * Whether the time runs only while the school works; such a deadline waits while its clock is stopped. An appointment (a
 * patrol, a day of a term) does not.
 */
export function runsInWorkingTime(within: Within): boolean {
  if ('rule' in within) return within.rule === 'end-of-next-school-day'
  return !('calendarDays' in within || 'calendarHours' in within || 'calendarMinutes' in within)
}

export function isNamedDay(within: Within): within is NamedDay {
  return 'rule' in within && (within.rule === 'next-morning-patrol' || within.rule === 'week-of-term')
}
