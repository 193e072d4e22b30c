// The keyed steps as a page of notes: just enough of records to see what the engine asks of them and in which order. The
// stories of the processes run on the real records; here the engine alone is looked at.
import { randomUUID } from 'node:crypto'
import type { End, KeyedSteps, Opened, Run, Stale } from '../../../activities/steps.ts'
import type { RequestStatus } from '../../../domain/desk/event.ts'
import type { Outcome } from '../../../domain/desk/task.ts'
import type { Facts, Wake } from '../../../domain/desk/wake.ts'

type Task = { id: string; key: string; rungs: number[]; climbed: number; outcome?: Outcome; facts: Facts }
type Step = { key: string; name: string; result: unknown; undo?: string; isUndone: boolean }

export class Notes implements KeyedSteps {
  readonly requestId = randomUUID()
  readonly schoolId = randomUUID()
  /** What happened, a word or two each. */
  readonly log: string[] = []
  readonly rungsAfterMs: Record<string, number[]> = {}
  facts: Facts
  status: RequestStatus = 'open'
  /** Of a run that begins. */
  manner: 1 | 2 = 2
  isSettled = false
  isAway = false
  calls = 0
  readonly #tasks = new Map<string, Task>()
  readonly #steps = new Map<string, Step>()
  readonly #choices = new Map<string, string>()
  #version = 0
  #epoch = 0
  #runId: string | undefined

  constructor(facts: Facts = {}) {
    this.facts = facts
  }

  isOpen(task: string): boolean {
    const found = this.#tasks.get(task)
    return found !== undefined && !found.outcome
  }

  /** Whether the step `key round` stands by itself, not as a part of the end. */
  isKept(step: string): boolean {
    return this.#steps.has(step)
  }

  /** Somebody decides the task `key round`; answers the wake that tells so. */
  close(task: string, outcome: Outcome, facts: Facts = {}): Wake {
    const found = this.#tasks.get(task)!
    this.facts = { ...this.facts, ...facts }
    found.outcome = outcome
    found.facts = this.facts
    return { kind: 'task-closed', taskId: found.id, version: ++this.#version, outcome, facts: this.facts }
  }

  ladder(task: string, rungs: number[]): Wake {
    const found = this.#tasks.get(task)!
    found.rungs = rungs
    found.climbed = 0
    return { kind: 'ladder', taskId: found.id, version: ++this.#version, ...(rungs[0] ? { next: rungs[0] } : {}) }
  }

  withdraw(): Wake {
    this.status = 'withdrawn'
    this.log.push('withdrawn')
    return { kind: 'withdrawn', version: ++this.#version }
  }

  async begin({ runId }: { runId: string }) {
    this.#asked()
    if (this.isSettled) return STALE
    if (this.#runId !== undefined && this.#runId !== runId) this.#epoch++
    this.#runId = runId
    const { facts, status } = this
    const manner = this.manner === 2 ? { manner: this.manner } : {}
    return { kind: 'begun' as const, epoch: this.#epoch, process: 'test', status, policy: {}, facts, ...manner }
  }

  async openTask(run: Run, { key, round }: { key: string; round: number }) {
    const over = this.#asked(run)
    if (over) return over
    const name = `${key} ${round}`
    const found = this.#tasks.get(name)
    if (found) return this.#standing(found)
    const rungs = (this.rungsAfterMs[key] ?? []).map((ms) => run.at + ms)
    const task = { id: randomUUID(), key, rungs, climbed: 0, facts: {} }
    this.#tasks.set(name, task)
    this.log.push(`${name} opened`)
    this.#version++
    return this.#standing(task)
  }

  async climb(run: Run, { taskId }: { taskId: string }) {
    const over = this.#asked(run)
    if (over) return over
    const task = [...this.#tasks.values()].find(({ id }) => id === taskId)!
    for (; task.rungs[task.climbed]! <= run.at; task.climbed++) {
      const late = run.at - task.rungs[task.climbed]!
      this.log.push(`${task.key} rung ${task.climbed + 1}${late < LATE_MS ? '' : ' late'}`)
    }
    this.#version++
    return this.#standing(task)
  }

  async effect(run: Run, { key, round, name, undo }: { key: string; round: number; name: string; undo?: string }) {
    const over = this.#asked(run)
    if (over) return over
    const kept = this.#steps.get(`${key} ${round}`)
    if (kept) return { kind: 'done' as const, result: kept.result }
    this.#steps.set(`${key} ${round}`, { key, name, result: name, isUndone: false, ...(undo ? { undo } : {}) })
    this.log.push(name)
    return { kind: 'done' as const, result: name }
  }

  async choose(run: Run, { key, choice }: { key: string; choice: string }) {
    const over = this.#asked(run)
    if (over) return over
    const kept = this.#choices.get(key)
    if (kept === undefined) {
      this.#choices.set(key, choice)
      this.log.push(`${key}: ${choice}`)
    }
    return { kind: 'chosen' as const, choice: kept ?? choice }
  }

  async undo(run: Run) {
    if (this.#asked(run)?.kind === 'stale') return STALE
    const left = [...this.#steps.values()].filter(({ undo, isUndone }) => undo && !isUndone)
    const last = left.pop()
    if (!last) return { kind: 'undone' as const, left: false }
    last.isUndone = true
    this.log.push(last.undo!)
    return { kind: 'undone' as const, left: left.length > 0 }
  }

  async settle(run: Run, { status, effect }: End) {
    const over = this.#asked(run)
    if (over?.kind === 'stale') return STALE
    if (effect && over) return over
    if (effect) this.log.push(effect.name)
    if (this.status === 'open') this.status = status
    this.isSettled = true
    this.log.push(`settled ${this.status}`)
    return { kind: 'settled' as const }
  }

  #asked(run?: Run) {
    this.calls++
    if (this.isAway) throw new Error('the records are away')
    if (run && (run.epoch !== this.#epoch || this.isSettled)) return STALE
    return this.status === 'open' ? undefined : { kind: 'over' as const, status: this.status }
  }

  #standing({ id: taskId, outcome, rungs, climbed, facts }: Task): Opened {
    const version = this.#version
    if (outcome) return { kind: 'closed', taskId, version, outcome, facts }
    const next = rungs[climbed]
    return { kind: 'open', taskId, version, ...(next === undefined ? {} : { next }) }
  }
}

/** Time that is skipped may run on for a moment before a timer's step begins. */
const LATE_MS = 120_000
const STALE: Stale = { kind: 'stale' }
