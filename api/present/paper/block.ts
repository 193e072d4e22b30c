// What a filled form is made of when it is shown: one shape for screens, for the sheet of paper and for its PDF. Values are
// data, not text: whoever shows them says how money, days and instants are written.

import type { Words } from '../../../domain/words.ts'
import type { FieldProblem } from '../../http/problem.ts'

export type PaperFile = { readonly id: string; readonly name: string; readonly type: string; readonly size: number }
/** Null: nothing stands there. */
export type Value =
  | string
  | Words
  | { readonly fen: number }
  | { readonly day: string }
  | { readonly at: string }
  | { readonly number: number }
  | { readonly file: PaperFile }
  | null

/** `wide`: too long to stand beside another one. */
export type FieldRow = { readonly label: Words; readonly values: readonly Value[]; readonly wide?: true }
export type Fields = { readonly kind: 'fields'; readonly title?: Words; readonly rows: readonly FieldRow[] }
export type Column = { readonly label: Words; readonly number: boolean }
export type Table = {
  readonly kind: 'table'
  readonly title: Words
  /** Rows carry numbers, unless a column says of what each row is. */
  readonly numbered: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
  /** The column of which it is said that it was chosen. */
  readonly chosen?: number
  /** Of the last column. */
  readonly sum?: Value
}
/** Things that are too large for the row of a table, one below the other, numbered from 1. */
export type List = { readonly kind: 'list'; readonly title: Words; readonly items: readonly (readonly Block[])[] }
export type Block = Fields | Table | List

export type Paper = {
  /** Of the form. */
  readonly key: string
  /** Absent for the form of the request itself. */
  readonly taskId?: string
  readonly round: number
  readonly title: Words
  readonly blocks: readonly Block[]
  readonly warnings: readonly FieldProblem[]
}
