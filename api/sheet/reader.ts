// How the sheet reads values of any process: names of fields, of choices, of files; money, days, instants.

import { processNamed } from '../../domain/processes/index.ts'
import { namesOf } from '../../domain/processes/names.ts'
import { fill, type Language, type Words } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { TaskView } from '../../records/task-view.ts'
import type { Proof } from '../../records/trail.ts'
import { clockOf } from '../present/telling.ts'
import { SHEET } from './words.ts'

export type Reader = {
  say(words: Words, values?: Readonly<Record<string, unknown>>): string
  /** The name of a field of a form, by the path of its keys. */
  label(form: string, path: readonly string[]): string
  /** What stands for a single value on paper. */
  value(form: string, path: readonly string[], value: unknown): string
  /** Whether it counts the items of a list. */
  isPlace(form: string, path: readonly string[]): boolean
  /** In the order in which the process names its fields: a database keeps none. */
  ordered(form: string, path: readonly string[], keys: readonly string[]): string[]
  /** Of a stage, a mark, anything that the process has named. */
  name(key: string): string
  time(iso: string): string
}

export function readerOf(view: RequestView, proof: Proof, language: Language): Reader {
  const { fields = {}, places = {} } = processNamed(view.process) ?? {}
  const known = namesOf(view.process)
  const texts = new Map([...choicesIn(proof.policy.data), ...filesIn(proof), ...departmentIn(view)])
  const forms = formsIn(view)
  const order = Object.keys(fields)
  const time = clockOf(proof.school.zone)
  const say = (words: Words, values?: Readonly<Record<string, unknown>>) => fill(words[language], values)
  const named = (words: Words | undefined, otherwise: string) => (words ? say(words) : otherwise)
  const text = (value: string) => named(texts.get(value), INSTANT.test(value) ? time(value) : value)
  const number = (field: string, value: number) => {
    const list = places[field]
    if (list !== undefined) return placeText(itemsOf(forms, list), value)
    return field.endsWith('Fen') ? money(value) : String(value)
  }
  return {
    say,
    time,
    label: (form, path) => named(fields[fieldOf(form, path)], path.at(-1) ?? form),
    name: (key) => named(known(key), key),
    isPlace: (form, path) => Object.hasOwn(places, fieldOf(form, path)),
    value(form, path, value) {
      if (typeof value === 'boolean') return say(value ? SHEET.yes : SHEET.no)
      if (typeof value === 'number') return number(fieldOf(form, path), value)
      return typeof value === 'string' && value ? text(value) : say(SHEET.none)
    },
    ordered(form, path, keys) {
      const rank = (key: string) =>
        (order.indexOf(fieldOf(form, [...path, key])) + order.length + 1) % (order.length + 1)
      return keys.toSorted((one, other) => rank(one) - rank(other))
    },
  }
}

function fieldOf(form: string, path: readonly string[]): string {
  return [form, ...path].join('.')
}

/** The form of the request, and of each of the process's forms the one that was given last. */
function formsIn({ form, tasks }: RequestView): Readonly<Record<string, unknown>> {
  return { request: form, ...Object.fromEntries(tasks.map((task) => [formKeyOf(task), task.form])) }
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

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** ¥12,345.60. Whole fen are divided as text: no rounding. */
export function money(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}¥${yuan}.${digits.slice(-2)}`
}

/** A policy names the choices that its forms offer: `{ key, title }`, wherever they stand. */
function choicesIn(policy: unknown): [string, Words][] {
  if (policy === null || typeof policy !== 'object') return []
  const { key, title } = policy as { key?: unknown; title?: unknown }
  const own: [string, Words][] = typeof key === 'string' && isWords(title) ? [[key, title]] : []
  return [...own, ...Object.values(policy).flatMap(choicesIn)]
}

function isWords(value: unknown): value is Words {
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown }
  return typeof zh === 'string' && typeof en === 'string'
}

function filesIn({ files }: Proof): [string, Words][] {
  return files.map(({ id, name }) => [id, { zh: name, en: name }])
}

function departmentIn({ department }: RequestView): [string, Words][] {
  return department ? [[department.id, { zh: department.name, en: department.name }]] : []
}
