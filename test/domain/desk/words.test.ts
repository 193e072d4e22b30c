// The words of the desk are complete in both languages.

import { expect, test } from 'vitest'
import { ACT_WORDS, DESK_WORDS, ROLE_WORDS, roleWords, STATUS_WORDS } from '../../../domain/desk/words.ts'
import type { Words } from '../../../domain/words.ts'

const lists: [string, Readonly<Record<string, Words>>][] = [
  ['refusals', DESK_WORDS],
  ['roles', ROLE_WORDS],
  ['acts', ACT_WORDS],
  ['states', STATUS_WORDS],
]

test.each(lists)('%s: Chinese in Chinese, English in English, the same places in both', (_, words) => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
  for (const [code, { zh, en }] of Object.entries(words)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(zh, code).toMatch(/\p{Script=Han}/u)
    expect(en, code).toMatch(/^[A-Z]/)
    expect(en, code).not.toMatch(/\p{Script=Han}/u)
    expect(places(zh), code).toEqual(places(en))
  }
})

test('a refusal is a whole sentence', () => {
  for (const [code, { zh, en }] of Object.entries(DESK_WORDS)) {
    expect(zh, code).toMatch(/。$/)
    expect(en, code).toMatch(/\.$/)
  }
})

test('the twelve roles of a school', () => {
  expect(Object.keys(ROLE_WORDS)).toHaveLength(12)
  expect(roleWords('principal')).toEqual({ zh: '校长', en: 'Principal' })
  expect(roleWords('王芳')).toEqual({ zh: '王芳', en: '王芳' })
  expect(roleWords('constructor').en).toBe('constructor')
})
