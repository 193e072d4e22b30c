// One random course of a task, step by step: what was before, what was tried, what came of it. Tasks are frozen in depth, so
// that a rule that changed what it was given would throw.

import { returnTargets } from '../../../domain/desk/abilities.ts'
import type { Changed } from '../../../domain/desk/activate.ts'
import { climb } from '../../../domain/desk/climb.ts'
import { type Act, decide } from '../../../domain/desk/decide.ts'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import { open } from '../../../domain/desk/open.ts'
import { NobodyToSit } from '../../../domain/desk/people.ts'
import { activeGroup } from '../../../domain/desk/seats.ts'
import type { PersonRef, Task } from '../../../domain/desk/task.ts'
import { everyTenMinutes, type Move, PEOPLE, type Scene } from './arbitrary-tasks.ts'
import { MINUTE, START } from './school.ts'

export type Step = {
  readonly before: Task
  readonly by?: PersonRef
  readonly act?: Act
  readonly at: number
  readonly result: ReturnType<typeof decide>
  readonly task: Task
  readonly events: readonly DeskEvent[]
}
export type Course = { readonly opening: Changed; readonly steps: readonly Step[]; readonly last: Task }

/** Undefined when nobody could be found who may take a place. */
export function openScene({ spec, holders, requester }: Scene, more: object = {}): Changed | undefined {
  try {
    const context = { id: 't', key: 'k', round: 1, at: START, submittedAt: START, requester, holders }
    return deepFreeze(open(spec, { ...context, plan: everyTenMinutes, ...more }))
  } catch (error) {
    if (error instanceof NobodyToSit) return undefined
    throw error
  }
}

export function courseOf(scene: Scene, moves: readonly Move[], more: object = {}): Course | undefined {
  const opening = openScene(scene, more)
  if (!opening) return undefined
  const steps: Step[] = []
  let task = opening.task
  let at = START
  for (const move of moves) {
    at += move.kind === 'wait' ? move.minutes * MINUTE : MINUTE
    const step = move.kind === 'wait' ? waited(task, at, scene) : tried(task, at, move)
    steps.push(step)
    task = step.task
  }
  return { opening, steps, last: task }
}

function waited(before: Task, at: number, { holders }: Scene): Step {
  const result = deepFreeze(climb(before, { at, holders, plan: everyTenMinutes }))
  return { before, at, result, task: result.task, events: result.events }
}

function tried(before: Task, at: number, move: Extract<Move, { kind: 'act' }>): Step {
  const turns = before.seats.filter(({ state }) => state === 'active').map((seat) => seat.person)
  const pool = move.turn && turns.length > 0 ? turns : PEOPLE
  const by = pool[move.who % pool.length] as PersonRef
  const act = wished(before, move)
  const result = deepFreeze(decide(before, act, { by, at, plan: everyTenMinutes }))
  const changed = result.ok === true
  return { before, by, act, at, result, task: changed ? result.task : before, events: changed ? result.events : [] }
}

function wished(task: Task, { wish, where, resume, any }: Extract<Move, { kind: 'act' }>): Act {
  if (wish === 'anything') return any
  const targets = returnTargets(task)
  const target = targets[where % Math.max(1, targets.length)]
  if (wish === 'return' && target) return { act: 'return', opinion: 'because', to: target.key, resume }
  if (wish === 'refuse' && task.spec.kind === 'approval') return { act: 'reject', opinion: 'because' }
  const act = task.spec.kind === 'work' ? 'complete' : 'approve'
  return { act, ...(activeGroup(task).form ? { form: { value: { day: 1 } } } : {}) }
}

export function allEvents({ opening, steps }: Course): DeskEvent[] {
  return [...opening.events, ...steps.flatMap(({ events }) => events)]
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
