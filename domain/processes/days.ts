// What the days of a form may be. Days are 'YYYY-MM-DD' of the school's zone, of four-digit years, so that they compare
// as text.

import type { Problem } from '../desk/refusal.ts'
import type { Words } from '../words.ts'

/** Of the codes below; they are part of the words of the processes that use them. */
export const DAY_WORDS: Readonly<Record<string, Words>> = {
  'date-passed': { zh: '{date} 已经过去（今天是 {today}）', en: '{date} has passed (today is {today})' },
  'date-in-future': { zh: '{date} 还没有到（今天是 {today}）', en: '{date} is still to come (today is {today})' },
  'date-too-far': { zh: '{date} 离今天超过 {days} 天', en: '{date} is more than {days} days from today' },
}

const DAY_MS = 86_400_000

type Calendar = { readonly today: string; readonly policy: { readonly farthestDays: number } }

export function notPassed(field: string, date: string, { today }: Calendar): Problem[] {
  return date < today ? [{ code: 'date-passed', field, values: { date, today } }] : []
}

export function notInFuture(field: string, date: string, { today }: Calendar): Problem[] {
  return date > today ? [{ code: 'date-in-future', field, values: { date, today } }] : []
}

/** A year typed wrongly would plan deadlines that never come, or that passed before anybody lived. */
export function withinReach(field: string, date: string, { today, policy }: Calendar): Problem[] {
  const { farthestDays } = policy
  const days = Math.abs(Date.parse(date) - Date.parse(today)) / DAY_MS
  return days <= farthestDays ? [] : [{ code: 'date-too-far', field, values: { date, days: farthestDays } }]
}
