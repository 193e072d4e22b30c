// A deadline is planned again because what it is counted by has changed. What was climbed stays climbed; what is left gets
// its instant anew, and a rung whose instant has passed by that is climbed at once, when the procedure looks.

import { groupNote, startOf, taskNote } from './activate.ts'
import { type DeskEvent, iso } from './event.ts'
import type { PlannedRung, Planner } from './ladder.ts'
import { activeGroup } from './seats.ts'
import type { Instant, Task, TaskSpec, Who } from './task.ts'

type Replanned = Extract<DeskEvent, { type: 'replanned' }>
type Cause = Pick<Replanned, 'why' | 'policyVersion'>

export type ReplanContext = {
  /** When the turn of the active group came. */
  readonly began: Instant
  readonly at: Instant
  readonly plan: Planner
  readonly cause: Cause
}

/**
 * The task as it is planned now. Without an event no instant has moved; while the clock stands still there is none that
 * could: it is planned when the clock goes on. Throws what the planner throws.
 */
export function replan(task: Task, { began, at, plan, cause }: ReplanContext): { task: Task; event?: Replanned } {
  if (task.clock) return { task }
  const late = cause.why === 'policy' ? 'policy' : 'calendar'
  const { planned, provisional } = plannedAnew(task, { began, at, plan, late })
  const moved = whatMoved(task, planned)
  if (!moved) return { task }
  const event: Replanned = {
    type: 'replanned',
    task: taskNote(task),
    group: groupNote(task),
    ...cause,
    ...moved,
    ...(provisional ? { provisional: true } : {}),
  }
  return { task: planned, event }
}

type Anew = {
  readonly began: Instant
  readonly at: Instant
  readonly plan: Planner
  readonly late: PlannedRung['late']
}

/** What is left of the ladder, planned from its beginning; what has passed by that will say why it is climbed late. */
export function plannedAnew(task: Task, { began, at, plan, late }: Anew): { planned: Task; provisional: boolean } {
  const { ladder: spec } = activeGroup(task)
  const ladder = spec && plan(spec, startOf(task, began))
  const climbed = task.ladder.slice(0, task.climbed)
  // Whoever is on duty changes by the roster. That stands before whatever else falls due in the same minute.
  const byRoster = task.ladder.slice(task.climbed).filter((rung) => rung.do === 'hand-on')
  const wasDue = new Set(task.ladder.slice(task.climbed).flatMap((rung) => (rung.at < at ? [kindOf(rung)] : [])))
  const left = unclimbed(ladder?.rungs ?? [], climbed).map((rung) =>
    rung.at < at && late && !wasDue.has(kindOf(rung)) ? { ...rung, late } : rung,
  )
  const inOrder = [...byRoster, ...left].toSorted((one, other) => one.at - other.at)
  const { dueAt: _due, ...rest } = task
  const due = ladder ? { dueAt: ladder.dueAt } : {}
  return { planned: { ...rest, ...due, ladder: [...climbed, ...inOrder] }, provisional: ladder?.provisional ?? false }
}

/**
 * Rungs that do the same differ only in their instants: of each kind as many are gone as were climbed, the earliest ones.
 * So it is settled too what is left of a ladder that another policy has made.
 */
export function unclimbed(rungs: readonly PlannedRung[], climbed: readonly PlannedRung[]): PlannedRung[] {
  const gone = new Map<string, number>()
  for (const rung of climbed) gone.set(kindOf(rung), (gone.get(kindOf(rung)) ?? 0) + 1)
  return rungs.filter((rung) => {
    const count = gone.get(kindOf(rung)) ?? 0
    gone.set(kindOf(rung), count - 1)
    return count <= 0
  })
}

function kindOf({ do: does, to, unless }: PlannedRung): string {
  return `${does} ${to ? nameOf(to) : ''} ${unless ?? ''}`
}

/** Fields of the records come back in another order than that in which a policy names them. */
function nameOf(who: Who): string {
  if ('person' in who) return who.person.id
  if ('requester' in who) return 'requester'
  return 'duty' in who ? `duty ${who.duty} ${who.site ?? ''}` : `role ${who.role} ${who.department ?? ''}`
}

function whatMoved(task: Task, planned: Task): Pick<Replanned, 'what' | 'from' | 'to'> | undefined {
  if (task.dueAt !== planned.dueAt) return { what: 'due', ...instants(task.dueAt, planned.dueAt) }
  const before = task.ladder.slice(task.climbed)
  const left = planned.ladder.slice(task.climbed)
  const places = Math.max(before.length, left.length)
  for (let place = 0; place < places; place++) {
    const [was, is] = [before[place], left[place]]
    if (was?.at !== is?.at || (was && is && kindOf(was) !== kindOf(is))) {
      return { what: 'rung', ...instants(was?.at, is?.at) }
    }
  }
  return undefined
}

function instants(from: Instant | undefined, to: Instant | undefined): Pick<Replanned, 'from' | 'to'> {
  return { ...(from === undefined ? {} : { from: iso(from) }), ...(to === undefined ? {} : { to: iso(to) }) }
}

/** The same task with the deadlines that another spec of it gives to the groups of the same names. */
export function withLaddersOf(spec: TaskSpec, other: TaskSpec): TaskSpec {
  const groups = spec.groups.map((group) => {
    const same = other.groups.find(({ key }) => key === group.key)
    if (!same) return group
    const { ladder: _ladder, ...rest } = group
    return same.ladder ? { ...rest, ladder: same.ladder } : rest
  })
  return { ...spec, groups }
}
