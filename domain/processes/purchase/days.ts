// What the days of a form may be. Days are 'YYYY-MM-DD' of the school's zone, of four-digit years, so that they compare
// as text.

import type { Problem } from '../../desk/refusal.ts'

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
