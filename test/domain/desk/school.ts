// A small school for the tests of the desk: one letter is one person, and acts are written as a clerk would note them:
// 'A approve', 'B return g1 jump-back'.

import type { Changed } from '../../../domain/desk/activate.ts'
import { type Act, decide } from '../../../domain/desk/decide.ts'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import type { Planner } from '../../../domain/desk/ladder.ts'
import { type OpenContext, open } from '../../../domain/desk/open.ts'
import type { Holder } from '../../../domain/desk/people.ts'
import type { GroupSpec, PersonRef, Task, TaskSpec, Verdict, Who } from '../../../domain/desk/task.ts'
import type { Words } from '../../../domain/words.ts'

/** Monday, 2 March 2026, 09:00 in Shanghai. */
export const START = Date.UTC(2026, 2, 2, 1)
export const MINUTE = 60_000

export function words(text: string): Words {
  return { zh: text, en: text }
}

export function person(id: string): PersonRef {
  return { id, name: id }
}

const REQUESTER = person('R')

/** 'A' is the person A; '@buyer' whoever holds the role; '@buyer*' each of them; 'me' the requester. */
export function who(text: string): Who {
  if (text === 'me') return { requester: true }
  if (!text.startsWith('@')) return { person: person(text) }
  const role = text.slice(1).replace('*', '')
  return text.endsWith('*') ? { role, each: true } : { role }
}

/** 'buyer: A B' are two holders of one role. */
export function holders(...lines: string[]): Holder[] {
  return lines.flatMap((line) => {
    const [role = '', names = ''] = line.split(':')
    return names
      .trim()
      .split(' ')
      .map((id) => ({ role: role.trim(), person: person(id) }))
  })
}

export const STAFF = holders('admin: Z', 'principal: P', 'vice-principal: V')

export function group(key: string, seats: string, more: Partial<GroupSpec> = {}): GroupSpec {
  const meant = seats.split(' ').filter(Boolean)
  return { key, title: words(`group ${key}`), mode: { kind: 'all' }, seats: meant.map(who), ...more }
}

export function approval(groups: readonly GroupSpec[], more: Partial<TaskSpec> = {}): TaskSpec {
  return { title: words('approval'), kind: 'approval', groups, ...more }
}

export function work(groups: readonly GroupSpec[], more: Partial<TaskSpec> = {}): TaskSpec {
  return { title: words('work'), kind: 'work', groups, ...more }
}

const noLadder: Planner = ({ rungs }, { at }) => ({
  dueAt: at,
  provisional: false,
  rungs: rungs.map((rung) => ({ at, do: rung.do, ...(rung.to ? { to: rung.to } : {}) })),
})

export function opening(spec: TaskSpec, more: Partial<OpenContext> = {}): Changed {
  return open(spec, {
    id: 'task',
    key: 'approval',
    round: 1,
    at: START,
    submittedAt: START,
    requester: REQUESTER,
    holders: STAFF,
    plan: noLadder,
    ...more,
  })
}

export function opened(spec: TaskSpec, more: Partial<OpenContext> = {}): Task {
  return opening(spec, more).task
}

/** 'A approve'; negative answers bring an opinion of their own. */
function parse(line: string): { by: PersonRef; act: Act } {
  const [id = '', act = '', ...rest] = line.split(' ')
  const resume = rest.includes('jump-back') ? ({ resume: 'jump-back' } as const) : {}
  const to = rest.find((word) => word !== 'jump-back')
  const opinion = act === 'approve' || act === 'complete' ? {} : { opinion: 'because' }
  return { by: person(id), act: { act: act as Verdict, ...opinion, ...resume, ...(to === undefined ? {} : { to }) } }
}

export function attempt(task: Task, line: string, more: Partial<Act> = {}, at = START + MINUTE) {
  const { by, act } = parse(line)
  return decide(task, { ...act, ...more }, { by, at, plan: noLadder })
}

/** What one act makes of a task; a refusal is a mistake of the test. */
export function acted(task: Task, line: string, more: Partial<Act> = {}, at = START + MINUTE): Changed {
  const changed = attempt(task, line, more, at)
  if (changed.ok === true) return changed
  throw new Error(`'${line}' was answered ${changed.ok === 'repeated' ? 'repeated' : changed.code}`)
}

export function refused(task: Task, line: string, more: Partial<Act> = {}): string {
  const changed = attempt(task, line, more)
  return changed.ok === true ? 'accepted' : changed.ok === 'repeated' ? 'repeated' : changed.code
}

/** One act after the other, a minute apart. */
export function played(start: Task, ...lines: string[]): Task {
  return lines.reduce((task, line, index) => acted(task, line, {}, START + (index + 1) * MINUTE).task, start)
}

export function eventsOf(start: Task, ...lines: string[]): DeskEvent[] {
  let task = start
  return lines.flatMap((line, index) => {
    const changed = acted(task, line, {}, START + (index + 1) * MINUTE)
    task = changed.task
    return changed.events
  })
}

/** Whose turn it is: 'g1: A B'; or how it ended: 'approved', 'rejected by g1', 'returned to quotes'. */
export function standing({ state, outcome, active, spec, seats }: Task): string {
  if (state === 'open') {
    const turns = seats.filter((seat) => seat.state === 'active').map((seat) => seat.person.id)
    return `${spec.groups[active]?.key}: ${[...new Set(turns)].join(' ')}`
  }
  if (outcome?.kind === 'rejected') return `rejected by ${outcome.group}`
  if (outcome?.kind === 'returned') return `returned to ${outcome.to}, ${outcome.resume}`
  if (outcome?.kind === 'timed-out') return `timed out as ${outcome.as}`
  return outcome?.kind ?? 'closed'
}
