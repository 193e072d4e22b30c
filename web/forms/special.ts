// Parts of the screen that are made for one form alone, by the name that the process gives. Each comes when it is needed.

import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { FieldProblem } from '../lib/problem.ts'
import type { Me, ProcessView } from '../lib/types.ts'
import type { FormValue } from './path.ts'

export type FormProps = {
  readonly process: ProcessView
  /** The key of the form. */
  readonly form: string
  readonly value: FormValue
  readonly onChange: (value: FormValue) => void
  readonly problems: readonly FieldProblem[]
  /** `request` is the form of the request, for lists that have a row for each of its lines. */
  readonly context: { readonly me: Me; readonly request?: unknown }
  readonly disabled?: boolean
}
export type SpecialProps = FormProps

type Part = ComponentType<SpecialProps>

/** Each part stands in the folder of its process and is named after the form: web/<process>/special-<name>.tsx. */
const FILES = import.meta.glob<{ default: Part }>('../*/special-*.tsx')
const NAME = /special-(.+)\.tsx$/

export const SPECIAL: Readonly<Record<string, LazyExoticComponent<Part>>> = Object.fromEntries(
  Object.entries(FILES).map(([file, load]) => [NAME.exec(file)?.[1] ?? file, lazy(load)]),
)
