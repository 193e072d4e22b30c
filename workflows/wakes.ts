// What a run is told from outside. Signals may be late, doubled, out of order or about another task: what is true is
// decided by the version, and of each task only the newest is kept.

import { defineSignal, defineUpdate, setHandler } from '@temporalio/workflow'
import type { Opened } from '../activities/steps.ts'
import type { Wake } from '../domain/desk/wake.ts'
import { WAKE } from './messages.ts'

type OfTask = Extract<Wake, { taskId: string }>

export class Wakes {
  readonly #newest = new Map<string, OfTask>()
  #isWithdrawn = false
  #isToLook = false

  constructor() {
    const hear = (wake: Wake) => this.#hear(wake)
    setHandler(defineSignal<[Wake]>(WAKE), hear)
    setHandler(defineUpdate<void, [Wake]>(WAKE), hear)
  }

  get isWithdrawn(): boolean {
    return this.#isWithdrawn
  }

  /** Whether somebody asked to look since the last time. */
  get isToLook(): boolean {
    return this.#isToLook
  }

  looked(): void {
    this.#isToLook = false
  }

  /** How the task stands by what was said after `known`, or undefined when nothing was. */
  since(known: Opened): Opened | undefined {
    const wake = this.#newest.get(known.taskId)
    if (!wake || wake.version <= known.version) return undefined
    const { taskId, version } = wake
    if (wake.kind === 'ladder') {
      return { kind: 'open', taskId, version, ...(wake.next === undefined ? {} : { next: wake.next }) }
    }
    return { kind: 'closed', taskId, version, outcome: wake.outcome, facts: wake.facts }
  }

  #hear(wake: Wake): void {
    switch (wake.kind) {
      case 'look':
        this.#isToLook = true
        return
      case 'withdrawn':
        this.#isWithdrawn = true
        return
      case 'task-closed':
      case 'ladder':
        if (wake.version > (this.#newest.get(wake.taskId)?.version ?? 0)) this.#newest.set(wake.taskId, wake)
    }
  }
}
