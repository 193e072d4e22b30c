// Work time: what other folders may use of it.

export { beforeDue } from './before.ts'
export { workingTimeBetween } from './between.ts'
export type {
  DayHours,
  HalfDay,
  Holiday,
  OpenHours,
  Term,
  Weekday,
  WeekHours,
  WorkCalendar,
} from './calendar.ts'
export { WEEKDAYS } from './calendar.ts'
export { checkCalendar, checkTerms } from './check.ts'
export { checkHours, checkWeek } from './check-hours.ts'
export { CHINA_YEARS, chinaCalendar, SCHOOL_WEEK } from './china.ts'
export { type DescribedDay, describeDays } from './days.ts'
export {
  beforeNight,
  calendarDaysFrom,
  dueAt,
  endOfNextSchoolDay,
  endOfWorkingDay,
  workingDaysFrom,
  workingHoursFrom,
  workingMinutesFrom,
} from './due.ts'
export { type CompiledCalendar, compile } from './hours.ts'
export { type TimeLeft, timeLeft } from './left.ts'
export { NoTerm, NoWorkingTime, OutOfRange } from './limits.ts'
export { localDate, whenOnDay } from './on-day.ts'
export { type OwnHours, ownCalendar } from './own-hours.ts'
export { dueAfterPause } from './pause.ts'
export { teachingCalendar } from './terms.ts'
export { type ExplainedDue, explainDue } from './why.ts'
export type { Within } from './within.ts'
