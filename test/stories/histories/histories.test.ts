// Runs of an earlier day are run again by the workflows of today: a change that running purchases cannot follow is
// noticed here. Such a change is then either made differently (a new manner, which the first step tells the run: its
// histories stand beside those of the manner before), or it is chosen: `npm run restart -- --process purchase` begins the
// running ones anew. Histories are saved anew with HOUQIN_SAVE_HISTORIES=1, or with their names, when these tests are run.
import os from 'node:os'
import { Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, test } from 'vitest'
import { workflowBundle } from '../../../worker/bundle.ts'
import { quietLibrary } from '../../harness/quiet-library.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { FIRST_PLAYS, PLAYS } from './plays.ts'
import {
  MANNERS,
  type Manner,
  type SavedHistory,
  save,
  savedHistory,
  savedNames,
  savedText,
} from './saved-histories.ts'

beforeAll(async () => {
  quietLibrary()
  const wanted = (process.env['HOUQIN_SAVE_HISTORIES'] ?? '').split(',')
  const plays = Object.entries(PLAYS).filter(([name]) => wanted.includes('1') || wanted.includes(name))
  if (plays.length === 0) return
  const office = await StoryOffice.open()
  for (const [name, play] of plays) await save(name, (await play(office)).handle)
  await office.close()
})

async function replayed(history: SavedHistory): Promise<Error | undefined> {
  const options = { workflowBundle: await workflowBundle() }
  const results = Worker.runReplayHistories(options, [{ workflowId: 'saved', history }])
  for await (const { error } of results) return error
  throw new Error('nothing was run')
}

const playsOf = (manner: Manner) => Object.keys(manner === 'manner-1' ? FIRST_PLAYS : PLAYS)

describe.each(MANNERS)('what today’s workflows make of a run that was, %s', (manner) => {
  test.each(playsOf(manner))('%s', async (name) => {
    expect(await replayed(savedHistory(name, manner))).toBeUndefined()
  })
})

test('histories are kept of these runs and no others, short, and without a word about the machine', () => {
  for (const manner of MANNERS) {
    expect(savedNames(manner).toSorted()).toEqual(playsOf(manner).toSorted())
    for (const name of savedNames(manner)) {
      const text = savedText(name, manner)
      expect(text).not.toContain(os.hostname())
      expect(text).not.toContain('"identity"')
      expect(text.length).toBeLessThan(100_000)
    }
  }
})

test('a history that does not fit is noticed', async () => {
  const history = savedHistory('agreed')
  const before = JSON.stringify(history)
  const text = before.replaceAll(/"data":"([^"]+)"/g, (_, data: string) => `"data":"${withAnotherStep(data)}"`)
  expect(text).not.toBe(before)
  expect(await replayed(JSON.parse(text) as SavedHistory)).toMatchObject({ name: 'DeterminismViolationError' })
})

/** As if the procedure of that day had chosen where it now opens a task. */
function withAnotherStep(data: string): string {
  const plain = Buffer.from(data, 'base64').toString()
  return Buffer.from(plain.replace('"activity_type":"openTask"', '"activity_type":"choose"')).toString('base64')
}
