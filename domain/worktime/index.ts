// Work time: what other folders may use of it.

export { type WorkedTime, workingTimeBetween } from './between.ts'
export type {
  ClockTime,
  DayHours,
  Holiday,
  LocalDate,
  MakeUpDay,
  OpenHours,
  SpecialDay,
  Timetable,
  Weekday,
  WeekHours,
  WorkCalendar,
} from './calendar.ts'
export { WEEKDAYS } from './calendar.ts'
export { type CheckedCalendar, checkCalendar } from './check.ts'
export type { CalendarProblem, CalendarProblemCode } from './check-shape.ts'
export { CHINA_YEARS, chinaCalendar, SCHOOL_WEEK } from './china.ts'
export { type DescribedDay, describeDays } from './days.ts'
export {
  beforeNight,
  calendarDaysFrom,
  type Due,
  dueAt,
  endOfNextSchoolDay,
  endOfWorkingDay,
  workingDaysFrom,
  workingHoursFrom,
  workingMinutesFrom,
} from './due.ts'
export { type CompiledCalendar, compile } from './hours.ts'
export { HORIZON_DAYS, NoWorkingTime, OutOfRange } from './limits.ts'
export { localDate, localDateTime, whenOnDay } from './on-day.ts'
export { dueAfterPause } from './pause.ts'
export { type ExplainedDue, explainDue } from './why.ts'
export { runsInWorkingTime, type Within, type WithinRule } from './within.ts'
