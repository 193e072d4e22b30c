// Objects, lists and problems of a calendar that came from outside. Nothing of work time stands here.

export type CalendarProblemCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'too-many'
  | 'unknown-field'
  | 'unknown-zone'
  | 'bad-hours'
  | 'bad-time'
  | 'empty-hours'
  | 'hours-overlap'
  | 'bad-date'
  | 'bad-span'
  | 'bad-weekday'
  | 'bad-half'
  | 'bad-name'
  | 'bad-flag'
  | 'bad-year'
  | 'duplicate-day'

export type CalendarProblem = {
  /** Where, as names and list positions joined by dots: 'weekdays.mon.0.1'. Empty: the calendar itself. */
  readonly field: string
  readonly code: CalendarProblemCode
}

export type Fields = Readonly<Record<string, unknown>>
export type Report = (field: string, code: CalendarProblemCode) => undefined

/** The fields of an object; none when it is no object. Fields that nobody reads are told, so that a typo is seen. */
export function objectAt(value: unknown, field: string, report: Report, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return report(field, 'not-an-object') ?? {}
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) report(field === '' ? name : `${field}.${name}`, 'unknown-field')
  }
  return value as Fields
}

/** The entries of a list; none when it is left out, no list, or too long. */
export function listAt(value: unknown, field: string, report: Report, most: number): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return report(field, 'not-a-list') ?? []
  if (value.length > most) return report(field, 'too-many') ?? []
  return value
}
