// What is sent into the sandbox of the workflows, each time a worker starts: all of it is kept in memory once more for
// every workflow that is awake.
import { expect, test } from 'vitest'
import { workflowBundle } from '../../../worker/bundle.ts'

const MOST_KB_OF_CODE = 700

/** Modules by the path under which the bundler has packed them. */
async function modules(): Promise<string[]> {
  const { code } = await workflowBundle()
  return [...code.matchAll(/^\/\*\*\*\/ "(.+?)":?/gm)].map(([, file]) => file!)
}

test('the sandbox gets the procedures and their rules', async () => {
  const packed = await modules()
  for (const file of ['./workflows/procedure.ts', './domain/processes/purchase/stages.ts']) {
    expect(packed).toContain(file)
  }
})

test.each(['zod', 'temporal-polyfill', 'pg', 'domain/worktime', 'records/', 'generated/'])(
  'the sandbox gets nothing of %s',
  async (name) => {
    expect((await modules()).filter((file) => file.includes(name))).toEqual([])
  },
)

test('the code stays small', async () => {
  const { code } = await workflowBundle()
  const withoutMap = code.slice(0, code.indexOf('\n//# sourceMappingURL='))
  expect(withoutMap.length / 1024).toBeLessThan(MOST_KB_OF_CODE)
})
