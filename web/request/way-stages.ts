// The way of a request with what people did on it: the stages of the server's way, joined with the seats of their tasks.
// Pure.

import type { Words } from '../lib/language.ts'
import type { PersonRef, RequestView, Seat, SeatState, Task, Verdict, WayStage } from '../lib/types.ts'

export type Sitter = {
  readonly key: string
  readonly person: PersonRef
  readonly sits?: Words
  /** Absent where nobody sits yet. */
  readonly state?: SeatState
  readonly verdict?: Verdict
  readonly opinion?: string
  readonly signature?: string
  readonly decidedAt?: string
}
export type StageGroup = {
  readonly key: string
  readonly title: Words
  readonly mode: WayStage['groups'][number]['mode']
  readonly sitters: readonly Sitter[]
}
export type StageView = Omit<WayStage, 'groups'> & {
  readonly groups: readonly StageGroup[]
  /** The rounds before the last one. */
  readonly earlier: readonly { readonly task: Task; readonly sitters: readonly Sitter[] }[]
}

export function stagesOf({ way, tasks }: Pick<RequestView, 'way' | 'tasks'>): StageView[] {
  return way.map((stage) => {
    const own = tasks.filter(({ key }) => key === stage.key)
    const isAhead = stage.state === 'ahead' || (stage.state === 'now' && own.at(-1)?.state !== 'open')
    const last = isAhead ? undefined : own.at(-1)
    const before = last ? own.slice(0, -1) : own
    return {
      ...stage,
      groups: last ? groupsOf(last) : stage.groups.map(groupAhead),
      earlier: before.map((task) => ({ task, sitters: task.groups.flatMap(({ seats }) => answers(seats)) })),
    }
  })
}

function groupsOf({ groups }: Task): StageGroup[] {
  return groups
    .map(({ key, title, mode, seats }) => ({ key, title, mode, sitters: seats.filter(isShown).map(sitterOf) }))
    .filter(({ sitters }) => sitters.length > 0)
}

function groupAhead({ key, title, mode, people }: WayStage['groups'][number]): StageGroup {
  const sitters = people.map(({ id, name, ...rest }, index) => ({
    key: `${id}-${index}`,
    person: { id, name },
    ...rest,
  }))
  return { key, title, mode, sitters }
}

/** Whoever has answered or still may; of candidates whose place somebody else has taken nothing is shown. */
function isShown({ state, verdict }: Seat): boolean {
  return verdict !== undefined || (state !== 'void' && state !== 'removed')
}

function answers(seats: readonly Seat[]): Sitter[] {
  return seats.filter(({ verdict }) => verdict !== undefined).map(sitterOf)
}

function sitterOf({ no, person, sits, state, verdict, opinion, signature, decidedAt }: Seat): Sitter {
  return {
    key: String(no),
    person,
    state,
    ...(sits ? { sits } : {}),
    ...(verdict ? { verdict } : {}),
    ...(opinion ? { opinion } : {}),
    ...(signature ? { signature } : {}),
    ...(decidedAt ? { decidedAt } : {}),
  }
}
