// What a table of people would change: each row finds its person by the staff number, then by the user name, and is
// compared. Pure; nothing is changed here. Empty cells change nothing, and roles are only ever added: a table that leaves
// something out takes nothing away.

import type { Problem } from '../desk/refusal.ts'
import { COLUMNS, type Column, type Found, findColumns } from './columns.ts'
import { type RoleAsked, rolesIn } from './roles-cell.ts'

export type Table = readonly (readonly string[])[]
export type Fields = Partial<Readonly<Record<Exclude<Column, 'roles'>, string>>>
export type KnownPerson = {
  readonly id: string
  readonly fields: Fields
  readonly roles: readonly RoleAsked[]
}
export type Known = {
  readonly people: readonly KnownPerson[]
  readonly departments: readonly string[]
  /** User names that somebody outside of these people has. */
  readonly taken: ReadonlySet<string>
}
export type ImportRow = {
  /** As the table numbers it, from 1. */
  readonly row: number
  readonly action: 'add' | 'change' | 'same' | 'problem'
  /** Of the person who is changed. */
  readonly id?: string
  readonly name: string
  /** Only what changes; for somebody new, all there is. */
  readonly before: Fields
  readonly after: Fields
  /** To be held besides those that are. */
  readonly roles: readonly RoleAsked[]
  readonly problems: readonly Problem[]
}
export type ImportPlan = {
  readonly columns: readonly Column[]
  readonly rows: readonly ImportRow[]
  /** That are not there yet. */
  readonly departments: readonly string[]
}

const LONGEST: Readonly<Record<keyof Fields, number>> = {
  name: 60,
  staffNo: 40,
  username: 64,
  department: 60,
  phone: 40,
  email: 120,
}
const USERNAME = /^[\p{L}\p{N}._-]{2,64}$/u
const CONTROL = /\p{Cc}|\p{Surrogate}/u

type Filled = { readonly row: number; readonly cells: Fields; readonly rolesCell: string }

/** Undefined when there is no row of headers. */
export function planImport(table: Table, known: Known): ImportPlan | undefined {
  const found = findColumns(table)
  if (!found) return undefined
  const filled = filledRows(table, found)
  const seen = { staffNo: new Set<string>(), username: new Set<string>(), id: new Set<string>() }
  const rows = filled.map((row) => planRow(row, known, seen))
  const named = rows.flatMap(({ action, after: { department } }) =>
    action !== 'problem' && department ? [department] : [],
  )
  return {
    columns: COLUMNS.filter((column) => found.columns[column] !== undefined),
    rows,
    departments: [...new Set(named)].filter((department) => !known.departments.includes(department)),
  }
}

function filledRows(table: Table, { row: header, columns }: Found): Filled[] {
  return table.slice(header + 1).flatMap((line, index) => {
    const cell = (column: Column) => (line[columns[column] ?? -1] ?? '').trim()
    const fields = COLUMNS.filter((column) => column !== 'roles').map((column) => [column, cell(column)] as const)
    const cells: Fields = Object.fromEntries(fields.filter(([, text]) => text !== ''))
    const rolesCell = cell('roles')
    const isEmpty = Object.keys(cells).length === 0 && rolesCell === ''
    return isEmpty ? [] : [{ row: header + index + 2, cells: normalised(cells), rolesCell }]
  })
}

function normalised(cells: Fields): Fields {
  return cells.username === undefined ? cells : { ...cells, username: cells.username.toLowerCase() }
}

type Seen = Readonly<Record<'staffNo' | 'username' | 'id', Set<string>>>

function planRow({ row, cells: given, rolesCell }: Filled, known: Known, seen: Seen): ImportRow {
  const [person, other] = matches(given, known)
  // In many schools people sign in with their staff number.
  const isNew = person === undefined
  const cells: Fields = isNew && given.username === undefined ? { ...given, ...usernameFrom(given) } : given
  const before = person?.fields ?? {}
  const changed = Object.entries(cells).filter(([field, text]) => before[field as keyof Fields] !== text)
  const after: Fields = Object.fromEntries(changed)
  const department = cells.department ?? before.department
  const roles = rolesIn(rolesCell, department)
  const problems = [
    ...(other ? [{ code: 'import-two-people', field: 'username' }] : []),
    ...missing(cells, isNew),
    ...malformed(cells),
    ...twice(cells, person, seen),
    ...takenBy(after, known),
    ...roles.problems,
  ]
  const added = roles.asked.filter((role) => !person?.roles.some((held) => isSame(held, role)))
  const isChange = changed.length > 0 || added.length > 0
  return {
    row,
    action: problems.length > 0 ? 'problem' : isNew ? 'add' : isChange ? 'change' : 'same',
    ...(person ? { id: person.id } : {}),
    name: cells.name ?? before.name ?? '',
    before: Object.fromEntries(Object.entries(before).filter(([field]) => field in after)),
    after,
    roles: added,
    problems,
  }
}

/** The person of this row; a second one when number and name are those of two people. */
function matches({ staffNo, username }: Fields, { people }: Known): KnownPerson[] {
  const byNumber = staffNo === undefined ? undefined : people.find(({ fields }) => fields.staffNo === staffNo)
  const byName = username === undefined ? undefined : people.find(({ fields }) => fields.username === username)
  return [...new Set([byNumber, byName].filter((person) => person !== undefined))]
}

function usernameFrom({ staffNo = '' }: Fields): Fields {
  return USERNAME.test(staffNo) ? { username: staffNo.toLowerCase() } : {}
}

function missing({ name, username }: Fields, isNew: boolean): Problem[] {
  if (!isNew) return []
  return [
    ...(name === undefined ? [{ code: 'required', field: 'name' }] : []),
    ...(username === undefined ? [{ code: 'required', field: 'username' }] : []),
  ]
}

function malformed(cells: Fields): Problem[] {
  return Object.entries(cells).flatMap(([field, text]): Problem[] => {
    const maximum = LONGEST[field as keyof Fields]
    if (CONTROL.test(text)) return [{ code: 'bad-text', field }]
    if (text.length > maximum) return [{ code: 'too-long', field, values: { maximum } }]
    return field === 'username' && !USERNAME.test(text) ? [{ code: 'bad-username', field }] : []
  })
}

/** The same person, number or user name in two rows of one table. */
function twice(cells: Fields, person: KnownPerson | undefined, seen: Seen): Problem[] {
  const problems: Problem[] = []
  for (const field of ['staffNo', 'username'] as const) {
    const text = cells[field]
    if (text === undefined) continue
    if (seen[field].has(text)) problems.push({ code: 'import-twice', field })
    seen[field].add(text)
  }
  if (person && seen.id.has(person.id) && problems.length === 0) problems.push({ code: 'import-twice', field: 'name' })
  if (person) seen.id.add(person.id)
  return problems
}

function takenBy({ username }: Fields, { taken }: Known): Problem[] {
  if (username === undefined || !taken.has(username)) return []
  return [{ code: 'username-taken', field: 'username', values: { username } }]
}

function isSame(one: RoleAsked, other: RoleAsked): boolean {
  return one.role === other.role && one.department === other.department
}
