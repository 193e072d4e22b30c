// One run of one request: what it knows, its steps, and its waiting for people. Which stage comes next is not its
// business (route.ts), nor what a stage is (the stories).

import { condition, continueAsNew, workflowInfo } from '@temporalio/workflow'
import type { Begun, End, Opened, Run } from '../activities/steps.ts'
import type { RequestStatus } from '../domain/desk/event.ts'
import type { TaskSpec } from '../domain/desk/task.ts'
import type { Facts } from '../domain/desk/wake.ts'
import { Alarm } from './alarm.ts'
import { Leave, unlessOver, unlessRefused } from './leave.ts'
import type { RequestInput } from './messages.ts'
import { steps } from './steps.ts'
import { Wakes } from './wakes.ts'

type Step = { readonly key: string; readonly round: number }
type EffectOptions = { readonly undo?: string; readonly input?: unknown }
type Open = Extract<Opened, { kind: 'open' }>
type Closed = Extract<Opened, { kind: 'closed' }>

export class RequestRun {
  readonly begun: Begun
  /** A story that is run again meets facts that were not there the first time. */
  readonly isRunAgain: boolean
  readonly #input: RequestInput
  readonly #wakes: Wakes
  readonly #alarm = new Alarm()
  #facts: Facts

  private constructor(input: RequestInput, begun: Begun, wakes: Wakes) {
    this.begun = begun
    this.isRunAgain = begun.epoch > 0 || workflowInfo().continuedFromExecutionRunId !== undefined
    this.#input = input
    this.#wakes = wakes
    this.#facts = begun.facts
  }

  /** Takes the request over. Undefined when it is not for this run. */
  static async begin(input: RequestInput): Promise<RequestRun | undefined> {
    const wakes = new Wakes()
    // The first run's id stays the same when a long history is continued: that is no other run.
    const runId = workflowInfo().firstExecutionRunId
    const begun = await steps.begin({ ...input, runId, at: Date.now() })
    return begun.kind === 'stale' ? undefined : new RequestRun(input, begun, wakes)
  }

  /** Of two manners of working: a timer for each task, and the last effect before the end instead of with it. */
  get #isOfOldManner(): boolean {
    return this.begun.manner === undefined
  }

  get facts(): Facts {
    return this.#facts
  }

  /** Opens the task and waits until it has ended well; otherwise leaves the stage. */
  async task(step: Step, spec: TaskSpec): Promise<void> {
    const { outcome, facts } = await this.#untilClosed({ ...step, spec })
    this.#facts = facts
    unlessRefused(outcome, spec)
  }

  async effect(step: Step, name: string, options: EffectOptions): Promise<unknown> {
    return unlessOver(await steps.effect(this.#now(), { ...step, name, ...options })).result
  }

  async choose(key: string, choice: string): Promise<string> {
    return unlessOver(await steps.choose(this.#now(), { key, choice })).choice
  }

  /** Takes back what can be taken back, last first, unless all ended well; then there is nothing left to do. */
  async end(end: End): Promise<void> {
    const status = end.effect ? await this.#endsWith({ ...end, effect: end.effect }) : end.status
    if (status === 'settled') return
    let isLeft = status !== 'closed'
    while (isLeft) isLeft = unlessOver(await steps.undo(this.#now())).left
    unlessOver(await steps.settle(this.#now(), { status }))
  }

  /** Does the last effect, and answers what is left to be settled. It may be over meanwhile: then the effect is not done. */
  async #endsWith({ status, effect }: Required<End>): Promise<RequestStatus | 'settled'> {
    const answer = this.#isOfOldManner
      ? await steps.effect(this.#now(), effect)
      : await steps.settle(this.#now(), { status, effect })
    if (answer.kind === 'stale') throw new Leave({ kind: 'stale' })
    if (answer.kind === 'over') return answer.status
    return answer.kind === 'settled' ? 'settled' : status
  }

  async #untilClosed(task: Step & { spec: TaskSpec }): Promise<Closed> {
    try {
      this.#wakes.looked()
      let known: Opened = unlessOver(await steps.openTask(this.#now(), task))
      while (known.kind === 'open') known = await this.#nextOf(known)
      return known
    } finally {
      // Of the next task's rungs the first is often later: the timer that runs serves for it too, and costs two events less.
      if (this.#isOfOldManner) this.#alarm.stop()
    }
  }

  /** Waits for a wake or for the next rung, whichever comes first, and answers how the task stands then. */
  async #nextOf(known: Open): Promise<Opened> {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew(this.#input)
    const wakes = this.#wakes
    const alarm = this.#alarm
    alarm.set(known.next)
    await condition(() => alarm.rings || wakes.isWithdrawn || wakes.isToLook || wakes.since(known) !== undefined)
    if (wakes.isWithdrawn) throw new Leave({ kind: 'end', status: 'withdrawn' })
    const told = wakes.since(known)
    if (told) return told
    const isDue = known.next !== undefined && known.next <= Date.now()
    if (alarm.rings) alarm.stop()
    return isDue || wakes.isToLook ? this.#climb(known) : known
  }

  /** Also how a run looks where it stands: climbing with no rung due tells just that. */
  async #climb({ taskId }: Open): Promise<Opened> {
    this.#wakes.looked()
    return unlessOver(await steps.climb(this.#now(), { taskId }))
  }

  #now(): Run {
    return { ...this.#input, epoch: this.begun.epoch, at: Date.now() }
  }
}
