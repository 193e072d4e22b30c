// Days of the records: 'YYYY-MM-DD' for people, midnight UTC for the database's own type.

import type { Instant } from '../../domain/desk/task.ts'

export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

export function dayDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayBefore(day: string): string {
  return dayText(new Date(dayDate(day).getTime() - 86_400_000))
}

/** The school's date at an instant. */
export function dayIn(zone: string, at: Instant): string {
  return new Date(at).toLocaleDateString('sv', { timeZone: zone })
}
