// Every text of the pages is in both languages, none is unused, none is written into the code. (That a word which is asked for
// exists is held by the types.)
import { expect, test } from 'vitest'
import { sourceFiles } from '../../scripts/source-files.ts'
import { faultsOf, hardCodedTexts, isWordList, unusedWords, wordsIn } from './web-texts.ts'

const TEXTS = new Map(
  sourceFiles()
    .filter(({ file }) => file.startsWith('web/') && !/\.test\.tsx?$/.test(file))
    .map(({ file, text }) => [file, text]),
)
const LISTS = [...TEXTS].filter(([file, text]) => isWordList(file, text)).map(([file]) => file)

test('there are words', () => {
  expect(LISTS).toContain('web/inbox/words.ts')
})

test.each(LISTS)('%s is in both languages', (list) => {
  expect(wordsIn(list, TEXTS.get(list) ?? '').flatMap(faultsOf)).toEqual([])
})

test.each(LISTS)('%s has no word that nobody asks for', (list) => {
  expect(unusedWords(list, TEXTS)).toEqual([])
})

test('no text is written into the code', () => {
  const pages = [...TEXTS].filter(([file]) => !LISTS.includes(file))
  expect(pages.flatMap(([file, text]) => hardCodedTexts(file, text))).toEqual([])
})

test.each([
  '<p>Save</p>',
  '<p>保存</p>',
  `<p>{'Save'}</p>`,
  `<p>{done ? 'Yes' : t('no')}</p>`,
  `<p>{name || 'nobody'}</p>`,
  `<p>{\`\${count} items\`}</p>`,
  `<input placeholder="Name" />`,
  `<button aria-label={'Close'} />`,
  `<img alt={known ? 'Signature' : ''} />`,
  `<Modal okText="OK" />`,
  `modal.confirm({ title: 'Really?' })`,
  `modal.confirm({ okText: 'yes please' })`,
  `const sign = '签字'`,
  `const told = \`共 \${count} 件\``,
])('a text in the code is found: %s', (source) => {
  expect(hardCodedTexts('web/x.tsx', source)).toHaveLength(1)
})

test.each([
  `<p className="soft">{t('save')} · {count}</p>`,
  `<p>{t(isDone ? 'yes' : 'no')}</p>`,
  `<p>{kind === 'done' && <Done />}</p>`,
  `<Empty icon="check" title={t('empty')} />`,
  `<img src="/icon.svg" alt="" />`,
  `const SAID = { todo: { title: 'emptyTodo', icon: 'check' } }`,
  `<Link to="/tasks/$id" className={\`row \${kind}\`} />`,
  `// 批量签字\nconst x = 1`,
])('what nobody reads is left alone: %s', (source) => {
  expect(hardCodedTexts('web/x.tsx', source)).toEqual([])
})

test.each([
  [`{ zh: '', en: 'Save' }`, 'is empty'],
  [`{ zh: '保存', en: ' ' }`, 'is empty'],
  [`{ zh: 'Save', en: 'Save' }`, 'is not Chinese'],
  [`{ zh: '保存', en: '保存' }`, 'is not English'],
  [`{ zh: '保存', en: 'Save（now）' }`, 'is not English'],
  [`{ zh: '{count} 件', en: 'some' }`, 'in one language only'],
])('a word that is not in both languages is found: %s', (pair, fault) => {
  const words = wordsIn('web/x/words.ts', `export const WORDS = { save: ${pair} } as const satisfies WordList`)
  expect(words.flatMap(faultsOf)).toEqual([expect.stringContaining(fault)])
})

test('a word of signs and places alone may be the same in both languages', () => {
  expect(faultsOf({ key: 'titled', zh: '{title} · {name}', en: '{title} · {name}' })).toEqual([])
  expect(faultsOf({ key: 'count', zh: '{count} 件', en: '{count} {count?item:items}' })).toEqual([])
})

test('a list is known by its name and by what it holds', () => {
  expect(isWordList('web/x/act-words.ts', 'export const WORDS = {}')).toBe(true)
  expect(isWordList('web/x/act-words.ts', 'export function say() {}')).toBe(false)
  expect(isWordList('web/x/page.tsx', 'export const WORDS = {}')).toBe(false)
})

test('a list that nobody can look into is refused', () => {
  expect(() => wordsIn('web/x/words.ts', `export const WORDS = { save: make('save') }`)).toThrow('cannot be read')
  expect(() => wordsIn('web/x/words.ts', `export const SAID = {}`)).toThrow('has no words')
})

test('a word that nobody asks for is found, however it is asked for', () => {
  const texts = new Map([
    [
      'web/x/words.ts',
      `export const WORDS = { save: { zh: '存', en: 'Save' }, drop: { zh: '删', en: 'Drop' }, stateOpen: { zh: '开', en: 'Open' },
        own: { zh: '己', en: 'Own' }, gone: { zh: '没', en: 'Gone' }, lost: { zh: '失', en: 'lost' } } as const`,
    ],
    ['web/x/page.tsx', `import { WORDS } from './words.ts'; t('save'); t(\`state\${kind}\`); say(WORDS.own)`],
    ['web/y/page.tsx', `import { WORDS } from '../x/words.ts'; t(isGone ? 'drop' : 'save')`],
    ['web/x/state.ts', `export type State = 'gone'`],
    ['web/z/page.tsx', `import { WORDS } from './words.ts'; t('lost')`],
  ])
  expect(unusedWords('web/x/words.ts', texts)).toEqual(['web/x/words.ts: lost'])
})
