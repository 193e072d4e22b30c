// How the sheet reads values of any process: names of fields, of choices, of files; money, days, instants.

import { processNamed } from '../../domain/processes/index.ts'
import { fill, type Language, type Words } from '../../domain/words.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { Proof } from '../../records/trail.ts'
import { clockOf, namesOf } from '../present/telling.ts'
import { SHEET } from './words.ts'

export type Reader = {
  readonly language: Language
  say(words: Words, values?: Readonly<Record<string, unknown>>): string
  /** The name of a field of a form, by the path of its keys. */
  label(form: string, path: readonly string[]): string
  /** What stands for a single value on paper. */
  value(key: string, value: unknown): string
  /** Of a stage, a mark, anything that the process has named. */
  name(key: string): string
  time(iso: string): string
}

export function readerOf(view: RequestView, proof: Proof, language: Language): Reader {
  const process = processNamed(view.process)
  const fields = process?.fields ?? {}
  const known = namesOf(view.process)
  const texts = new Map([...choicesIn(proof.policy.data), ...filesIn(proof), ...departmentIn(view)])
  const time = clockOf(proof.school.zone)
  const say = (words: Words, values?: Readonly<Record<string, unknown>>) => fill(words[language], values)
  const named = (words: Words | undefined, otherwise: string) => (words ? say(words) : otherwise)
  const text = (value: string) => named(texts.get(value), INSTANT.test(value) ? time(value) : value)
  return {
    language,
    say,
    time,
    label: (form, path) => named(fields[[form, ...path].join('.')], path.at(-1) ?? form),
    name: (key) => named(known(key), key),
    value(key, value) {
      if (typeof value === 'boolean') return say(value ? SHEET.yes : SHEET.no)
      if (typeof value === 'number') return key.endsWith('Fen') ? money(value) : String(value)
      return typeof value === 'string' && value ? text(value) : say(SHEET.none)
    },
  }
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
