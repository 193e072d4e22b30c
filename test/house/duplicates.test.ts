// The check of repeated passages finds what it should, and lets through what it should.
import { expect, test } from 'vitest'
import { duplicates } from '../../scripts/duplicates.ts'

const passage = Array.from({ length: 8 }, (_, index) => `const price${index} = quote.lines[${index}].unitPriceFen`)
const file = (name: string, lines: string[]) => ({ file: name, text: lines.join('\n') })

test('a passage in two files is found, whatever its indentation', () => {
  const one = file('one.ts', ['// first', ...passage])
  const two = file('two.ts', ['function other() {', ...passage.map((line) => `    ${line}`), '}'])
  expect(duplicates([one, two])).toEqual(['two.ts:2 repeats one.ts:2'])
})

test('a passage twice in one file is found', () => {
  expect(duplicates([file('one.ts', [...passage, 'const between = 1', ...passage])])).toEqual([
    'one.ts:10 repeats one.ts:1',
  ])
})

test('imports, comments and a few equal lines are no passage', () => {
  const imports = Array.from({ length: 9 }, (_, index) => `import { part${index} } from './part.ts'`)
  const short = passage.slice(0, 7)
  expect(duplicates([file('one.ts', [...imports, ...short]), file('two.ts', [...imports, ...short])])).toEqual([])
})
