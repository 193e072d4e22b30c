// What the office may change about itself: a closed list, so that each entry of its log has a sentence in both languages
// (sentences.ts). Names are those of that day. Days are 'YYYY-MM-DD'.

import type { DutyEvent } from '../duty/event.ts'
import type { PlaceKind } from './places.ts'

type Named = { readonly id: string; readonly name: string }
/** Only what has changed, by field. */
type Fields = Readonly<Record<string, unknown>>
type Days = { readonly from: string; readonly to?: string }
type Changed = { readonly before: Fields; readonly after: Fields }
/** The version that the calendar has since then. */
type OfCalendar = { readonly calendarVersion?: number }
type Lists = { readonly before: readonly unknown[]; readonly after: readonly unknown[] }
type OnRole = { readonly person: Named; readonly role: string; readonly department?: Named }
type OnSubstitute = { readonly person: Named; readonly substitute: Named; readonly processes: readonly string[] } & Days

export type PlaceEvent =
  | { readonly type: 'place-added'; readonly place: Named; readonly kind: PlaceKind }
  /** Which of its fields are no longer as they were. */
  | { readonly type: 'place-changed'; readonly place: Named; readonly fields: readonly string[] }
  | { readonly type: 'place-code-renewed'; readonly place: Named }
  | { readonly type: 'places-imported'; readonly added: number }

export type OfficeEvent =
  | PlaceEvent
  | DutyEvent
  | { readonly type: 'school-founded'; readonly school: string; readonly admin: Named }
  | ({ readonly type: 'school-changed' } & Changed)
  | { readonly type: 'demo-ended'; readonly people: readonly Named[] }
  | { readonly type: 'person-added'; readonly person: Named; readonly after: Fields }
  | ({ readonly type: 'person-changed'; readonly person: Named } & Changed)
  | { readonly type: 'password-reset'; readonly person: Named }
  | ({ readonly type: 'role-given' } & OnRole & Days)
  | ({ readonly type: 'role-changed'; readonly before: Days; readonly after: Days } & OnRole)
  /** Also how a role is taken that was to begin later: it has no last day then. */
  | ({ readonly type: 'role-taken'; readonly lastOn?: string } & OnRole)
  | { readonly type: 'department-added'; readonly department: Named }
  | { readonly type: 'department-renamed'; readonly department: Named; readonly before: string }
  | {
      readonly type: 'people-imported'
      readonly file: string
      readonly added: readonly Named[]
      readonly changed: readonly (Named & Changed)[]
      readonly departments: readonly string[]
    }
  | ({ readonly type: 'substitute-named'; readonly reason?: string } & OnSubstitute)
  | ({ readonly type: 'substitute-ended' } & OnSubstitute)
  | {
      readonly type: 'policy-changed'
      readonly process: string
      readonly version: number
      readonly changes?: readonly unknown[]
      /** When it holds for the deadlines of running requests too: the version of the calendar that they are counted by. */
      readonly calendarVersion?: number
    }
  | ({ readonly type: 'calendar-changed'; readonly days: readonly unknown[]; readonly year?: unknown } & OfCalendar)
  | ({ readonly type: 'timetables-changed' | 'terms-changed' | 'hours-changed' } & Lists & OfCalendar)
  | { readonly type: 'robot-added'; readonly robot: Named; readonly kind: string }
  | { readonly type: 'robot-changed'; readonly robot: Named; readonly active: boolean }
  | { readonly type: 'robot-removed'; readonly robot: Named }
