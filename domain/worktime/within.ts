// How long something may take, as ladders and policies say it. Data only: due.ts turns it into an instant.

export type Within =
  | { readonly workingMinutes: number }
  | { readonly workingHours: number }
  | { readonly workingDays: number }
  | { readonly endOfWorkingDay: number }
  | { readonly calendarDays: number }
  | { readonly calendarHours: number }
  | { readonly rule: WithinRule }

/**
 * 小修不隔夜，大修不隔天 (维修人员 of the p1a plan): a small repair is done by 24:00 of the day of the report, a large one
 * by the last closing of the next school day.
 */
export type WithinRule = 'before-night' | 'end-of-next-school-day'

/** Whether the time runs only while the school works; such a deadline waits while its clock is stopped. */
export function runsInWorkingTime(within: Within): boolean {
  if ('rule' in within) return within.rule === 'end-of-next-school-day'
  return !('calendarDays' in within || 'calendarHours' in within)
}
