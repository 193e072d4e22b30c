// The working calendar of a school, a site or a team, as the JSON that policies keep and clients send.
// Only shapes stand here: check.ts examines a value from outside, hours.ts turns it into instants.

/** A wall-clock time 'HH:MM'. An end may also be '24:00'. */
export type ClockTime = string

/** A date in the school's zone, 'YYYY-MM-DD'. */
export type LocalDate = string

/** From and until. An end at or before its start lies on the next day: ['22:00', '06:00'] is a night shift. */
export type OpenHours = readonly [from: ClockTime, until: ClockTime]

/** The hours of one day, breaks left out: [['08:00', '12:00'], ['14:00', '17:30']]. Empty: no working day. */
export type DayHours = readonly OpenHours[]

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export type WeekHours = Readonly<Record<Weekday, DayHours>>

/** One day or a span, both ends included. `yearly` repeats it in every later year. */
export type Holiday = ({ readonly on: LocalDate } | { readonly from: LocalDate; readonly to: LocalDate }) & {
  readonly name: string
  readonly yearly?: boolean
}

/** 补班: a day that is worked by the timetable of another weekday. */
export type MakeUpDay = { readonly on: LocalDate; readonly as: Weekday; readonly name?: string }

/** The school's own day with hours of its own: a half day, an open day, or none at all. */
export type SpecialDay = { readonly on: LocalDate; readonly hours: DayHours; readonly name?: string }

/** A day of which only one half is worked, by the hours that it has otherwise. See halves.ts for where a day parts. */
export type HalfDay = { readonly on: LocalDate; readonly works: 'morning' | 'afternoon'; readonly name?: string }

/**
 * 冬令/夏令作息: the week that holds from a date on, until the next timetable. `holidays: false`: the people who follow it
 * work by shifts, so that only its weekdays count: no holiday, make-up, half or special day.
 */
export type Timetable = { readonly from: LocalDate; readonly weekdays: WeekHours; readonly holidays?: boolean }

/** 学期, both ends included. A working day outside every term (寒暑假) is no teaching day. */
export type Term = { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }

/**
 * What a day is, first match: special, make-up day, holiday, weekday of the timetable in force. A half day is cut from
 * what the make-up day, the holiday or the weekday says.
 * Hours that cross midnight belong to the day on which they begin; where two days meet in the same minutes, the earlier
 * day keeps them.
 */
export type WorkCalendar = {
  /** IANA name, such as 'Asia/Shanghai'. */
  readonly zone: string
  readonly weekdays: WeekHours
  readonly timetables?: readonly Timetable[]
  readonly holidays: readonly Holiday[]
  readonly makeUp: readonly MakeUpDay[]
  readonly special: readonly SpecialDay[]
  readonly halfDays?: readonly HalfDay[]
  /** Known from the first day of the first to the last day of the last: what rests on days outside is provisional. */
  readonly terms?: readonly Term[]
  /**
   * The years whose public holidays are known. Left out: the years in which a dated (not a yearly) holiday of the list
   * ends. Answers that rest on a day of any other year are provisional.
   */
  readonly publishedYears?: readonly number[]
}
