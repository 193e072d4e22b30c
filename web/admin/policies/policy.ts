// What the api says of a policy, and how it is put before the form engine: as a process with one form.

import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/api.ts'
import type { Choice, JsonSchema, PersonRef, ProcessView, Words } from '../../lib/types.ts'

export type Data = Readonly<Record<string, unknown>>
export type Explained = { readonly title: Words; readonly help: Words }
export type Note = { readonly version: number; readonly at?: string; readonly by?: PersonRef }
export type Policy = {
  readonly process: string
  readonly title: Words
  readonly version: number
  readonly data: Data
  readonly defaults: Data
  readonly schema: JsonSchema
  /** By the path without places of lists. */
  readonly words: Readonly<Record<string, Explained>>
  readonly choices: Readonly<Record<string, readonly Choice[]>>
  readonly versions: readonly Note[]
}
export type Listed = {
  readonly process: string
  readonly title: Words
  readonly version: number
  readonly changedAt?: string
  readonly changedBy?: PersonRef
}
export type Change = { readonly path: string; readonly title: Words; readonly sentence: Words }
export type Version = Note & { readonly data: Data; readonly changes: readonly Change[] }

/** The name of the only form; paths of fields begin with it. */
export const FORM = 'policy'

export const policiesQuery = queryOptions({
  queryKey: ['admin', 'policies'],
  queryFn: ({ signal }) => get<{ items: readonly Listed[] }>('/admin/policies', {}, signal),
})

export function policyQuery(process: string) {
  return queryOptions({
    queryKey: ['admin', 'policies', process],
    queryFn: ({ signal }) => get<Policy>(`/admin/policies/${process}`, {}, signal),
  })
}

export function versionQuery(process: string, version: number) {
  return queryOptions({
    queryKey: ['admin', 'policies', process, 'versions', version],
    queryFn: ({ signal }) => get<Version>(`/admin/policies/${process}/versions/${version}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function asProcess({ process, title, version, data, schema, words, choices }: Policy): ProcessView {
  const named = <Value, Kept>(values: Readonly<Record<string, Value>>, keep: (value: Value) => Kept) =>
    Object.fromEntries(Object.entries(values).map(([path, value]) => [`${FORM}.${path}`, keep(value)]))
  return {
    key: process,
    prefix: '',
    title,
    group: title,
    forms: { [FORM]: { title, schema: explained(schema, words, '') } },
    fields: named(words, (word) => word.title),
    choices: named(choices, (list) => list),
    stages: [],
    policy: { version, data },
    words: {},
  }
}

/** The sentence that explains a field rides in its hint, as in other forms. */
function explained(schema: JsonSchema, words: Policy['words'], path: string): JsonSchema {
  const { properties, items, ui } = schema
  const inside = path === '' ? '' : `${path}.`
  return {
    ...schema,
    ...(words[path] ? { ui: { ...ui, help: words[path].help } } : {}),
    ...(items ? { items: withoutHelp(explained(items, words, path)) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, field]) => [name, explained(field, words, inside + name)]),
          ),
        }
      : {}),
  }
}

/** What explains a list explains none of its entries. */
function withoutHelp({ ui = {}, ...schema }: JsonSchema): JsonSchema {
  const { help: _, ...rest } = ui
  return { ...schema, ui: rest }
}
