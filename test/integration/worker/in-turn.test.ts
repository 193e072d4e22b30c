// A few at once: after an error nothing more is begun, and whoever hears of it may close what the others were using.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from '../../../worker/in-turn.ts'

test('all things are done, so many at once', async () => {
  const done: number[] = []
  let most = 0
  let now = 0
  await inTurn([1, 2, 3, 4, 5], 2, async (item) => {
    now += 1
    most = Math.max(most, now)
    await sleep(1)
    now -= 1
    done.push(item)
  })
  expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

test('the first error comes when nothing is under way any more', async () => {
  const begun: string[] = []
  let underWay = 0
  const work = async (item: string) => {
    begun.push(item)
    underWay += 1
    await sleep(item === 'slow' ? 50 : 1)
    underWay -= 1
    throw new Error(item)
  }
  await expect(inTurn(['slow', 'quick', 'never'], 2, work)).rejects.toThrow('quick')
  expect(underWay).toBe(0)
  expect(begun).toEqual(['slow', 'quick'])
})
