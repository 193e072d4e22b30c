// The parts of the office's pages; each comes when it is first opened.

import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { WORDS } from './words.ts'

export type Part = {
  readonly key: string
  readonly title: keyof typeof WORDS
  /** What it is for; without it the part is reached from another one. */
  readonly text?: keyof typeof WORDS
  /** The part that it belongs to. */
  readonly of?: string
  readonly Page: LazyExoticComponent<ComponentType>
}

export const PARTS: readonly Part[] = [
  {
    key: 'people',
    title: 'people',
    text: 'peopleText',
    Page: lazy(async () => ({ default: (await import('./people/people-part.tsx')).PeoplePart })),
  },
  {
    key: 'import',
    title: 'import',
    of: 'people',
    Page: lazy(async () => ({ default: (await import('./import/import-part.tsx')).ImportPart })),
  },
  {
    key: 'departments',
    title: 'departments',
    text: 'departmentsText',
    Page: lazy(async () => ({ default: (await import('./departments/departments-part.tsx')).DepartmentsPart })),
  },
  {
    key: 'roles',
    title: 'roles',
    text: 'rolesText',
    Page: lazy(async () => ({ default: (await import('./roles/roles-part.tsx')).RolesPart })),
  },
  {
    key: 'substitutes',
    title: 'substitutes',
    text: 'substitutesText',
    Page: lazy(async () => ({ default: (await import('./substitutes/substitutes-part.tsx')).SubstitutesPart })),
  },
  {
    key: 'policies',
    title: 'policies',
    text: 'policiesText',
    Page: lazy(async () => ({ default: (await import('./policies/policies-part.tsx')).PoliciesPart })),
  },
  {
    key: 'calendar',
    title: 'calendar',
    text: 'calendarText',
    Page: lazy(async () => ({ default: (await import('./calendar/calendar-part.tsx')).CalendarPart })),
  },
  {
    key: 'duty',
    title: 'duty',
    text: 'dutyText',
    Page: lazy(async () => ({ default: (await import('./duty/duty-part.tsx')).DutyPart })),
  },
  {
    key: 'telling',
    title: 'telling',
    text: 'tellingText',
    Page: lazy(async () => ({ default: (await import('./telling/telling-part.tsx')).TellingPart })),
  },
  {
    key: 'places',
    title: 'places',
    text: 'placesText',
    Page: lazy(async () => ({ default: (await import('./places/places-part.tsx')).PlacesPart })),
  },
  {
    key: 'codes',
    title: 'codes',
    of: 'places',
    Page: lazy(async () => ({ default: (await import('./places/codes-part.tsx')).CodesPart })),
  },
  {
    key: 'school',
    title: 'school',
    text: 'schoolText',
    Page: lazy(async () => ({ default: (await import('./school/school-part.tsx')).SchoolPart })),
  },
  {
    key: 'log',
    title: 'log',
    text: 'logText',
    Page: lazy(async () => ({ default: (await import('./log/log-part.tsx')).LogPart })),
  },
]

export const MAIN_PARTS: readonly Part[] = PARTS.filter(({ text }) => text !== undefined)
