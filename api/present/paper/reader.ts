// How values of any process's forms are read: names of fields, of choices, of files; money, days, instants, places in lists.

import { same } from '../../../domain/desk/phrases.ts'
import type { PersonRef } from '../../../domain/desk/task.ts'
import type { PlaceRef } from '../../../domain/processes/about.ts'
import { processNamed } from '../../../domain/processes/index.ts'
import type { Words } from '../../../domain/words.ts'
import type { Department } from '../../../records/people.ts'
import type { RequestView } from '../../../records/request-view.ts'
import type { TaskView } from '../../../records/task-view.ts'
import type { PaperFile, Value } from './block.ts'
import { type Totals, totalsAt } from './totals.ts'

/** A field of a form: the form's key, and the path of keys in it. */
export type Place = { readonly form: string; readonly path: readonly string[] }

/** What ids and keys in forms may stand for. */
export type Known = {
  readonly policy: unknown
  readonly files: readonly PaperFile[]
  readonly departments: readonly Department[]
  readonly places: readonly PlaceRef[]
}

export type Reader = {
  label(at: Place): Words
  value(at: Place, value: unknown): Value
  /** Whether it counts the items of a list. */
  isPlace(at: Place): boolean
  /** In the order in which the process names its fields: a database keeps none. */
  ordered(at: Place, keys: readonly string[]): string[]
  /** Of a list whose rows come to something. */
  totals(at: Place): Totals | undefined
}

export function readerOf(view: RequestView, { policy, files, departments, places: somewhere }: Known): Reader {
  const process = processNamed(view.process)
  const { fields = {}, places = {} } = process ?? {}
  const choices = process?.choices?.(policy) ?? {}
  const chosen = (field: string, key: string) => choices[field]?.find((choice) => choice.key === key)?.title
  const ids = new Map<string, Value>([
    ...files.map(({ id, name, type, size }): [string, Value] => [id, { file: { id, name, type, size } }]),
    ...departments.map(({ id, name }): [string, Value] => [id, name]),
    ...somewhere.map(({ id, path }): [string, Value] => [id, path]),
    ...seatedIn(view).map(({ id, name }): [string, Value] => [id, name]),
  ])
  const forms = formsIn(view)
  const order = Object.keys(fields)
  const number = (field: string, value: number): Value => {
    const list = places[field]
    if (list !== undefined) return placeText(itemsOf(forms, list), value)
    return field.endsWith('Fen') && Number.isSafeInteger(value) ? { fen: value } : { number: value }
  }
  return {
    totals: (at) => totalsAt(view.process, at),
    label: (at) => fields[fieldOf(at)] ?? same(at.path.at(-1) ?? at.form),
    isPlace: (at) => Object.hasOwn(places, fieldOf(at)),
    value(at, value) {
      if (typeof value === 'boolean') return value ? YES : NO
      if (typeof value === 'number') return number(fieldOf(at), value)
      if (typeof value !== 'string' || !value) return null
      return chosen(fieldOf(at), value) ?? ids.get(value) ?? written(value)
    },
    ordered({ form, path }, keys) {
      const rank = (key: string) =>
        (order.indexOf(fieldOf({ form, path: [...path, key] })) + order.length + 1) % (order.length + 1)
      return keys.toSorted((one, other) => rank(one) - rank(other))
    },
  }
}

/** Whoever a form gives something to do has a seat. */
function seatedIn({ tasks }: RequestView): PersonRef[] {
  return tasks.flatMap(({ groups }) => groups.flatMap(({ seats }) => seats.map(({ person }) => person)))
}

const YES: Words = { zh: '是', en: 'Yes' }
const NO: Words = { zh: '否', en: 'No' }
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DAY = /^\d{4}-\d\d-\d\d$/

function written(text: string): Value {
  if (INSTANT.test(text) && isOnCalendar(text)) return { at: text }
  return DAY.test(text) && isOnCalendar(text) ? { day: text } : text
}

/** There is no 30 February, whatever Date makes of it. */
function isOnCalendar(text: string): boolean {
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, 'YYYY-MM-DD'.length))
}

function fieldOf({ form, path }: Place): string {
  return [form, ...path].join('.')
}

/** The form of the request, and of each of the process's forms the one that was given last. */
function formsIn({ form, tasks }: RequestView): Readonly<Record<string, unknown>> {
  const given = tasks.filter((task) => task.form !== undefined).map((task) => [formKeyOf(task), task.form])
  return { ...Object.fromEntries(given), request: form }
}

/** Which of the process's forms a task holds: the one that its groups ask for. */
export function formKeyOf({ key, groups }: TaskView): string {
  return groups.find(({ form }) => form)?.form?.key ?? key
}

/** The items of a list by the path of its field. */
function itemsOf(forms: Readonly<Record<string, unknown>>, list: string): unknown {
  return list.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], forms)
}

/** People count from 1; the first text of an item says which one it is. */
function placeText(items: unknown, place: number): string {
  const item: unknown = Array.isArray(items) ? items[place] : undefined
  const name = firstText(item)
  return name ? `${place + 1} · ${name}` : String(place + 1)
}

/** Names come before what stands inside of other things, except for lists. */
function firstText(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { name, item: called, title } = item as Record<string, unknown>
  const own = [name, called, title].find((value) => typeof value === 'string')
  if (typeof own === 'string') return own
  return Object.values(item)
    .filter((value) => !Array.isArray(value))
    .map(firstText)
    .find((text) => text !== undefined)
}
