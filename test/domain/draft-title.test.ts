// What a draft is called in the list of drafts.
import { expect, test } from 'vitest'
import { draftTitle } from '../../domain/processes/draft-title.ts'

test.each([
  [{ title: '粉笔', text: 'other' }, '粉笔'],
  [{ title: '  ', text: '灯不亮\n后排' }, '灯不亮'],
  [{ text: ' 灯不亮 ' }, '灯不亮'],
  [{ title: 7, place: 'x' }, undefined],
  [{}, undefined],
  [null, undefined],
  ['title', undefined],
])('%o is called %s', (form, title) => {
  expect(draftTitle(form)).toBe(title)
})

test('a long one is cut, between letters', () => {
  expect(draftTitle({ text: '🔧'.repeat(50) })).toBe(`${'🔧'.repeat(40)}…`)
})
