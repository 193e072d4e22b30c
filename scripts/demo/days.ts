// Days of invented papers.

const DAY_MS = 24 * 60 * 60 * 1000

/** 'YYYY-MM-DD', so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
}
