// The parts of the office's pages; each comes when it is first opened.

import { lazyRouteComponent } from '@tanstack/react-router'
import type { WORDS } from './words.ts'

type Loaded = ReturnType<typeof lazyRouteComponent>
export type Part = {
  readonly key: string
  readonly title: keyof typeof WORDS
  /** What it is for; without it the part is reached from another one. */
  readonly text?: keyof typeof WORDS
  /** The part that it belongs to. */
  readonly of?: string
  readonly Page: Loaded
}

export const PARTS: readonly Part[] = [
  {
    key: 'people',
    title: 'people',
    text: 'peopleText',
    Page: lazyRouteComponent(() => import('./people/people-part.tsx'), 'PeoplePart'),
  },
  {
    key: 'import',
    title: 'import',
    of: 'people',
    Page: lazyRouteComponent(() => import('./import/import-part.tsx'), 'ImportPart'),
  },
  {
    key: 'departments',
    title: 'departments',
    text: 'departmentsText',
    Page: lazyRouteComponent(() => import('./departments/departments-part.tsx'), 'DepartmentsPart'),
  },
  {
    key: 'roles',
    title: 'roles',
    text: 'rolesText',
    Page: lazyRouteComponent(() => import('./roles/roles-part.tsx'), 'RolesPart'),
  },
  {
    key: 'substitutes',
    title: 'substitutes',
    text: 'substitutesText',
    Page: lazyRouteComponent(() => import('./substitutes/substitutes-part.tsx'), 'SubstitutesPart'),
  },
  {
    key: 'policies',
    title: 'policies',
    text: 'policiesText',
    Page: lazyRouteComponent(() => import('./policies/policies-part.tsx'), 'PoliciesPart'),
  },
  {
    key: 'calendar',
    title: 'calendar',
    text: 'calendarText',
    Page: lazyRouteComponent(() => import('./calendar/calendar-part.tsx'), 'CalendarPart'),
  },
  {
    key: 'school',
    title: 'school',
    text: 'schoolText',
    Page: lazyRouteComponent(() => import('./school/school-part.tsx'), 'SchoolPart'),
  },
  {
    key: 'log',
    title: 'log',
    text: 'logText',
    Page: lazyRouteComponent(() => import('./log/log-part.tsx'), 'LogPart'),
  },
]

export const MAIN_PARTS: readonly Part[] = PARTS.filter(({ text }) => text !== undefined)
