// What the api says of a table of people: row by row what it would change, and what was done.

import type { Column } from '../../../domain/office/columns.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Words } from '../../lib/types.ts'

export type Action = 'add' | 'change' | 'same' | 'problem'
export type RowValues = Partial<Record<Exclude<Column, 'roles'>, string>> & { readonly roles?: readonly Words[] }
export type ImportRow = {
  readonly row: number
  readonly action: Action
  readonly name: string
  readonly before?: RowValues
  readonly after?: RowValues
  readonly problems: readonly FieldProblem[]
}
export type Preview = {
  readonly file: string
  readonly hash: string
  readonly columns: readonly Column[]
  readonly rows: readonly ImportRow[]
  readonly departments: readonly string[]
  readonly counts: Readonly<Record<Action, number>>
}
export type Handed = {
  readonly row: number
  readonly name: string
  readonly username: string
  readonly password: string
}
export type Applied = {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly skipped: number
  readonly departments: readonly string[]
  readonly passwords: readonly Handed[]
}

export const ACTIONS = ['add', 'change', 'same', 'problem'] as const
