// How many deadlines a second one process works out, for each rule: `tsx bench/worktime.ts`. The starts lie all over two
// years, the days of the calendar are ready (as they are in a process that has run for some seconds), and every answer
// goes into a sum, so that none is left out.
import { chinaCalendar, compile, dueAt, type Within, workingTimeBetween } from '../domain/worktime/index.ts'

const AIM = 100_000
const ROUND_MS = 1000
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const STARTS = 20_000

const terms = [
  { name: '2024 秋季学期', from: '2024-09-02', to: '2025-01-17' },
  { name: '2025 春季学期', from: '2025-02-17', to: '2025-07-04' },
  { name: '2025 秋季学期', from: '2025-09-01', to: '2026-01-30' },
  { name: '2026 春季学期', from: '2026-03-04', to: '2026-07-03' },
  { name: '2026 秋季学期', from: '2026-09-01', to: '2027-01-22' },
]
const calendar = compile({ ...chinaCalendar(), terms })
const first = Date.UTC(2024, 8, 2)
// Steps of a prime number of minutes: every time of the day comes, and no order that a machine could guess.
const starts = Array.from({ length: STARTS }, (_, index) => first + ((index * 7919) % (700 * 24 * 60)) * MINUTE)

const rules: Readonly<Record<string, Within>> = {
  '2 working hours': { workingHours: 2 },
  '90 working minutes': { workingMinutes: 90 },
  '3 working days': { workingDays: 3 },
  'end of working day 1': { endOfWorkingDay: 1 },
  '3 teaching days': { teachingDays: 3 },
  '2 half days': { halfDays: 2 },
  'before the night': { rule: 'before-night' },
  'end of the next school day': { rule: 'end-of-next-school-day' },
  'the next morning patrol': { rule: 'next-morning-patrol', at: '07:10' },
  'week 3 of the term': { rule: 'week-of-term', week: 3, weekday: 'fri' },
}

/** Answers a second, the starts asked over and over. */
function answersASecond(ask: (from: number) => number): { perSecond: number; sum: number } {
  let sum = 0
  for (const from of starts) sum += ask(from)
  let asked = 0
  const began = performance.now()
  while (performance.now() - began < ROUND_MS) {
    for (const from of starts) sum += ask(from)
    asked += STARTS
  }
  return { perSecond: (asked / (performance.now() - began)) * 1000, sum }
}

function show(name: string, ask: (from: number) => number): void {
  const { perSecond, sum } = answersASecond(ask)
  const shown = Math.round(perSecond).toLocaleString('en').padStart(12)
  console.log(`${name.padEnd(34)}${shown} a second, ${(perSecond / AIM).toFixed(1)} times the aim (sum ${sum % 1000})`)
}

for (const [name, within] of Object.entries(rules)) show(name, (from) => dueAt(calendar, from, within).at)
show('working time between, a day', (from) => workingTimeBetween(calendar, from, from + DAY).minutes)
show('working time between, two weeks', (from) => workingTimeBetween(calendar, from, from + 14 * DAY).minutes)
