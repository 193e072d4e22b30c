// The words of the desk are complete in both languages.

import { expect, test } from 'vitest'
import { ACT_WORDS, DESK_WORDS, ROLE_WORDS, roleWords, STATUS_WORDS } from '../../../domain/desk/words.ts'
import type { Words } from '../../../domain/words.ts'

const HAN = /\p{Script=Han}/u

const lists: [string, Readonly<Record<string, Words>>][] = [
  ['refusals', DESK_WORDS],
  ['roles', ROLE_WORDS],
  ['acts', ACT_WORDS],
  ['states', STATUS_WORDS],
]

test.each(lists)('%s: Chinese in Chinese, English in English, the same places in both', (_, words) => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join()
  const isWhole = ({ zh, en }: Words) => HAN.test(zh) && !HAN.test(en) && /^[A-Z]/.test(en) && places(zh) === places(en)
  expect(Object.keys(words).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
  expect(Object.entries(words).filter(([, text]) => !isWhole(text))).toEqual([])
})

test('a refusal is a whole sentence', () => {
  const isSentence = ({ zh, en }: Words) => zh.endsWith('。') && en.endsWith('.')
  expect(Object.entries(DESK_WORDS).filter(([, text]) => !isSentence(text))).toEqual([])
})

test('the twelve roles of a school', () => {
  expect(Object.keys(ROLE_WORDS)).toHaveLength(12)
  expect(roleWords('principal')).toEqual({ zh: '校长', en: 'Principal' })
  expect(roleWords('王芳')).toEqual({ zh: '王芳', en: '王芳' })
  expect(roleWords('constructor').en).toBe('constructor')
})
