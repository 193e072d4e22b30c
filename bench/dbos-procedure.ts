// The peer's procedure: the stages of a purchase as a DBOS workflow, which waits for each message, does in a step what our
// api does with it, and answers with an event. The rules, the statements and the tables are ours.
import { DBOS } from '@dbos-inc/dbos-sdk'
import { effects } from '../activities/effects.ts'
import type { End, KeyedSteps, Run } from '../activities/steps.ts'
import type { Refusal } from '../domain/desk/refusal.ts'
import type { TaskSpec } from '../domain/desk/task.ts'
import type { PurchasePolicy } from '../domain/processes/purchase/policy-type.ts'
import { stages } from '../domain/processes/purchase/stages.ts'
import { type ActInput, act } from '../records/act.ts'
import type { Actor } from '../records/actor.ts'
import type { Answered, Idempotency } from '../records/answered.ts'
import type { Database } from '../records/database.ts'
import { keyedSteps } from '../records/steps.ts'
import { withdraw } from '../records/withdraw.ts'

export type Where = { readonly schoolId: string; readonly requestId: string }
export type Answer = Answered | Refusal
/** What a person has sent. It is answered under the key. */
export type Told = { readonly actor: Actor; readonly idem: Idempotency } & (
  | { readonly kind: 'act'; readonly taskId: string; readonly input: ActInput }
  | { readonly kind: 'withdraw' }
)

export const TOPIC = 'told'
const DAY_SECONDS = 86_400

export type Procedure = (where: Where) => Promise<void>

/** To be called before DBOS is launched. */
export function registerProcedure(db: Database): Procedure {
  return DBOS.registerWorkflow((where: Where) => new PeerRun(db, where).walk(), { name: 'purchase' })
}

class PeerRun {
  readonly #db: Database
  readonly #where: Where
  readonly #steps: KeyedSteps

  constructor(db: Database, where: Where) {
    this.#db = db
    this.#where = where
    this.#steps = keyedSteps(db, effects)
  }

  async walk(): Promise<void> {
    const runId = String(DBOS.workflowID)
    const begun = await this.#step('begin', () => this.#steps.begin({ ...this.#where, runId, at: Date.now() }))
    if (begun.kind === 'stale') return
    const policy = begun.policy as PurchasePolicy
    let { facts } = begun
    for (const { key } of stages({ policy, facts })) {
      // What a stage asks for follows from what the ones before it have found out.
      const spec = stages({ policy, facts }).find((stage) => stage.key === key)?.spec
      if (!spec) break
      const closed = await this.#untilClosed({ key, round: 1, spec })
      if (closed.kind !== 'closed') return this.#settle({ status: 'withdrawn' })
      facts = closed.facts
    }
    await this.#settle({ status: 'closed', effect: { key: 'archive', round: 1, name: 'archive' } })
  }

  async #untilClosed(task: { key: string; round: number; spec: TaskSpec }) {
    const look = () => this.#step('open', () => this.#steps.openTask(this.#run(), task))
    let known = await look()
    while (known.kind === 'open') {
      const told = await DBOS.recv<Told>(TOPIC, DAY_SECONDS)
      if (!told) continue
      const answer = await this.#step(told.kind, () => this.#write(told))
      await DBOS.setEvent(told.idem.key, answer)
      if (isEnd(told, answer)) known = await look()
    }
    return known
  }

  #write(told: Told): Promise<Answer> {
    const { actor, idem } = told
    if (told.kind === 'withdraw') return withdraw(this.#db, actor, this.#where.requestId, {}, idem)
    return act(this.#db, actor, told.taskId, told.input, idem)
  }

  async #settle(end: End): Promise<void> {
    await this.#step('settle', () => this.#steps.settle(this.#run(), end))
  }

  #step<T>(name: string, work: () => Promise<T>): Promise<T> {
    return DBOS.runStep(work, { name })
  }

  #run(): Run {
    return { ...this.#where, epoch: 0, at: Date.now() }
  }
}

function isEnd({ kind }: Told, answer: Answer): boolean {
  if (kind === 'withdraw') return true
  return answer.ok === true && (answer.body as { task: { state: string } }).task.state === 'closed'
}
