// The table that people are imported from, empty: its headers, and on a second sheet what may be written as a role.

import writeTable from 'write-excel-file/node'
import { ROLE_WORDS } from '../../domain/desk/words.ts'
import { COLUMNS, headerOf } from '../../domain/office/columns.ts'
import type { Language, Words } from '../../domain/words.ts'

const WIDTH = 18
const SHEETS: Readonly<Record<'people' | 'roles', Words>> = {
  people: { zh: '人员', en: 'People' },
  roles: { zh: '可用角色', en: 'Roles' },
}
const NOTE: Words = {
  zh: '多个角色用顿号分隔，如：教师、班主任',
  en: 'Several roles are separated by commas: Teacher, Buyer',
}

export function peopleTemplate(language: Language): Promise<Buffer> {
  const headers = COLUMNS.map((column) => ({ value: headerOf(column, language), fontWeight: 'bold' as const }))
  const roles = Object.values(ROLE_WORDS).map((role) => [{ value: role[language] }])
  const people = {
    data: [headers],
    sheet: SHEETS.people[language],
    columns: COLUMNS.map(() => ({ width: WIDTH })),
    stickyRowsCount: 1,
  }
  const allowed = {
    data: [[{ value: NOTE[language] }], ...roles],
    sheet: SHEETS.roles[language],
    columns: [{ width: 3 * WIDTH }],
  }
  return writeTable([people, allowed]).toBuffer()
}
