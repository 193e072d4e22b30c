// What every field of a form knows of the form that it stands in.

import { type ComponentType, createContext, useContext, useMemo } from 'react'
import { useSay } from '../lib/language.ts'
import type { FieldProblem } from '../lib/problem.ts'
import type { JsonSchema, Me, ProcessView } from '../lib/types.ts'
import { type FormValue, fieldKey, isAtOrBelow } from './path.ts'

export type FieldsProps = {
  readonly schema: JsonSchema
  readonly path: string
  readonly value: unknown
  /** A field that is shown elsewhere. */
  readonly hidden?: string | undefined
}

export type Scope = {
  /** Groups and lists hold fields themselves. */
  readonly Fields: ComponentType<FieldsProps>
  readonly process: ProcessView
  readonly form: string
  readonly me: Me
  /** The form of the request, for lists that have a row for each of its lines. */
  readonly request: unknown
  readonly disabled: boolean
  readonly prefix: string
  readonly set: (path: string, value: unknown) => void
}

export const ScopeContext = createContext<Scope | undefined>(undefined)
/** The whole form; only fields that look at other parts of it listen here. */
export const RootContext = createContext<FormValue>({})
export const ProblemsContext = createContext<readonly FieldProblem[]>([])

export function useScope(): Scope {
  const scope = useContext(ScopeContext)
  if (!scope) throw new Error('a field stands in no form')
  return scope
}

export function useFieldName(path: string): string {
  const { process, form } = useScope()
  const say = useSay()
  const key = fieldKey(form, path)
  return say(process.fields[key]) || (key.split('.').at(-1) ?? key)
}

/** What is wrong at this field; `deep` also says what is wrong in parts of it that have no place of their own. */
export function useProblemsAt(path: string, deep = false): readonly string[] {
  const problems = useContext(ProblemsContext)
  return useMemo(
    () =>
      problems
        .filter(({ field }) => field !== undefined && (deep ? isAtOrBelow(field, path) : field === path))
        .map(({ message }) => message)
        .filter((message, index, all) => all.indexOf(message) === index),
    [problems, path, deep],
  )
}

export function idOf({ prefix }: Scope, path: string): string {
  return `${prefix}-${path.replaceAll('.', '-')}`
}
