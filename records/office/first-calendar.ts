// The calendar that a school in China begins with: the public holidays and make-up days of some years, and a usual week
// with its lunch break. As rows of the records, from domain/worktime's list of the State Council's notices.
import { chinaCalendar, type Holiday, SCHOOL_WEEK, type WeekHours } from '../../domain/worktime/index.ts'

const YEARS = [2024, 2025, 2026]
const SOURCE = '国务院办公厅关于部分节假日安排的通知'
const DAY_MS = 86_400_000

export type CalendarRows = {
  readonly timetables: readonly { readonly from: string; readonly name: string; readonly weekdays: WeekHours }[]
  readonly days: readonly {
    readonly on: string
    readonly kind: 'holiday' | 'make-up'
    readonly name: string
    readonly as?: string
  }[]
  readonly years: readonly { readonly year: number; readonly source: string }[]
}

export function chinaRows(): CalendarRows {
  const { holidays, makeUp } = chinaCalendar()
  const isWanted = ({ on }: { on: string }) => YEARS.includes(Number(on.slice(0, 4)))
  const free = holidays.flatMap((holiday) =>
    datesOf(holiday).map((on) => ({ on, kind: 'holiday' as const, name: holiday.name })),
  )
  const worked = makeUp.map(({ on, as, name = '补班' }) => ({ on, as, kind: 'make-up' as const, name }))
  return {
    timetables: [{ from: `${YEARS[0]}-01-01`, name: '作息时间', weekdays: SCHOOL_WEEK }],
    days: [...free, ...worked].filter(isWanted),
    years: YEARS.map((year) => ({ year, source: SOURCE })),
  }
}

function datesOf(holiday: Holiday): string[] {
  if ('on' in holiday) return [holiday.on]
  const [first, last] = [Date.parse(holiday.from), Date.parse(holiday.to)]
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, day) =>
    new Date(first + day * DAY_MS).toISOString().slice(0, 10),
  )
}

/** Whether the public holidays of a year are among the rows. */
export function isPublished(year: number): boolean {
  return YEARS.includes(year)
}
