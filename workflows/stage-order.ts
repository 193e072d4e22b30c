// In which order the stages of a request stand. It follows from the facts of the beginning, but a story that is run again
// meets later facts: the order is kept before anything can change what it follows from.

import type { StagesContext } from '../domain/processes/process.ts'
import type { RequestRun } from './run.ts'
import type { Story } from './story.ts'

const KEY = 'way'

export class StageOrder {
  readonly stages: readonly string[]
  #isKept: boolean
  readonly #run: RequestRun

  private constructor(run: RequestRun, stages: readonly string[], isKept: boolean) {
    this.stages = stages
    this.#isKept = isKept
    this.#run = run
  }

  /** The usual order is not kept at once: most requests are never revised, and it would cost each of them a step. */
  static async decide<Policy>(story: Story<Policy>, run: RequestRun): Promise<StageOrder> {
    const usual = Object.keys(story.stages)
    if (!story.order) return new StageOrder(run, usual, true)
    const stages = story.order(contextOf<Policy>(run))
    const order = new StageOrder(run, stages, false)
    if (!run.isRunAgain && written(stages) === written(usual)) return order
    return new StageOrder(run, (await order.keep()).split(' '), true)
  }

  /** Called before the requester may change the form. Answers the order that was kept first. */
  async keep(): Promise<string> {
    if (this.#isKept) return written(this.stages)
    this.#isKept = true
    return this.#run.choose(KEY, written(this.stages))
  }
}

function written(stages: readonly string[]): string {
  return stages.join(' ')
}

export function contextOf<Policy>({ begun, facts }: RequestRun): StagesContext<Policy> {
  const { policy, department } = begun
  return { policy: policy as Policy, facts, ...(department === undefined ? {} : { department }) }
}
