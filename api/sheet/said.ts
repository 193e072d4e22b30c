// How values stand on paper, in one language: money, days and instants as the school writes them.

import { fill, type Language, type Words } from '../../domain/words.ts'
import type { Value } from '../present/paper/block.ts'
import { clockOf } from '../present/telling.ts'
import { SHEET } from './words.ts'

export type Said = {
  say(words: Words, values?: Readonly<Record<string, unknown>>): string
  value(value: Value): string
  values(values: readonly Value[]): string
  time(iso: string): string
}

export function saidIn(language: Language, zone: string): Said {
  const time = clockOf(zone)
  const say: Said['say'] = (words, values) => fill(words[language], values)
  const value = (one: Value): string => {
    if (one === null) return say(SHEET.none)
    if (typeof one === 'string') return one
    if ('zh' in one) return say(one)
    if ('fen' in one) return money(one.fen)
    if ('day' in one) return one.day
    if ('at' in one) return time(one.at)
    return 'number' in one ? String(one.number) : one.file.name
  }
  const values = (several: readonly Value[]) =>
    several.length > 0 ? several.map(value).join(say(SHEET.between)) : say(SHEET.none)
  return { say, time, value, values }
}

/** ¥12,345.60. Whole fen are divided as text: no rounding. */
export function money(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}¥${yuan}.${digits.slice(-2)}`
}
