// The engine of the procedures: runs the stages of a story in order, goes back where somebody returned it, takes back what
// was done when it was refused. What has been done is in the records under its key and round; a run may begin at any
// time, and ends where the last one was.
//
//   quotes 1 → approval 1 ─ returned to quotes ─→ quotes 2 ─ continue ──→ approval 2 → …
//                                                          └ jump-back ─→ approval 2, where earlier signatures stand

import type { End } from '../activities/steps.ts'
import type { TaskSpec } from '../domain/desk/task.ts'
import { Leave } from './leave.ts'
import type { RequestInput } from './messages.ts'
import { REVISION } from './revision.ts'
import { FORM, Route, type Turn } from './route.ts'
import { RequestRun } from './run.ts'
import { contextOf, StageOrder } from './stage-order.ts'
import { again, Back, Closing, type Stage, type Story, type Tools } from './story.ts'

export { again, back, closing } from './story.ts'

export function procedure<Policy>(story: Story<Policy>): (input: RequestInput) => Promise<void> {
  return async (input) => {
    const run = await RequestRun.begin(input)
    if (run) await unlessTakenOver(async () => run.end(await walk(story, run)))
  }
}

/** Another run goes on where this one stands. */
async function unlessTakenOver(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Leave) || error.way.kind !== 'stale') throw error
  }
}

/** Through the stages, and how it ended. */
async function walk<Policy>(story: Story<Policy>, run: RequestRun): Promise<End> {
  if (run.begun.status !== 'open') return { status: run.begun.status }
  try {
    const order = await StageOrder.decide(story, run)
    const route = new Route(order.stages)
    let stage = route.first
    while (stage !== undefined) {
      if (stage === FORM) await order.keep()
      const round = route.enter(stage)
      const left = await enter(story, run, stage, round)
      if (left instanceof Closing) return closed(left, stage, round)
      stage = route.after(stage, left)
    }
    return { status: 'closed' }
  } catch (error) {
    if (error instanceof Leave && error.way.kind === 'end') return { status: error.way.status }
    throw error
  }
}

function closed({ effect: name }: Closing, stage: string, round: number): End {
  return { status: 'closed', effect: { key: effectKey(stage, name), round, name } }
}

async function enter<Policy>(
  story: Story<Policy>,
  run: RequestRun,
  key: string,
  round: number,
): Promise<Turn | Closing> {
  const stage: Stage<Policy> | undefined = key === FORM ? revise<Policy> : story.stages[key]
  if (!stage) throw new Error(`the procedure has no stage ${key}`)
  try {
    return turnFrom(await stage(toolsOf<Policy>(run, key, round)))
  } catch (error) {
    if (error instanceof Leave && error.way.kind === 'back') return error.way
    throw error
  }
}

function revise<Policy>(tools: Tools<Policy>): Promise<void> {
  return tools.task(REVISION)
}

function turnFrom(answer: unknown): Turn | Closing {
  if (answer === again) return 'again'
  if (answer instanceof Closing) return answer
  return answer instanceof Back ? { to: answer.to, resume: 'continue' } : 'on'
}

function toolsOf<Policy>(run: RequestRun, stage: string, round: number): Tools<Policy> {
  const task = (spec: TaskSpec, key = stage) => run.task({ key, round }, spec)
  return {
    ...contextOf<Policy>(run),
    // Facts grow while the stage is being done.
    get facts() {
      return run.facts
    },
    round,
    task,
    approval: task,
    effect: (name, options = {}) => run.effect({ key: effectKey(stage, name), round }, name, options),
    choose: (key, choice) => run.choose(key, choice),
  }
}

/** Two stages may do the same effect: each keeps its own result. */
function effectKey(stage: string, name: string): string {
  return stage === name ? name : `${stage}/${name}`
}
